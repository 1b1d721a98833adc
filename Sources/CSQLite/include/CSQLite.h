/* What SQLite offers only through functions with a variable list of arguments, which Swift cannot call. */

#ifndef CSQLITE_H
#define CSQLITE_H

/* Whether triggers run in this connection (an `sqlite3 *`), for statements of this connection alone:
   SQLITE_DBCONFIG_ENABLE_TRIGGER. Returns SQLite's result code. */
int csqlite_enable_triggers(void *connection, int enabled);

/* Has SQLite keep no count of the memory that this process takes through it: each allocation then needs no lock. To be
   called before anything else of SQLite. Returns SQLite's result code; too late is no trouble. */
int csqlite_count_no_memory(void);

#endif
