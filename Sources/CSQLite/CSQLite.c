#include "CSQLite.h"

#include <stddef.h>
#include <sqlite3.h>

int csqlite_enable_triggers(void *connection, int enabled) {
  return sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, enabled, NULL);
}

int csqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
