// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/*
 * What was counted: /sys/class/smartmeter/smartmeterN/statistics, for root alone, and the control `statistics`, for who has the
 * right. How much a meter says tells something of who lives there.
 */

#include <linux/device.h>
#include <linux/sysfs.h>

#include "node.h"

static void counted(struct device *dev, struct win12_device_statistics *statistics)
{
    u8 octets[WIN12_DEVICE_STATISTICS];
    size_t size;

    memset(statistics, 0, sizeof(*statistics));
    if (win12_line_statistics(container_of(dev, struct win12_node, dev), octets, sizeof(octets), &size) == 0) {
        (void)win12_decode_device_statistics(octets, size, statistics, NULL);
    }
}

#define STATISTIC(name)                                                                                                       \
    static ssize_t name##_show(struct device *dev, struct device_attribute *attribute, char *to)                              \
    {                                                                                                                         \
        struct win12_device_statistics statistics;                                                                            \
                                                                                                                              \
        counted(dev, &statistics);                                                                                            \
        return sysfs_emit(to, "%llu\n", (unsigned long long)statistics.name);                                                 \
    }                                                                                                                         \
    static DEVICE_ATTR(name, 0400, name##_show, NULL)

STATISTIC(octets);
STATISTIC(frames);
STATISTIC(bad_frames);
STATISTIC(pushes);
STATISTIC(refused);
STATISTIC(replayed);
STATISTIC(records);
STATISTIC(nameless);
STATISTIC(delivered);
STATISTIC(lost);
STATISTIC(withheld);
STATISTIC(denied);
STATISTIC(exchanges);
STATISTIC(failed);
STATISTIC(readers);
STATISTIC(waiting);

static struct attribute *statistics_attributes[] = {
    &dev_attr_octets.attr, &dev_attr_frames.attr, &dev_attr_bad_frames.attr, &dev_attr_pushes.attr, &dev_attr_refused.attr,
    &dev_attr_replayed.attr, &dev_attr_records.attr, &dev_attr_nameless.attr, &dev_attr_delivered.attr, &dev_attr_lost.attr,
    &dev_attr_withheld.attr, &dev_attr_denied.attr, &dev_attr_exchanges.attr, &dev_attr_failed.attr, &dev_attr_readers.attr,
    &dev_attr_waiting.attr, NULL,
};

static const struct attribute_group statistics_group = {.name = "statistics", .attrs = statistics_attributes};

static ssize_t meter_show(struct device *dev, struct device_attribute *attribute, char *to)
{
    struct win12_node *const node = container_of(dev, struct win12_node, dev);
    ssize_t size;

    mutex_lock(&node->feeding); /* under which a meter is named */
    size = sysfs_emit(to, "%.*s\n", win12_node_hub(node)->meter_size, win12_node_hub(node)->meter);
    mutex_unlock(&node->feeding);
    return size;
}
static DEVICE_ATTR_ADMIN_RO(meter);

static struct attribute *meter_attributes[] = {&dev_attr_meter.attr, NULL};
static const struct attribute_group meter_group = {.attrs = meter_attributes};

const struct attribute_group *win12_node_groups[] = {&meter_group, &statistics_group, NULL};
