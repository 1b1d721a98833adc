#include "CColumn.h"

_Static_assert(sizeof(column_storage) == 1 && sizeof(column_meaning) == 1, "the tags are one byte each");
