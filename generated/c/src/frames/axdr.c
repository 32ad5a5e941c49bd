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

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
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

/*@ requires win12_sound_input(in) && \valid(item) && \separated(in, item);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, item->part, item->tag, item->count,
      item->content.at, item->content.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> win12_readable(&item->content) && win12_within(in, item->content.at) &&
      item->part == WIN12_DATA_SCALAR;
  @*/
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
/*@ requires \valid_read(content) && win12_readable(content);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static bool win12_signalling(const struct win12_slice *content)
{
    const uint8_t *const b = content->at;
    return content->size == 4U && (b[0] & 0x7fU) == 0x7fU && (b[1] & 0xc0U) == 0x80U
        && ((b[1] & 0x3fU) | b[2] | b[3]) != 0U;
}

/*@ requires win12_sound_input(in) && \valid(item) && \separated(in, item);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, item->part, item->tag, item->count,
      item->content.at, item->content.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> win12_readable(&item->content) && win12_within(in, item->content.at) &&
      item->part == WIN12_DATA_SCALAR;
  @*/
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
/*@ requires win12_sound_input(in) && \valid(count) && \separated(in, count);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> used < WIN12_DATA_DEPTH && *count <= 0x7fffffff;
  @*/
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

/* One tag of a description with what belongs to it. */
struct win12_node {
    uint8_t tag;
    unsigned role;
    uint32_t parts; /* descriptions that follow */
    uint32_t times; /* how often the content of the part is there */
};

/*@ requires win12_sound_input(in) && \valid(node) && \separated(in, node);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, node->tag, node->role, node->parts,
      node->times;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> node->parts <= 0x7fffffff && node->times <= 0xffff;
  @ ensures \result == WIN12_OK && node->role == WIN12_SEQUENCE ==> used < WIN12_DATA_DEPTH;
  @*/
static win12_code win12_read_node(struct win12_input *in, uint32_t used, struct win12_node *node)
{
    if (in->at == in->end) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "data.description");
    }
    const uint8_t tag = *in->at;
    const unsigned role = win12_role(tag) & WIN12_ROLE;
    node->tag = tag;
    node->role = role;
    node->parts = 0;
    node->times = 1;
    if (role == WIN12_SEQUENCE && used >= WIN12_DATA_DEPTH) {
        return win12_fail(in, WIN12_E_TOO_DEEP, in->at, "data.description");
    }
    if (role == WIN12_COMPACT || role == WIN12_UNKNOWN) {
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "data.description");
    }
    in->at++;
    if (tag == 1U) {
        const uint8_t *const times = win12_take_one(in, 2, "data.description");
        if (times == NULL) {
            return in->fault.code;
        }
        node->parts = 1;
        node->times = win12_u16(times);
        return WIN12_OK;
    }
    return tag == 2U ? win12_counted(in, used, &node->parts) : WIN12_OK;
}

/*@ requires win12_sound_input(in) && used <= WIN12_DATA_DEPTH;
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
static win12_code win12_read_description(struct win12_input *in, uint32_t used)
{
    uint32_t left[WIN12_DATA_DEPTH];
    uint32_t level = 0;
    /*@ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, level > 0 ? 1 : 0);
      @ loop invariant 0 <= level <= WIN12_DATA_DEPTH && used + level <= WIN12_DATA_DEPTH;
      @ loop assigns level, left[0 .. WIN12_DATA_DEPTH - 1], in->at, in->end, in->fault.code, in->fault.offset,
          in->fault.field;
      @ loop variant in->end - in->at;
      @*/
    for (;;) {
        struct win12_node node;
        const win12_code code = win12_read_node(in, used + level, &node);
        if (code != WIN12_OK) {
            return code;
        }
        if (node.role == WIN12_SEQUENCE) {
            left[level] = node.parts;
            level++;
        }
        /*@ loop invariant 0 <= level <= \at(level, LoopEntry);
          @ loop assigns level;
          @ loop variant level;
          @*/
        while (level > 0U && left[level - 1U] == 0U) {
            level--;
        }
        if (level == 0U) {
            return WIN12_OK;
        }
        left[level - 1U]--;
    }
}

