/* The least that one durable write costs as a process: open a database, insert one row, synced to the disk, and close.
 *
 * usage: insert DATABASE                  insert one row
 *        insert DATABASE --make JOURNAL   make that database anew, in journal mode `delete` or `wal`
 *
 * synchronous=FULL in both: a rollback journal syncs three files; WAL syncs once for the commit, and twice more when
 * the last connection closes and moves the log into the database. Which is less depends on the disk. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
  const int make = argc == 4 && strcmp(argv[2], "--make") == 0;
  if (argc != 2 && !make) {
    fputs("usage: insert DATABASE [--make JOURNAL]\n", stderr);
    return 2;
  }
  const char *journal = make && strcmp(argv[3], "wal") == 0 ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE";
  const char *sql = make ? "CREATE TABLE fact(id INTEGER PRIMARY KEY, at INTEGER, text TEXT)"
                         : "PRAGMA synchronous = FULL;"
                           "INSERT INTO fact(at, text) VALUES (1700000000, 'An interview with Ann Lee at Acme Corp')";
  sqlite3 *database;
  if (sqlite3_open(argv[1], &database) != SQLITE_OK ||
      (make && sqlite3_exec(database, journal, NULL, NULL, NULL) != SQLITE_OK) ||
      sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) {
    fprintf(stderr, "insert: %s\n", sqlite3_errmsg(database));
    sqlite3_close(database);
    return 1;
  }
  return sqlite3_close(database) == SQLITE_OK ? 0 : 1;
}
