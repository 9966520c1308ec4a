#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {
namespace {

struct SeekerRow {
  core::Seeker value;
  std::optional<std::string> resume_file;
  std::optional<core::Date> resume_updated_on;
};
void take(Row& row, SeekerRow& seeker) {
  row.into(seeker.value.name, seeker.value.email, seeker.value.timezone, seeker.value.locale, seeker.resume_file,
           seeker.resume_updated_on);
  if (seeker.resume_file) seeker.value.resume = core::Resume{*seeker.resume_file, seeker.resume_updated_on};
}

}  // namespace

Result<std::optional<core::Seeker>> read_seeker(Connection& db, std::string_view seeker) {
  auto row = db.one<SeekerRow>(
      "SELECT name, email, timezone, locale, resume_file, resume_updated_on FROM seeker WHERE seeker = ?", seeker);
  if (!row) return std::unexpected(std::move(row.error()));
  if (!*row) return std::nullopt;
  return std::move((*row)->value);
}

Result<void> write_seeker(Connection& db, std::string_view seeker, const core::Seeker& value) {
  std::optional<std::string_view> resume_file;
  std::optional<core::Date> resume_updated_on;
  if (value.resume) {
    resume_file = value.resume->file;
    resume_updated_on = value.resume->updated_on;
  }
  return db.run(
      "INSERT INTO seeker (seeker, name, email, timezone, locale, resume_file, resume_updated_on)"
      " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (seeker) DO UPDATE SET (name, email, timezone, locale, resume_file,"
      " resume_updated_on) = (excluded.name, excluded.email, excluded.timezone, excluded.locale, excluded.resume_file,"
      " excluded.resume_updated_on)",
      seeker, value.name, value.email, value.timezone, value.locale, resume_file, resume_updated_on);
}

}  // namespace afterword::store::sqlite