/*
 * A description that was verified is read again with the same care: what others may have changed meanwhile cannot
 * lead out of the input.
 */

/* Where a description ends. */
/*@ requires at != \null && \base_addr(at) == \base_addr(end) && at <= end && end - at <= 0x7fffffff;
  @ requires \valid_read(at + (0 .. end - at - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @ ensures \base_addr(\result) == \base_addr(at) && at <= \result <= end;
  @*/
static const uint8_t *win12_skip_description(const uint8_t *at, const uint8_t *end)
{
    struct win12_input in;
    uint64_t left = 1;
    win12_input_init(&in, at, (size_t)(end - at));
    /*@ loop invariant win12_read_on{LoopEntry, Here}(&in, WIN12_OK, 0);
      @ loop invariant 0 <= left <= 1 + 0x7fffffff * (in.at - at);
      @ loop assigns left, in.at, in.end, in.fault.code, in.fault.offset, in.fault.field;
      @ loop variant in.end - in.at;
      @*/
    while (left > 0U) {
        struct win12_node node;
        if (win12_read_node(&in, 0, &node) != WIN12_OK) {
            return in.at;
        }
        left = left - 1U + node.parts;
    }
    return in.at;
}

/* The product and the sum, or the largest number where they do not fit. */
/*@ requires by <= 0xffff;
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static uint64_t win12_times(uint64_t value, uint32_t by)
{
    return by != 0U && value > UINT64_MAX / by ? UINT64_MAX : value * by;
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static uint64_t win12_plus(uint64_t value, uint64_t other)
{
    return value > UINT64_MAX - other ? UINT64_MAX : value + other;
}

/* What one element of a compact array comes to; the largest number where that is more than can be told. */
struct win12_weight {
    uint64_t values; /* nested structures and arrays too; the element of an array counts though there be none */
    uint64_t least; /* octets */
};

/*@ requires at != \null && \base_addr(at) == \base_addr(end) && at <= end && end - at <= 0x7fffffff;
  @ requires \valid_read(at + (0 .. end - at - 1)) && \valid(found);
  @ terminates \true;
  @ exits \false;
  @ assigns found->values, found->least;
  @*/
static void win12_weigh(const uint8_t *at, const uint8_t *end, struct win12_weight *found)
{
    uint64_t values[WIN12_DATA_DEPTH];
    uint64_t least[WIN12_DATA_DEPTH];
    uint32_t left[WIN12_DATA_DEPTH];
    uint32_t level = 0;
    struct win12_input in;
    win12_input_init(&in, at, (size_t)(end - at));
    found->values = 0;
    found->least = 0;
    values[0] = 1;
    least[0] = 1;
    left[0] = 1;
    /*@ loop invariant win12_read_on{LoopEntry, Here}(&in, WIN12_OK, 0);
      @ loop invariant 0 <= level < WIN12_DATA_DEPTH;
      @ loop assigns level, left[0 .. WIN12_DATA_DEPTH - 1], values[0 .. WIN12_DATA_DEPTH - 1];
      @ loop assigns least[0 .. WIN12_DATA_DEPTH - 1], in.at, in.end, in.fault.code, in.fault.offset, in.fault.field,
          found->values, found->least;
      @ loop variant in.end - in.at;
      @*/
    for (;;) {
        struct win12_node node;
        /*@ loop invariant 0 <= level <= \at(level, LoopEntry);
          @ loop assigns level;
          @ loop variant level;
          @*/
        while (left[level] == 0U) {
            if (level == 0U) {
                return;
            }
            level--;
        }
        left[level]--;
        if (win12_read_node(&in, level + 1U, &node) != WIN12_OK) {
            found->least = UINT64_MAX;
            return;
        }
        found->values = win12_plus(found->values, values[level]);
        if (node.role == WIN12_SEQUENCE) {
            values[level + 1U] = node.times == 0U ? values[level] : win12_times(values[level], node.times);
            least[level + 1U] = win12_times(least[level], node.times);
            left[level + 1U] = node.parts;
            level++;
        } else if (node.role != WIN12_EMPTY) {
            found->least = win12_plus(found->least, least[level]);
        }
    }
}

