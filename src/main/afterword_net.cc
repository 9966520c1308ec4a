// The second program: the same commands, with the libraries for mail and calendars (docs/decisions/two-programs.md).
#include "core/codec/icalendar.h"
#include "core/codec/mime.h"
#include "main/front.h"
#include "main/senders.h"
#include "store/backup/backup.h"

int main(int argc, char** argv) {
  return afterword::run(argc, argv, afterword::Which::net, [] {
    return afterword::NetParts{.parse_invitation = afterword::core::parse_invitation,
                               .parse_mail = afterword::core::parse_mail,
                               .compose_mail = afterword::core::compose_mail,
                               .mail_sender = afterword::make_sender,
                               .make_backup = afterword::store::make_backup,
                               .restore_backup = afterword::store::restore_backup};
  });
}
