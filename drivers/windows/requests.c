// SPDX-License-Identifier: Apache-2.0
/* Requests to the meter: see requests.h. */

#include "asking.h"

#include "clock.h"
#include "requests.h"
#include "waiting.h"

/* Its octets are its own: those of the control make room for the answer. */
struct request {
    struct win12_waiting waiting; /* the first, which is freed; in line->requests */
    struct win12_exchange exchange;
    uint8_t apdu[];
};

static struct request *request_of(const struct win12_exchange *exchange)
{
    return CONTAINING_RECORD(exchange, struct request, exchange);
}

/* --- may it be asked */

static bool may_ask(const void *context, uint16_t right, const struct win12_policy_object *object)
{
    struct win12_question question = *(const struct win12_question *)context;

    question.right = right;
    return win12_may(&question, object);
}

/* What a request asks for, object by object, by the policy that holds now. */
static win12_code permitted(struct win12_reader *reader, const uint8_t *apdu, size_t size)
{
    struct win12_question question;
    win12_code code;

    win12_question_begin(&question, reader, 0, false);
    code = win12_asking(apdu, size, may_ask, &question);
    win12_question_end(&question);
    return code;
}

bool win12_request_may(void *context, const struct win12_exchange *exchange)
{
    UNREFERENCED_PARAMETER(context);
    return permitted(request_of(exchange)->waiting.reader, exchange->apdu, exchange->size) == WIN12_OK;
}

/* --- its end */

static NTSTATUS status_of(enum win12_device_status status)
{
    static const NTSTATUS found[] = {
        [WIN12_DEVICE_STATUS_OK] = STATUS_SUCCESS,
        [WIN12_DEVICE_STATUS_BAD_REQUEST] = STATUS_INVALID_PARAMETER,
        [WIN12_DEVICE_STATUS_DENIED] = STATUS_ACCESS_DENIED,
        [WIN12_DEVICE_STATUS_NOT_ATTACHED] = STATUS_DEVICE_NOT_READY,
        [WIN12_DEVICE_STATUS_TOO_SMALL] = STATUS_BUFFER_TOO_SMALL,
        [WIN12_DEVICE_STATUS_BUSY] = STATUS_DEVICE_BUSY,
        [WIN12_DEVICE_STATUS_DEADLINE] = STATUS_IO_TIMEOUT,
        [WIN12_DEVICE_STATUS_CANCELLED] = STATUS_CANCELLED,
        [WIN12_DEVICE_STATUS_GONE] = STATUS_DEVICE_REMOVED,
        [WIN12_DEVICE_STATUS_LINE_FAILED] = STATUS_IO_DEVICE_ERROR,
        [WIN12_DEVICE_STATUS_METER_REFUSED] = STATUS_CONNECTION_REFUSED,
        [WIN12_DEVICE_STATUS_NOT_PROTECTED] = STATUS_NOT_SUPPORTED,
    };

    return (size_t)status < RTL_NUMBER_OF(found) ? found[status] : STATUS_IO_DEVICE_ERROR;
}

static void end(struct request *request, enum win12_device_status status)
{
    if (status == WIN12_DEVICE_STATUS_DENIED) {
        InterlockedIncrement64(&request->waiting.reader->node->counts.denied);
    }
    RtlSecureZeroMemory(request->apdu, request->exchange.size); /* it may have set a key */
    win12_waiting_over(&request->waiting, status_of(status), request->exchange.answer_size);
}

void win12_request_ended(void *context, struct win12_exchange *exchange)
{
    UNREFERENCED_PARAMETER(context);
    end(request_of(exchange), exchange->status);
}

/* The first that is meant; NULL when there is none. */
static struct request *find(const struct win12_line *line, const struct win12_reader *reader)
{
    for (PLIST_ENTRY at = line->requests.Flink; at != &line->requests; at = at->Flink) {
        if (win12_waiting_meant(win12_waiting_of(at), reader)) {
            return CONTAINING_RECORD(win12_waiting_of(at), struct request, waiting);
        }
    }
    return NULL;
}

/* The end of one may be that of others. */
void win12_requests_leave(struct win12_node *node, const struct win12_reader *reader)
{
    struct request *one;

    while ((one = find(&node->line, reader)) != NULL) {
        win12_exchanges_leave(node->line.exchanges, &one->exchange, WIN12_DEVICE_STATUS_CANCELLED, win12_now());
    }
}

/* --- the controls */

static struct request *make(const struct win12_call *call, const struct win12_slice *apdu)
{
    struct request *const request = win12_allocate(sizeof(*request) + apdu->size);

    if (request != NULL) {
        RtlCopyMemory(request->apdu, apdu->at, apdu->size);
        request->exchange.owner = win12_identity_owner(call->reader->opener);
        request->exchange.apdu = request->apdu;
        request->exchange.size = apdu->size;
        request->exchange.answer = call->out;
        request->exchange.room = call->room;
    }
    return request;
}

static NTSTATUS enter(const struct win12_call *call, struct request *request, uint32_t milliseconds)
{
    struct win12_node *const node = call->node;
    enum win12_device_status refused;

    if (!win12_line_begin(node)) {
        win12_free(request);
        return STATUS_DEVICE_REMOVED;
    }
    request->exchange.deadline = win12_now() + milliseconds;
    if (win12_waiting_begin(&request->waiting, call, &node->line.requests)) {
        refused = win12_exchanges_begin(node->line.exchanges, &request->exchange, win12_now());
        if (refused != WIN12_DEVICE_STATUS_OK) {
            end(request, refused);
        }
    }
    win12_line_done(node, 0);
    return STATUS_PENDING;
}

/* The policy is asked before it waits as well, so that who may not is told so whatever the line does. */
NTSTATUS win12_control_exchange(struct win12_call *call)
{
    struct win12_exchange_request asked;
    struct request *request;
    win12_code code;

    if (win12_decode_exchange_request(call->in, call->in_size, &asked, NULL) != WIN12_OK) {
        return STATUS_INVALID_PARAMETER;
    }
    code = permitted(call->reader, asked.apdu.at, asked.apdu.size);
    if (code == WIN12_E_ACCESS_DENIED) {
        InterlockedIncrement64(&call->node->counts.denied);
        return STATUS_ACCESS_DENIED;
    }
    if (code != WIN12_OK) {
        return STATUS_INVALID_PARAMETER;
    }
    request = make(call, &asked.apdu);
    return request != NULL ? enter(call, request, asked.deadline) : STATUS_INSUFFICIENT_RESOURCES;
}

NTSTATUS win12_control_cancel(struct win12_call *call)
{
    if (win12_line_begin(call->node)) {
        win12_requests_leave(call->node, call->reader);
        win12_line_done(call->node, 0);
    }
    return STATUS_SUCCESS;
}
