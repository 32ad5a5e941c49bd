// Generated from spec/frames/axdr.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/axdr.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

/* How a value is made up; the low four bits tell its octets where they are fixed. */
enum {
    WIN12_UNKNOWN = 0x00,
    WIN12_NUMBERS = 0x10,
    WIN12_FLOATS = 0x20,
    WIN12_FIXED = 0x30,
    WIN12_OCTETS = 0x40,
    WIN12_EMPTY = 0x50,
    WIN12_BOOLEAN = 0x60,
    WIN12_BITS = 0x70,
    WIN12_SEQUENCE = 0x80,
    WIN12_COMPACT = 0x90,
    WIN12_ROLE = 0xf0,
};

static unsigned win12_role(uint8_t tag)
{
    switch (tag) {
    case 0U:
    case 255U:
        return WIN12_EMPTY;
    case 1U:
    case 2U:
        return WIN12_SEQUENCE;
    case 3U:
        return WIN12_BOOLEAN | 1U;
    case 4U:
        return WIN12_BITS;
    case 5U:
    case 6U:
    case 30U:
    case 33U:
        return WIN12_NUMBERS | 4U;
    case 9U:
    case 10U:
    case 12U:
        return WIN12_OCTETS;
    case 13U:
    case 15U:
    case 17U:
    case 22U:
    case 28U:
    case 31U:
        return WIN12_NUMBERS | 1U;
    case 16U:
    case 18U:
    case 29U:
    case 32U:
        return WIN12_NUMBERS | 2U;
    case 19U:
        return WIN12_COMPACT;
    case 20U:
    case 21U:
        return WIN12_NUMBERS | 8U;
    case 23U:
        return WIN12_FLOATS | 4U;
    case 24U:
        return WIN12_FLOATS | 8U;
    case 25U:
        return WIN12_FIXED | 12U;
    case 26U:
        return WIN12_FIXED | 5U;
    case 27U:
        return WIN12_FIXED | 4U;
    default:
        return WIN12_UNKNOWN;
    }
}

/* --- scalars ----------------------------------------------------------------------------------------------------- */

static win12_code win12_scalar(struct win12_input *in, uint8_t tag, const char *field, struct win12_data_item *item)
{
    const unsigned role = win12_role(tag);
    const char *name = "data.value";
    uint32_t octets = role & 0x0fU;
    item->part = WIN12_DATA_SCALAR;
    item->tag = tag;
    item->count = 0;
    if ((role & WIN12_ROLE) == WIN12_OCTETS || (role & WIN12_ROLE) == WIN12_BITS) {
        const win12_code code = win12_read_length(in, "data.length", &octets);
        if (code != WIN12_OK) {
            return code;
        }
    }
    if ((role & WIN12_ROLE) == WIN12_BITS) {
        item->count = octets;
        octets = octets / 8U + (octets % 8U != 0U ? 1U : 0U);
    }
    if ((role & WIN12_ROLE) == WIN12_OCTETS || (role & WIN12_ROLE) == WIN12_NUMBERS) {
        name = field;
    }
    return win12_take_slice(in, octets, name, &item->content);
}

/* A signalling NaN of four octets: widened to eight, as Python does, it would come back as a quiet one. */
static bool win12_signalling(const struct win12_slice *content)
{
    const uint8_t *const b = content->at;
    return content->size == 4U && (b[0] & 0x7fU) == 0x7fU && (b[1] & 0xc0U) == 0x80U
        && ((b[1] & 0x3fU) | b[2] | b[3]) != 0U;
}

static win12_code win12_sound_scalar(struct win12_input *in, uint8_t tag, const char *field,
    struct win12_data_item *item)
{
    const win12_code code = win12_scalar(in, tag, field, item);
    if (code == WIN12_OK && (win12_role(tag) & WIN12_ROLE) == WIN12_FLOATS && win12_signalling(&item->content)) {
        return win12_fail(in, WIN12_E_NON_CANONICAL, item->content.at, "data.value");
    }
    return code;
}

