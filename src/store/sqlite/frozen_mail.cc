#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

namespace {

/// Bytes as they are: a message may be in any charset.
struct Bytes {
  std::string_view value;
};
void give(Binder& binder, const Bytes& bytes) { binder.bytes(bytes.value); }

}  // namespace

static void take(Row& row, app::FrozenMail& mail) {
  row.into(mail.from, mail.to);
  mail.bytes = row.bytes();
  row.into(mail.sha256);
}

Result<std::optional<app::FrozenMail>> read_frozen_mail(Connection& db, const ApplicationKey& key,
                                                        std::string_view message) {
  return db.one<app::FrozenMail>(
      "SELECT envelope_from, envelope_to, bytes, sha256 FROM frozen_mail"
      " WHERE seeker = ? AND application = ? AND message = ?",
      key.seeker, key.number, message);
}

Result<void> write_frozen_mail(Connection& db, const ApplicationKey& key, std::string_view message,
                               const app::FrozenMail& mail) {
  return db.run(
      "INSERT INTO frozen_mail (seeker, application, message, envelope_from, envelope_to, bytes, sha256)"
      " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (seeker, application, message) DO UPDATE SET (envelope_from,"
      " envelope_to, bytes, sha256) = (excluded.envelope_from, excluded.envelope_to, excluded.bytes, excluded.sha256)",
      key.seeker, key.number, message, mail.from, mail.to, Bytes{mail.bytes}, mail.sha256);
}

Result<void> erase_frozen_mail(Connection& db, const ApplicationKey& key, std::string_view message) {
  return db.erase("DELETE FROM frozen_mail WHERE seeker = ? AND application = ? AND message = ?", key.seeker,
                  key.number, message);
}

Result<std::vector<std::string>> messages_with_frozen_mail(Connection& db, const ApplicationKey& key) {
  return db.all<std::string>("SELECT message FROM frozen_mail WHERE seeker = ? AND application = ?", key.seeker,
                             key.number);
}

}  // namespace afterword::store::sqlite
