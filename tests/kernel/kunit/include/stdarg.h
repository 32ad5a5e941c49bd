#include <linux/stdarg.h>
