// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* Requests to the meter: see requests.h. */

#include <linux/completion.h>
#include <linux/sched.h>
#include <linux/uidgid.h>

#include "../core/asking.h"

#include "control.h"
#include "requests.h"

struct request {
    struct win12_exchange exchange;
    struct list_head place; /* in line->requests; under node->feeding */
    struct win12_reader *reader;
    const void *files; /* of the process that asks: they say whose close it is */
    struct completion ended;
};

static struct request *request_of(const struct win12_exchange *exchange)
{
    return container_of(exchange, struct request, exchange);
}

/* --- may it be asked */

static bool may_ask(const void *context, uint16_t right, const struct win12_policy_object *object)
{
    struct win12_question question = *(const struct win12_question *)context;

    question.right = right;
    return win12_may(&question, object);
}

/* What a request asks for, object by object, by the policy that holds now. */
static win12_code permitted(struct win12_reader *reader, const u8 *apdu, size_t size)
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
    return permitted(request_of(exchange)->reader, exchange->apdu, exchange->size) == WIN12_OK;
}

/* --- its end */

void win12_request_ended(void *context, struct win12_exchange *exchange)
{
    struct request *const request = request_of(exchange);

    list_del(&request->place);
    complete(&request->ended); /* from here on it may be gone */
}

void win12_requests_cancel(struct win12_reader *reader, const void *files)
{
    struct win12_node *const node = reader->node;
    struct request *one;

    if (!win12_line_begin(node)) {
        return;
    }
again: /* the end of one may be that of others */
    list_for_each_entry(one, &node->line.requests, place) {
        if (one->reader == reader && (files == NULL || one->files == files)) {
            win12_exchanges_leave(node->line.exchanges, &one->exchange, WIN12_DEVICE_STATUS_CANCELLED, win12_line_now());
            goto again;
        }
    }
    win12_line_done(node, 0);
}

static void leave(struct win12_node *node, struct request *request)
{
    if (win12_line_begin(node)) {
        win12_exchanges_leave(node->line.exchanges, &request->exchange, WIN12_DEVICE_STATUS_CANCELLED, win12_line_now());
        win12_line_done(node, 0);
    }
    wait_for_completion(&request->ended); /* it has come: by this, or by the end of the line */
}

/* --- the control */

static int error_of(enum win12_device_status status)
{
    static const int errors[] = {
        [WIN12_DEVICE_STATUS_OK] = 0,
        [WIN12_DEVICE_STATUS_BAD_REQUEST] = -EINVAL,
        [WIN12_DEVICE_STATUS_DENIED] = -EACCES,
        [WIN12_DEVICE_STATUS_NOT_ATTACHED] = -ENOTCONN,
        [WIN12_DEVICE_STATUS_TOO_SMALL] = -EMSGSIZE,
        [WIN12_DEVICE_STATUS_BUSY] = -EBUSY,
        [WIN12_DEVICE_STATUS_DEADLINE] = -ETIMEDOUT,
        [WIN12_DEVICE_STATUS_CANCELLED] = -ECANCELED,
        [WIN12_DEVICE_STATUS_GONE] = -ENODEV,
        [WIN12_DEVICE_STATUS_LINE_FAILED] = -EIO,
        [WIN12_DEVICE_STATUS_METER_REFUSED] = -EREMOTEIO,
        [WIN12_DEVICE_STATUS_NOT_PROTECTED] = -EPROTONOSUPPORT,
    };

    return status < ARRAY_SIZE(errors) ? errors[status] : -EIO;
}

static enum win12_device_status enter(struct win12_node *node, struct request *request, u32 milliseconds)
{
    enum win12_device_status refused;

    if (!win12_line_begin(node)) {
        return WIN12_DEVICE_STATUS_GONE;
    }
    request->exchange.deadline = win12_line_now() + milliseconds;
    list_add_tail(&request->place, &node->line.requests);
    refused = win12_exchanges_begin(node->line.exchanges, &request->exchange, win12_line_now());
    if (refused != WIN12_DEVICE_STATUS_OK) {
        list_del(&request->place);
    }
    win12_line_done(node, 0);
    return refused;
}

/* A signal is no reason to ask the meter a second time. */
static int wait_for(struct win12_node *node, struct request *request)
{
    const bool interrupted = wait_for_completion_interruptible(&request->ended) != 0;

    if (interrupted) {
        leave(node, request);
    }
    if (interrupted && request->exchange.status == WIN12_DEVICE_STATUS_CANCELLED) {
        return -EINTR;
    }
    return error_of(request->exchange.status);
}

static int exchange(struct win12_call *call, const struct win12_exchange_request *asked)
{
    struct request request = {
        .exchange = {
            .owner = from_kuid(&init_user_ns, call->reader->cred->euid),
            .apdu = asked->apdu.at,
            .size = asked->apdu.size,
            .answer = call->out,
            .room = call->room,
        },
        .reader = call->reader,
        .files = current->files,
    };
    enum win12_device_status refused;
    int error;

    init_completion(&request.ended);
    refused = enter(call->node, &request, asked->deadline);
    error = refused != WIN12_DEVICE_STATUS_OK ? error_of(refused) : wait_for(call->node, &request);
    call->out_size = request.exchange.answer_size;
    return error;
}

/* The policy is asked before it waits as well, so that who may not is told so whatever the line does. */
int win12_control_exchange(struct win12_call *call)
{
    struct win12_exchange_request asked;
    win12_code code;
    int error;

    if (win12_decode_exchange_request(call->in, call->in_size, &asked, NULL) != WIN12_OK) {
        return -EINVAL;
    }
    code = permitted(call->reader, asked.apdu.at, asked.apdu.size);
    if (code != WIN12_OK && code != WIN12_E_ACCESS_DENIED) {
        return -EINVAL;
    }
    error = code == WIN12_OK ? exchange(call, &asked) : -EACCES;
    if (error == -EACCES) {
        atomic64_inc(&call->node->counts.denied);
    }
    return error;
}

int win12_control_cancel(struct win12_call *call)
{
    win12_requests_cancel(call->reader, NULL);
    return 0;
}
