/* A PKCS #11 module that is SoftHSM, but for one function that fails as it is told: what a token does when it is pulled out, locks
 * itself, or lacks a mechanism. CK_FUNCTION_LIST is a version and 68 functions in the order of the standard. */
#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef unsigned long rv;
typedef rv (*function)(void *, void *, void *, void *, void *, void *, void *, void *);
enum { FUNCTIONS = 68 };
struct list {
    unsigned char version[2];
    function at[FUNCTIONS];
};

/* Function `fault_at` gives `fault_code` the next `fault_count` times, instead of doing anything. */
long fault_at = -1;
rv fault_code;
long fault_count;

static struct list ours;
static struct list *theirs;

static rv call(long at, void *a, void *b, void *c, void *d, void *e, void *f, void *g, void *h)
{
    if (at == fault_at && fault_count > 0) {
        fault_count--;
        return fault_code;
    }
    return theirs->at[at](a, b, c, d, e, f, g, h);
}

#define LIKE(n)                                                                                                                  \
    static rv like_##n(void *a, void *b, void *c, void *d, void *e, void *f, void *g, void *h)                                   \
    {                                                                                                                            \
        return call(n, a, b, c, d, e, f, g, h);                                                                                  \
    }
LIKE(18) LIKE(29) LIKE(42) LIKE(60) LIKE(62)

rv C_GetFunctionList(struct list **list)
{
    void *library = dlopen(getenv("TOKEN_FAULTS_OVER"), RTLD_NOW);
    rv (*get)(struct list **);
    if (library == NULL)
        return 5;
    *(void **)&get = dlsym(library, "C_GetFunctionList");
    rv code = get(&theirs);
    if (code != 0)
        return code;
    memcpy(&ours, theirs, sizeof ours);
    ours.at[18] = like_18, ours.at[29] = like_29, ours.at[42] = like_42, ours.at[60] = like_60, ours.at[62] = like_62;
    *list = &ours;
    return 0;
}
