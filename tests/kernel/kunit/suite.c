// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* The self-test of the C core as tests of KUnit, one for each frame file and each session machine; parts.h names them. */

#include <kunit/test.h>

#include "selftest.h"

#define PART(name) \
    void selftest_##name(void); \
    static void name(struct kunit *test) \
    { \
        const unsigned long before = selftest_failures(); \
        selftest_##name(); \
        KUNIT_EXPECT_EQ(test, before, selftest_failures()); \
    }
#include "parts.h"
#undef PART

static void all(struct kunit *test)
{
    KUNIT_EXPECT_EQ(test, 0, selftest_end("self-test of the C core"));
}

#define PART(name) KUNIT_CASE(name),
static struct kunit_case cases[] = {
#include "parts.h"
    KUNIT_CASE(all),
    {},
};

static struct kunit_suite suite = {
    .name = "win12",
    .test_cases = cases,
};
kunit_test_suite(suite);