/* Values for each octet, at most: null-data takes none, and could be there thousandfold. */
#define WIN12_SPREAD 20U

/* --- the walk ---------------------------------------------------------------------------------------------------- */

/* One level in; `description` is that of the parts, where they have no tags of their own. */
/*@ requires win12_sound_walk(walk) && \valid(item) && \separated(walk, item) && walk->depth < WIN12_DATA_DEPTH &&
    walk->begun && win12_placed(walk, description);
  @ terminates \true;
  @ exits \false;
  @ assigns walk->depth, walk->levels[0 .. WIN12_DATA_DEPTH - 1], item->part, item->tag, item->count, item->content.at,
      item->content.size;
  @ ensures win12_sound_walk(walk) && walk->depth == \old(walk->depth) + 1 && item->content.at == walk->in.at &&
      item->content.size == 0 && item->part == WIN12_DATA_BEGIN;
  @*/
static void win12_enter(struct win12_data_walk *walk, uint8_t tag, uint32_t count, const uint8_t *description,
                        struct win12_data_item *item)
{
    struct win12_data_level *const level = &walk->levels[walk->depth];
    level->description = description;
    level->left = count;
    level->tag = tag;
    walk->depth++;
    item->part = WIN12_DATA_BEGIN;
    item->tag = tag;
    item->count = count;
    item->content.at = walk->in.at;
    item->content.size = 0;
}

/*@ requires win12_sound_walk(walk) && \valid(item) && \separated(walk, item) && walk->begun;
  @ terminates \true;
  @ exits \false;
  @ assigns walk->in.at, walk->in.end, walk->in.fault.code, walk->in.fault.offset, walk->in.fault.field,
      walk->description, walk->depth, walk->levels[0 .. WIN12_DATA_DEPTH - 1], item->part, item->tag, item->count,
      item->content.at, item->content.size, item->description.at, item->description.size;
  @ ensures win12_walked_on{Pre, Post}(walk, \result, 0);
  @ ensures \result == WIN12_OK ==> item->part != WIN12_DATA_DONE && win12_readable(&item->content) &&
      win12_readable(&item->description);
  @*/
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
    struct win12_weight element;
    win12_weigh(description, in->at, &element);
    if (size > 0U && element.least > size) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "data.contents");
    }
    if (size > 0U && element.values > WIN12_SPREAD * element.least) {
        return win12_fail(in, WIN12_E_BAD_VALUE, in->at, "data.description");
    }
    win12_enter(walk, 19U, size > 0U ? (uint32_t)element.least : 0U, description, item);
    item->count = 0;
    item->content.size = size;
    in->end = stop;
    return WIN12_OK;
}

/* An item with a tag of its own. */
/*@ requires win12_sound_walk(walk) && \valid(item) && \separated(walk, item) && walk->begun &&
    win12_readable(&item->description);
  @ terminates \true;
  @ exits \false;
  @ assigns walk->in.at, walk->in.end, walk->in.fault.code, walk->in.fault.offset, walk->in.fault.field,
      walk->description, walk->depth, walk->levels[0 .. WIN12_DATA_DEPTH - 1], item->part, item->tag, item->count,
      item->content.at, item->content.size, item->description.at, item->description.size;
  @ ensures win12_walked_on{Pre, Post}(walk, \result, 1);
  @ ensures \result == WIN12_OK ==> item->part != WIN12_DATA_DONE && win12_readable(&item->content) &&
      win12_readable(&item->description);
  @*/
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
            win12_enter(walk, tag, count, NULL, item);
        }
        return code;
    }
    return win12_sound_scalar(in, tag, "data.value", item);
}