/* --- type descriptions of compact arrays ------------------------------------------------------------------------- */

/* The number of items that follow, each of which takes an octet at least. `used` levels are there already. */
static win12_code win12_counted(struct win12_input *in, uint32_t used, uint32_t *count)
{
    const win12_code code = win12_read_length(in, "data.length", count);
    if (code != WIN12_OK) {
        return code;
    }
    if (*count > win12_left(in)) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "data.count");
    }
    return used >= WIN12_DATA_DEPTH ? win12_fail(in, WIN12_E_TOO_DEEP, in->at, "data") : WIN12_OK;
}

/* One tag of a description with what belongs to it; `parts` descriptions follow. */
static win12_code win12_read_node(struct win12_input *in, uint32_t used, uint32_t *parts)
{
    if (in->at == in->end) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "data.description");
    }
    const uint8_t tag = *in->at;
    const unsigned role = win12_role(tag) & WIN12_ROLE;
    *parts = 0;
    if (role == WIN12_SEQUENCE && used >= WIN12_DATA_DEPTH) {
        return win12_fail(in, WIN12_E_TOO_DEEP, in->at, "data.description");
    }
    if (role == WIN12_COMPACT || role == WIN12_UNKNOWN) {
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "data.description");
    }
    in->at++;
    if (tag == 1U) {
        *parts = 1;
        return win12_take_one(in, 2, "data.description") == NULL ? in->fault.code : WIN12_OK;
    }
    return tag == 2U ? win12_counted(in, used, parts) : WIN12_OK;
}

static win12_code win12_read_description(struct win12_input *in, uint32_t used)
{
    uint32_t left[WIN12_DATA_DEPTH];
    uint32_t level = 0;
    for (;;) {
        const bool nests = in->at < in->end && (win12_role(*in->at) & WIN12_ROLE) == WIN12_SEQUENCE;
        uint32_t parts;
        const win12_code code = win12_read_node(in, used + level, &parts);
        if (code != WIN12_OK) {
            return code;
        }
        if (nests) {
            left[level] = parts;
            level++;
        }
        while (level > 0U && left[level - 1U] == 0U) {
            level--;
        }
        if (level == 0U) {
            return WIN12_OK;
        }
        left[level - 1U]--;
    }
}

/* The same in a description that was verified. */
struct win12_node {
    uint8_t tag;
    uint32_t parts; /* descriptions that follow */
    uint32_t times; /* how often the content of the part is there */
};

static const uint8_t *win12_node(const uint8_t *at, const uint8_t *end, struct win12_node *node)
{
    node->tag = *at++;
    node->parts = 0;
    node->times = 1;
    if (node->tag == 1U) {
        node->parts = 1;
        node->times = win12_u16(at);
        at += 2;
    } else if (node->tag == 2U) {
        struct win12_input in;
        win12_input_init(&in, at, (size_t)(end - at));
        (void)win12_read_length(&in, "data.length", &node->parts);
        at = in.at;
    }
    return at;
}

static const uint8_t *win12_skip_description(const uint8_t *at, const uint8_t *end)
{
    uint64_t left = 1;
    while (left > 0U) {
        struct win12_node node;
        at = win12_node(at, end, &node);
        left += node.parts;
        left--;
    }
    return at;
}

/* The product, or the largest number where it does not fit. */
static uint64_t win12_times(uint64_t value, uint32_t by)
{
    return by != 0U && value > UINT64_MAX / by ? UINT64_MAX : value * by;
}

/* What one element of a compact array comes to; the largest number where that is more than can be told. */
struct win12_weight {
    uint64_t values; /* nested structures and arrays too; the element of an array counts though there be none */
    uint64_t least; /* octets */
};

static uint64_t win12_plus(uint64_t value, uint64_t other)
{
    return value > UINT64_MAX - other ? UINT64_MAX : value + other;
}

