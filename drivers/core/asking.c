// What a request asks for: see asking.h.

#include "asking.h"

#include "win12/frames/action.h"
#include "win12/frames/apdu.h"
#include "win12/frames/get.h"
#include "win12/frames/set.h"

struct asking {
    win12_asking_may may;
    const void *context;
    uint16_t right;
};

static win12_code ask(const struct asking *asking, uint16_t class_id, const struct win12_slice *name, int8_t attribute)
{
    struct win12_policy_object object = {.class_id = class_id, .attribute = attribute};

    memcpy(object.obis, name->at, sizeof(object.obis));
    return asking->may(asking->context, asking->right, &object) ? WIN12_OK : WIN12_E_ACCESS_DENIED;
}

static win12_code ask_attribute(const struct asking *asking, const struct win12_attribute_descriptor *one)
{
    return ask(asking, one->class_id, &one->instance_id, one->attribute_id);
}

static win12_code ask_method(const struct asking *asking, const struct win12_method_descriptor *one)
{
    return ask(asking, one->class_id, &one->instance_id, one->method_id);
}

static win12_code ask_attributes(const struct asking *asking, const struct win12_list *list)
{
    win12_code code = list->count > 0 ? WIN12_OK : WIN12_E_UNEXPECTED_APDU;
    struct win12_input in;

    win12_input_of(&in, &list->items);
    for (size_t i = 0; i < list->count && code == WIN12_OK; i++) {
        struct win12_attribute_selection one;

        code = win12_read_attribute_selection(&in, &one);
        if (code == WIN12_OK) {
            code = ask_attribute(asking, &one.attribute);
        }
    }
    return code;
}

static win12_code ask_methods(const struct asking *asking, const struct win12_list *list)
{
    win12_code code = list->count > 0 ? WIN12_OK : WIN12_E_UNEXPECTED_APDU;
    struct win12_input in;

    win12_input_of(&in, &list->items);
    for (size_t i = 0; i < list->count && code == WIN12_OK; i++) {
        struct win12_method_descriptor one;

        code = win12_read_method_descriptor(&in, &one);
        if (code == WIN12_OK) {
            code = ask_method(asking, &one);
        }
    }
    return code;
}

static win12_code get(struct asking *asking, const uint8_t *apdu, size_t size)
{
    struct win12_get request;
    const win12_code code = win12_decode_get(apdu, size, &request, NULL);

    asking->right = WIN12_POLICY_RIGHT_GET;
    if (code != WIN12_OK) {
        return code;
    }
    if (request.is == WIN12_GET_IS_GET_REQUEST_NORMAL) {
        return ask_attribute(asking, &request.as.get_request_normal.attribute);
    }
    if (request.is == WIN12_GET_IS_GET_REQUEST_WITH_LIST) {
        return ask_attributes(asking, &request.as.get_request_with_list.selections);
    }
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code set(struct asking *asking, const uint8_t *apdu, size_t size)
{
    struct win12_set request;
    const win12_code code = win12_decode_set(apdu, size, &request, NULL);

    asking->right = WIN12_POLICY_RIGHT_SET;
    if (code != WIN12_OK) {
        return code;
    }
    if (request.is == WIN12_SET_IS_SET_REQUEST_NORMAL) {
        return ask_attribute(asking, &request.as.set_request_normal.attribute);
    }
    if (request.is == WIN12_SET_IS_SET_REQUEST_WITH_LIST) {
        return ask_attributes(asking, &request.as.set_request_with_list.selections);
    }
    return WIN12_E_UNEXPECTED_APDU;
}

static win12_code action(struct asking *asking, const uint8_t *apdu, size_t size)
{
    struct win12_action request;
    const win12_code code = win12_decode_action(apdu, size, &request, NULL);

    asking->right = WIN12_POLICY_RIGHT_ACTION;
    if (code != WIN12_OK) {
        return code;
    }
    if (request.is == WIN12_ACTION_IS_ACTION_REQUEST_NORMAL) {
        return ask_method(asking, &request.as.action_request_normal.method);
    }
    if (request.is == WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST) {
        return ask_methods(asking, &request.as.action_request_with_list.methods);
    }
    return WIN12_E_UNEXPECTED_APDU;
}

win12_code win12_asking(const uint8_t *apdu, size_t size, win12_asking_may may, const void *context)
{
    struct asking asking = {.may = may, .context = context};

    switch (size > 0 ? apdu[0] : 0) {
    case WIN12_APDU_TAG_GET_REQUEST:
        return get(&asking, apdu, size);
    case WIN12_APDU_TAG_SET_REQUEST:
        return set(&asking, apdu, size);
    case WIN12_APDU_TAG_ACTION_REQUEST:
        return action(&asking, apdu, size);
    default:
        return WIN12_E_UNEXPECTED_APDU;
    }
}
