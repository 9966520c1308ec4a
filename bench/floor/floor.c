/* The least that a program can do which keeps its facts in SQLite: open a database, run one indexed query, print ten rows.
 *
 * usage: floor DATABASE                    print the ten steps that are due first
 *        floor DATABASE --make N JOURNAL   make that database anew, with N steps, in journal mode `delete` or `wal`
 *
 * The least is a rollback journal (`delete`); WAL is what a program needs that is read while it is written, and its
 * opening costs more. SQLite is linked statically, the C library is not, as in /bin/true. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int fail(sqlite3 *database) {
  fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
  sqlite3_close(database);
  return 1;
}

static int make(sqlite3 *database, const char *count, const char *journal) {
  char sql[640];
  snprintf(sql, sizeof sql,
           "PRAGMA journal_mode = %s;"
           "CREATE TABLE step(seeker INTEGER, due INTEGER, application TEXT, because TEXT,"
           "                  PRIMARY KEY(seeker, due, application)) WITHOUT ROWID;"
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %ld)"
           "INSERT INTO step SELECT 1, 1700000000 + i * 977 %% 10000019, 'application-' || i,"
           "  'They said within two weeks on Tue 10 Nov, so not before Wed 25 Nov, 9:00 in New York.' FROM n;",
           strcmp(journal, "wal") == 0 ? "wal" : "delete", strtol(count, NULL, 10));
  return sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK ? 0 : fail(database);
}

static int print_due(sqlite3 *database) {
  sqlite3_stmt *query;
  if (sqlite3_prepare_v2(database, "SELECT due, application, because FROM step WHERE seeker = ?1 ORDER BY due LIMIT 10", -1,
                         &query, NULL) != SQLITE_OK)
    return fail(database);
  sqlite3_bind_int64(query, 1, 1);
  int status;
  while ((status = sqlite3_step(query)) == SQLITE_ROW) {
    printf("%lld %s %s\n", (long long)sqlite3_column_int64(query, 0), (const char *)sqlite3_column_text(query, 1),
           (const char *)sqlite3_column_text(query, 2));
  }
  sqlite3_finalize(query);
  return status == SQLITE_DONE ? 0 : fail(database);
}

int main(int argc, char **argv) {
  if (argc != 2 && !(argc == 5 && strcmp(argv[2], "--make") == 0)) {
    fputs("usage: floor DATABASE [--make N JOURNAL]\n", stderr);
    return 2;
  }
  sqlite3 *database;
  if (sqlite3_open(argv[1], &database) != SQLITE_OK) return fail(database);
  const int status = argc == 5 ? make(database, argv[3], argv[4]) : print_due(database);
  sqlite3_close(database);
  return status;
}