static struct win12_weight win12_weigh(const uint8_t *at, const uint8_t *end)
{
    struct win12_weight times[WIN12_DATA_DEPTH];
    uint32_t left[WIN12_DATA_DEPTH];
    struct win12_weight found = {0, 0};
    uint32_t level = 0;
    times[0].values = 1;
    times[0].least = 1;
    left[0] = 1;
    for (;;) {
        struct win12_node node;
        while (left[level] == 0U) {
            if (level == 0U) {
                return found;
            }
            level--;
        }
        left[level]--;
        at = win12_node(at, end, &node);
        const struct win12_weight here = times[level];
        const unsigned role = win12_role(node.tag) & WIN12_ROLE;
        found.values = win12_plus(found.values, here.values);
        if (role == WIN12_SEQUENCE) {
            level++;
            times[level].values = node.times == 0U ? here.values : win12_times(here.values, node.times);
            times[level].least = win12_times(here.least, node.times);
            left[level] = node.parts;
        } else if (role != WIN12_EMPTY) {
            found.least = win12_plus(found.least, here.least);
        }
    }
}

/* Values for each octet, at most: null-data takes none, and could be there thousandfold. */
#define WIN12_SPREAD 20U

/* --- the walk ---------------------------------------------------------------------------------------------------- */

static void win12_enter(struct win12_data_walk *walk, uint8_t tag, uint32_t count, struct win12_data_item *item)
{
    struct win12_data_level *const level = &walk->levels[walk->depth];
    level->description = NULL;
    level->left = count;
    level->tag = tag;
    walk->depth++;
    item->part = WIN12_DATA_BEGIN;
    item->tag = tag;
    item->count = count;
    item->content.at = walk->in.at;
    item->content.size = 0;
}

static win12_code win12_enter_compact(struct win12_data_walk *walk, struct win12_data_item *item)
{
    struct win12_input *const in = &walk->in;
    const uint8_t *const description = in->at;
    uint32_t size;
    if (walk->depth >= WIN12_DATA_DEPTH) {
        return win12_fail(in, WIN12_E_TOO_DEEP, in->at, "data");
    }
    win12_code code = win12_read_description(in, walk->depth + 1U);
    if (code != WIN12_OK) {
        return code;
    }
    item->description.at = description;
    item->description.size = (size_t)(in->at - description);
    code = win12_read_length(in, "data.length", &size);
    if (code != WIN12_OK) {
        return code;
    }
    const uint8_t *const stop = win12_bound(in, size, "data.contents");
    if (stop == NULL) {
        return in->fault.code;
    }
    const struct win12_weight element = win12_weigh(description, in->at);
    if (size > 0U && element.least > size) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "data.contents");
    }
    if (size > 0U && element.values > WIN12_SPREAD * element.least) {
        return win12_fail(in, WIN12_E_BAD_VALUE, in->at, "data.description");
    }
    win12_enter(walk, 19U, 0, item);
    item->content.size = size;
    walk->levels[walk->depth - 1U].description = description;
    walk->levels[walk->depth - 1U].left = (uint32_t)element.least;
    walk->outer = in->end;
    in->end = stop;
    return WIN12_OK;
}

/* An item with a tag of its own. */
static win12_code win12_tagged(struct win12_data_walk *walk, struct win12_data_item *item)
{
    struct win12_input *const in = &walk->in;
    if (in->at == in->end) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "data.tag");
    }
    const uint8_t tag = *in->at;
    const unsigned role = win12_role(tag) & WIN12_ROLE;
    if (role == WIN12_UNKNOWN) {
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "data.tag");
    }
    in->at++;
    if (role == WIN12_COMPACT) {
        return win12_enter_compact(walk, item);
    }
    if (role == WIN12_SEQUENCE) {
        uint32_t count;
        const win12_code code = win12_counted(in, walk->depth, &count);
        if (code == WIN12_OK) {
            win12_enter(walk, tag, count, item);
        }
        return code;
    }
    return win12_sound_scalar(in, tag, "data.value", item);
}

