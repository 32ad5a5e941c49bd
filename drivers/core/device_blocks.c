/*
 * One APDU out of general-block-transfer APDUs: `BlockCollector` of win12.transport.collector. What a block is to the APDU under way is
 * decided by spec/sessions/push_blocks.yaml; here are the blocks.
 */
#include "device_inner.h"

#include "win12/frames/block_transfer.h"

_Static_assert(WIN12_DEVICE_TRANSFER <= 0xffffU, "struct win12_device_block has 16 bits for a place");

/* --- what the machine asks */

/* The place of the first block with that number or a greater one. */
static uint32_t place(const struct win12_device_transfer *transfer, uint16_t number)
{
    uint32_t low = 0;
    uint32_t high = transfer->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2U;

        if (transfer->blocks[middle].number < number) {
            low = middle + 1U;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool is_held(const struct win12_device_transfer *transfer, uint16_t number)
{
    const uint32_t at = place(transfer, number);

    return at < transfer->count && transfer->blocks[at].number == number;
}

static bool held(void *context)
{
    const struct win12_device_transfer *const transfer = context;

    return is_held(transfer, transfer->block.block_number);
}

static bool same(void *context)
{
    const struct win12_device_transfer *const transfer = context;
    const struct win12_device_block *const one = &transfer->blocks[place(transfer, transfer->block.block_number)];

    return one->size == transfer->block.raw.size && memcmp(transfer->octets + one->at, transfer->block.raw.at, one->size) == 0;
}

static bool fits(void *context)
{
    const struct win12_device_transfer *const transfer = context;

    return transfer->block.raw.size <= WIN12_DEVICE_TRANSFER - transfer->size && transfer->count < WIN12_DEVICE_BLOCKS;
}

static uint16_t lowest(void *context)
{
    const struct win12_device_transfer *const transfer = context;
    const uint16_t number = transfer->block.block_number;

    return transfer->count > 0 && transfer->blocks[0].number < number ? transfer->blocks[0].number : number;
}

static bool gapless(void *context)
{
    const struct win12_device_transfer *const transfer = context;
    const struct win12_block_transfer *const block = &transfer->block;
    const uint32_t last = block->last_block && block->raw.size > 0 ? block->block_number : transfer->machine.last;
    const uint32_t first = lowest(context);
    uint32_t there = place(transfer, (uint16_t)last) + is_held(transfer, (uint16_t)last);

    if (!held(context) && block->block_number <= last) {
        there++;
    }
    return last < first || there == last - first + 1U; /* none is below `first` */
}

/* --- what it has done */

static bool keep(void *context, uint16_t number)
{
    struct win12_device_transfer *const transfer = context;
    const uint32_t at = place(transfer, number);
    struct win12_device_block *const one = &transfer->blocks[at];

    memmove(one + 1, one, (transfer->count - at) * sizeof(*one));
    one->number = number;
    one->at = (uint16_t)transfer->size;
    one->size = (uint16_t)transfer->block.raw.size;
    memcpy(transfer->octets + transfer->size, transfer->block.raw.at, transfer->block.raw.size);
    transfer->size += transfer->block.raw.size;
    transfer->count++;
    return true;
}

static bool drop(void *context)
{
    struct win12_device_transfer *const transfer = context;

    transfer->device->counts.refused += transfer->count > 0;
    transfer->count = 0;
    transfer->size = 0;
    return true;
}

/* The blocks from the lowest to the last are the APDU; what else is held belongs to none. */
static bool tell_whole(void *context)
{
    struct win12_device_transfer *const transfer = context;
    uint8_t *const to = transfer->device->whole;

    transfer->whole = 0;
    for (uint32_t i = 0; i < transfer->count && transfer->blocks[i].number < transfer->machine.expected; i++) {
        const struct win12_device_block *const one = &transfer->blocks[i];

        memcpy(to + transfer->whole, transfer->octets + one->at, one->size);
        transfer->whole += one->size;
    }
    transfer->count = 0;
    transfer->size = 0;
    return true;
}

static bool tell_again(void *context)
{
    struct win12_device_transfer *const transfer = context;

    transfer->again = true;
    return true;
}

/* --- transfers */

static void begin(struct win12_device_transfer *transfer)
{
    (void)drop(transfer);
    win12_push_blocks_init(&transfer->machine, &transfer->ports);
}

void win12_device_blocks_init(struct win12_device *device)
{
    for (size_t i = 0; i < WIN12_DEVICE_TRANSFERS; i++) {
        struct win12_device_transfer *const one = &device->transfers[i];
        const struct win12_push_blocks_ports ports = {
            .context = one,
            .held = held,
            .same = same,
            .fits = fits,
            .lowest = lowest,
            .gapless = gapless,
            .tell_whole = tell_whole,
            .tell_again = tell_again,
            .keep = keep,
            .drop = drop,
        };

        one->device = device;
        one->ports = ports;
        one->heard = 0;
        begin(one);
    }
}

void win12_device_blocks_silence(struct win12_device *device)
{
    for (size_t i = 0; i < WIN12_DEVICE_TRANSFERS; i++) {
        (void)win12_push_blocks_api_clear(&device->transfers[i].machine, device->now);
    }
}

/* That of these two ends; else the one whose last block came longest ago is given up. */
static struct win12_device_transfer *find(struct win12_device *device, const uint8_t pair[WIN12_RECEIVER_PAIR])
{
    struct win12_device_transfer *oldest = &device->transfers[0];

    for (size_t i = 0; i < WIN12_DEVICE_TRANSFERS; i++) {
        struct win12_device_transfer *const one = &device->transfers[i];

        if (one->heard != 0 && memcmp(one->pair, pair, WIN12_RECEIVER_PAIR) == 0) {
            return one;
        }
        if (one->heard < oldest->heard) {
            oldest = one;
        }
    }
    begin(oldest);
    memcpy(oldest->pair, pair, WIN12_RECEIVER_PAIR);
    return oldest;
}

static void look(struct win12_device_transfer *transfer)
{
    const struct win12_block_transfer *const block = &transfer->block;

    (void)win12_push_blocks_rx_block(&transfer->machine, block->block_number, block->last_block != 0, block->window,
        block->raw.size == 0, transfer->device->now);
    if (transfer->machine.transition == WIN12_PUSH_BLOCKS_ID_FIRST_TOO_LARGE) {
        transfer->device->counts.refused++;
    }
}

bool win12_device_blocks(struct win12_device *device, const uint8_t pair[WIN12_RECEIVER_PAIR], const uint8_t *octets, size_t size)
{
    struct win12_block_transfer block;

    if (win12_decode_block_transfer(octets, size, &block, NULL) != WIN12_OK) {
        return false;
    }
    struct win12_device_transfer *const transfer = find(device, pair);

    device->heard++;
    transfer->heard = device->heard;
    transfer->block = block;
    transfer->again = false;
    transfer->whole = 0;
    look(transfer);
    if (transfer->again) {
        look(transfer);
    }
    if (transfer->whole > 0) {
        win12_device_apdu(device, device->whole, transfer->whole);
    }
    return true;
}