/* An item whose tag stands in the description of the compact array. */
/*@ requires win12_sound_walk(walk) && \valid(item) && \separated(walk, item) && walk->begun &&
    walk->description != \null;
  @ terminates \true;
  @ exits \false;
  @ assigns walk->in.at, walk->in.end, walk->in.fault.code, walk->in.fault.offset, walk->in.fault.field,
      walk->description, walk->depth, walk->levels[0 .. WIN12_DATA_DEPTH - 1], item->part, item->tag, item->count,
      item->content.at, item->content.size;
  @ ensures win12_walked_on{Pre, Post}(walk, \result, 0);
  @ ensures \result == WIN12_OK ==> item->part != WIN12_DATA_DONE && win12_readable(&item->content);
  @*/
static win12_code win12_described(struct win12_data_walk *walk, struct win12_data_item *item)
{
    struct win12_input *const in = &walk->in;
    struct win12_input types;
    struct win12_node node;
    win12_input_init(&types, walk->description, (size_t)(walk->outer - walk->description));
    const win12_code code = win12_read_node(&types, walk->depth, &node);
    if (code != WIN12_OK) {
        return win12_fail(in, code, in->at, "data.description");
    }
    const uint8_t *const parts = types.at;
    walk->description = parts;
    if (node.role != WIN12_SEQUENCE) {
        return win12_sound_scalar(in, node.tag, "data.contents", item);
    }
    if (node.tag == 2U) {
        win12_enter(walk, node.tag, node.parts, NULL, item);
        return WIN12_OK;
    }
    if (node.times == 0U) {
        walk->description = win12_skip_description(parts, walk->outer);
    } else {
        struct win12_weight element;
        win12_weigh(parts, walk->outer, &element);
        if (element.least > win12_left(in) / node.times) {
            return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "data.contents");
        }
    }
    win12_enter(walk, node.tag, node.times, parts, item);
    return WIN12_OK;
}

/*@ requires win12_sound_walk(walk) && \valid(item) && \separated(walk, item) && walk->depth > 0;
  @ terminates \true;
  @ exits \false;
  @ assigns walk->in.end, walk->description, walk->depth, item->part, item->tag, item->count, item->content.at,
      item->content.size;
  @ ensures win12_sound_walk(walk) && item->part != WIN12_DATA_DONE && win12_readable(&item->content);
  @*/
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

/*@ requires \valid(walk) && octets != \null && \base_addr(at) == \base_addr(octets) &&
    \base_addr(end) == \base_addr(octets);
  @ requires octets <= at <= end && end - octets <= 0x7fffffff && \valid_read(octets + (0 .. end - octets - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns *walk;
  @ ensures win12_sound_walk(walk) && !walk->begun && walk->in.octets == octets && walk->in.at == at;
  @ ensures walk->in.end == walk->outer == end;
  @*/
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
    uint64_t steps = 2U * WIN12_SPREAD * (uint64_t)win12_left(in) + 1U;
    /*@ loop invariant 0 <= steps && win12_sound_walk(&walk) && win12_walked_on{LoopEntry, Here}(&walk, WIN12_OK, 0);
      @ loop invariant walk.begun ==> in->at < walk.in.at;
      @ loop assigns steps, item.part, item.tag, item.count, item.content.at, item.content.size, item.description.at,
          item.description.size, walk.in.at, walk.in.end, walk.in.fault.code, walk.in.fault.offset,
          walk.in.fault.field, walk.description, walk.depth, walk.begun;
      @ loop assigns walk.levels[0 .. WIN12_DATA_DEPTH - 1];
      @ loop variant steps;
      @*/
    while (steps > 0U) {
        const win12_code code = win12_data_next(&walk, &item);
        if (code != WIN12_OK) {
            in->fault.code = walk.in.fault.code;
            in->fault.offset = walk.in.fault.offset;
            in->fault.field = walk.in.fault.field;
            return code;
        }
        if (item.part == WIN12_DATA_DONE) {
            out->octets.at = in->at;
            out->octets.size = (size_t)(walk.in.at - in->at);
            in->at = walk.in.at;
            return WIN12_OK;
        }
        steps--;
    }
    return win12_fail(in, WIN12_E_BAD_VALUE, in->at, "data"); /* no data takes so many, unless it changes meanwhile */
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
