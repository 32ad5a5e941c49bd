/*
 * What the rest of the driver for Windows, and the I/O manager, are to controls that wait: files that are held, requests that are completed
 * once and without a lock, a policy that denies what has E = 99, and no cryptography.
 */
#include <stdio.h>
#include <stdlib.h>

#include "cipher.h"
#include "stress.h"

#ifndef PATIENCE
#define PATIENCE 30 /* seconds */
#endif

pthread_mutex_t shim_cancelling = PTHREAD_MUTEX_INITIALIZER;
__thread int shim_held;
struct win12_node node;

void fail(const char *why)
{
    printf("%s\n", why);
    exit(1);
}

/* --- the driver */

void win12_reader_hold(struct win12_reader *reader)
{
    __atomic_add_fetch(&CONTAINING_RECORD(reader, struct opened, reader)->holders, 1, __ATOMIC_SEQ_CST);
}

void win12_reader_put(struct win12_reader *reader)
{
    if (__atomic_sub_fetch(&CONTAINING_RECORD(reader, struct opened, reader)->holders, 1, __ATOMIC_SEQ_CST) < 1) {
        fail("a reader that nobody holds");
    }
}

void win12_reader_complete(struct win12_reader *reader, PIRP irp, NTSTATUS status, ULONG size)
{
    struct asked *const asked = CONTAINING_RECORD(irp, struct asked, irp);

    if (shim_held != 0) {
        fail("completed under a lock");
    }
    win12_reader_put(reader);
    irp->IoStatus.Status = status;
    irp->IoStatus.Information = size;
    if (__atomic_load_n(&irp->CancelRoutine, __ATOMIC_SEQ_CST) != NULL) {
        fail("completed while it can be cancelled");
    }
    if (__atomic_add_fetch(&asked->done, 1, __ATOMIC_SEQ_CST) != 1) {
        fail("completed twice");
    }
}

void win12_control_wipe(PIRP irp, ULONG size)
{
    memset((uint8_t *)irp->AssociatedIrp.SystemBuffer + size, 0, ROOM - size);
}

void win12_node_wake(struct win12_node *it)
{
    (void)it;
}

void win12_question_begin(struct win12_question *question, struct win12_reader *reader, uint16_t right, bool remember)
{
    (void)reader;
    (void)remember;
    memset(question, 0, sizeof(*question));
    question->right = right;
}

void win12_question_end(const struct win12_question *question)
{
    (void)question;
}

bool win12_may(const void *question, const struct win12_policy_object *object)
{
    (void)question;
    return object->obis[4] != 99;
}

void win12_rules_rename(struct win12_node *it)
{
    (void)it;
}

struct win12_cipher *win12_cipher_create(void)
{
    return NULL;
}

void win12_cipher_destroy(struct win12_cipher *cipher)
{
    (void)cipher;
}

NTSTATUS win12_cipher_key(struct win12_cipher *cipher, const uint8_t *key, size_t size)
{
    (void)cipher;
    (void)key;
    (void)size;
    return STATUS_NOT_SUPPORTED;
}

bool win12_cipher_open(void *context, const uint8_t nonce[], const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size)
{
    (void)context;
    (void)nonce;
    (void)aad;
    (void)aad_size;
    (void)octets;
    (void)size;
    return false;
}

bool win12_cipher_decipher(void *context, const uint8_t nonce[], uint8_t *octets, size_t size)
{
    (void)context;
    (void)nonce;
    (void)octets;
    (void)size;
    return false;
}

/* --- files and requests */

struct opened *open_as(unsigned user)
{
    struct opened *const made = calloc(1, sizeof(*made));
    struct win12_identity *const identity = calloc(1, sizeof(*identity) + sizeof(identity->sids[0]));

    identity->count = 1;
    identity->sids[0].size = 1;
    identity->sids[0].octets[0] = (uint8_t)user;
    made->holders = 1;
    made->reader.node = &node;
    made->reader.opener = identity;
    return made;
}

void close_it(struct opened *it)
{
    if (__atomic_load_n(&it->holders, __ATOMIC_SEQ_CST) != 1) {
        fail("somebody holds a reader whose requests are over");
    }
    free(it->reader.opener);
    free(it);
}

NTSTATUS begin(struct opened *file, struct asked *asked, size_t size, NTSTATUS (*run)(struct win12_call *))
{
    struct win12_call call = {
        .irp = &asked->irp, .node = &node, .reader = &file->reader, .in = asked->octets, .in_size = size, .out = asked->octets, .room = ROOM,
    };
    NTSTATUS status;

    asked->irp.AssociatedIrp.SystemBuffer = asked->octets;
    asked->irp.stack.Parameters.DeviceIoControl.OutputBufferLength = ROOM;
    status = run(&call);
    if (status != STATUS_PENDING) {
        asked->irp.IoStatus.Status = status;
        __atomic_store_n(&asked->done, 1, __ATOMIC_SEQ_CST);
    }
    return status;
}

bool is_done(struct asked *asked)
{
    return __atomic_load_n(&asked->done, __ATOMIC_SEQ_CST) != 0;
}

void pause_for(long nanoseconds)
{
    const struct timespec some = {.tv_nsec = nanoseconds};

    (void)nanosleep(&some, NULL);
}

void wait_for(struct asked *asked)
{
    const time_t until = time(NULL) + PATIENCE;

    while (!is_done(asked)) {
        if (time(NULL) > until) {
            fail("it waits for ever");
        }
        pause_for(100000);
    }
}
