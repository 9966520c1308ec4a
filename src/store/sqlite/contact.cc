#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, core::Contact& contact) {
  row.into(contact.id, contact.name, contact.title, contact.email, contact.main);
}

Result<std::vector<core::Contact>> read_contacts(Connection& db, const ApplicationKey& key) {
  return db.all<core::Contact>(
      "SELECT id, name, title, email, is_main FROM contact WHERE seeker = ? AND application = ? ORDER BY position",
      key.seeker, key.number);
}

Result<void> write_contacts(Connection& db, const ApplicationKey& key, const std::vector<core::Contact>& contacts) {
  for (std::size_t position = 0; position < contacts.size(); ++position) {
    const core::Contact& contact = contacts[position];
    auto written = db.run(
        "INSERT INTO contact (seeker, application, position, id, name, title, email, is_main)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (seeker, application, position) DO UPDATE SET (id, name, title, email, is_main)"
        " = (excluded.id, excluded.name, excluded.title, excluded.email, excluded.is_main)"
        " WHERE (contact.id, contact.name, contact.title, contact.email, contact.is_main)"
        " IS DISTINCT FROM (excluded.id, excluded.name, excluded.title, excluded.email, excluded.is_main)",
        key.seeker, key.number, position, contact.id, contact.name, contact.title, contact.email, contact.main);
    if (!written) return written;
  }
  return db.erase("DELETE FROM contact WHERE seeker = ? AND application = ? AND position >= ?", key.seeker, key.number,
                  contacts.size());
}

Result<std::vector<std::string>> applications_with_contact(Connection& db, std::string_view seeker,
                                                           std::string_view id) {
  return db.all<std::string>(
      "SELECT application.id FROM contact JOIN application"
      " ON application.seeker = contact.seeker AND application.number = contact.application"
      " WHERE contact.seeker = ? AND contact.id = ? ORDER BY contact.application",
      seeker, id);
}

}  // namespace afterword::store::sqlite