/* An item whose tag stands in the description of the compact array. */
static win12_code win12_described(struct win12_data_walk *walk, struct win12_data_item *item)
{
    struct win12_input *const in = &walk->in;
    struct win12_node node;
    const uint8_t *const parts = win12_node(walk->description, walk->outer, &node);
    walk->description = parts;
    if ((win12_role(node.tag) & WIN12_ROLE) != WIN12_SEQUENCE) {
        return win12_sound_scalar(in, node.tag, "data.contents", item);
    }
    if (node.tag == 2U) {
        win12_enter(walk, node.tag, node.parts, item);
        return WIN12_OK;
    }
    if (node.times == 0U) {
        walk->description = win12_skip_description(parts, walk->outer);
    } else if (win12_weigh(parts, walk->outer).least > win12_left(in) / node.times) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "data.contents");
    }
    win12_enter(walk, node.tag, node.times, item);
    walk->levels[walk->depth - 1U].description = parts;
    return WIN12_OK;
}

static void win12_leave(struct win12_data_walk *walk, struct win12_data_item *item)
{
    walk->depth--;
    item->part = WIN12_DATA_END;
    item->tag = walk->levels[walk->depth].tag;
    item->count = 0;
    item->content.at = walk->in.at;
    item->content.size = 0;
    if (item->tag == 19U) {
        walk->in.end = walk->outer;
        walk->description = NULL;
    }
}

static void win12_data_begin(struct win12_data_walk *walk, const uint8_t *octets, const uint8_t *at, const uint8_t *end)
{
    win12_input_init(&walk->in, octets, (size_t)(end - octets));
    walk->in.at = at;
    walk->outer = end;
    walk->description = NULL;
    walk->depth = 0;
    walk->begun = false;
}

void win12_data_walk(struct win12_data_walk *walk, const struct win12_data *data)
{
    win12_data_begin(walk, data->octets.at, data->octets.at, data->octets.at + data->octets.size);
}

win12_code win12_data_next(struct win12_data_walk *walk, struct win12_data_item *item)
{
    item->description.at = walk->in.at;
    item->description.size = 0;
    if (walk->depth == 0U) {
        if (!walk->begun) {
            walk->begun = true;
            return win12_tagged(walk, item);
        }
        item->part = WIN12_DATA_DONE;
        return WIN12_OK;
    }
    struct win12_data_level *const level = &walk->levels[walk->depth - 1U];
    const bool compact = level->tag == 19U;
    if (compact ? walk->in.at == walk->in.end : level->left == 0U) {
        win12_leave(walk, item);
        return WIN12_OK;
    }
    if (compact && level->left > win12_left(&walk->in)) {
        return win12_fail(&walk->in, WIN12_E_BAD_LENGTH, walk->in.at, "data.contents");
    }
    if (!compact) {
        level->left--;
    }
    if (level->description != NULL) {
        walk->description = level->description;
    }
    return walk->description == NULL ? win12_tagged(walk, item) : win12_described(walk, item);
}

win12_code win12_read_data(struct win12_input *in, struct win12_data *out)
{
    struct win12_data_walk walk;
    struct win12_data_item item;
    win12_data_begin(&walk, in->octets, in->at, in->end);
    do {
        const win12_code code = win12_data_next(&walk, &item);
        if (code != WIN12_OK) {
            in->fault = walk.in.fault;
            return code;
        }
    } while (item.part != WIN12_DATA_DONE);
    out->octets.at = in->at;
    out->octets.size = (size_t)(walk.in.at - in->at);
    in->at = walk.in.at;
    return WIN12_OK;
}

win12_code win12_decode_data(const uint8_t *octets, size_t size, struct win12_data *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_data(&in, out), "data", fault);
}

win12_code win12_put_data(struct win12_output *out, const struct win12_data *in)
{
    struct win12_data found;
    if (win12_decode_data(in->octets.at, in->octets.size, &found, NULL) != WIN12_OK) {
        return win12_misfit(out, "data");
    }
    return win12_put_slice(out, &in->octets);
}

win12_code win12_write_data(const struct win12_data *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_data(&out, in), size);
}
