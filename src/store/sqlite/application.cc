#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, core::Application& application) {
  core::Employer& employer = application.employer;
  std::optional<std::string> resume_file;
  std::optional<core::Date> resume_updated_on;
  row.into(application.id, application.role, employer.name, employer.domain, employer.timezone, employer.holidays,
           employer.weekend, resume_file, resume_updated_on, application.outcome, application.outcome_at,
           application.reflection);
  if (resume_file) application.resume = core::Resume{*resume_file, resume_updated_on};
}

Result<std::vector<std::string>> read_application_ids(Connection& db, std::string_view seeker) {
  return db.all<std::string>("SELECT id FROM application WHERE seeker = ? ORDER BY number", seeker);
}

Result<std::optional<std::int64_t>> number_of_application(Connection& db, std::string_view seeker,
                                                          std::string_view id) {
  return db.one<std::int64_t>("SELECT number FROM application WHERE seeker = ? AND id = ?", seeker, id);
}

Result<std::optional<core::Application>> read_application_row(Connection& db, const ApplicationKey& key) {
  return db.one<core::Application>(
      "SELECT id, role, employer_name, employer_domain, employer_timezone, employer_holidays, employer_weekend,"
      " resume_file, resume_updated_on, outcome, outcome_at, outcome_at_offset, reflection"
      " FROM application WHERE seeker = ? AND number = ?",
      key.seeker, key.number);
}

Result<std::optional<std::string>> read_employer_timezone(Connection& db, const ApplicationKey& key) {
  return db.one<std::string>("SELECT employer_timezone FROM application WHERE seeker = ? AND number = ?", key.seeker,
                             key.number);
}

Result<std::int64_t> write_application_row(Connection& db, std::string_view seeker, const core::Application& value) {
  std::optional<std::string_view> resume_file;
  std::optional<core::Date> resume_updated_on;
  if (value.resume) {
    resume_file = value.resume->file;
    resume_updated_on = value.resume->updated_on;
  }
  auto written = db.run(
      "INSERT INTO application (seeker, number, id, role, employer_name, employer_domain, employer_timezone,"
      " employer_holidays, employer_weekend, resume_file, resume_updated_on, outcome, outcome_at, outcome_at_offset,"
      " reflection)"
      " VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM application WHERE seeker = ?1), ?2, ?3, ?4, ?5, ?6, ?7,"
      " ?8, ?9, ?10, ?11, ?12, ?13, ?14)"
      " ON CONFLICT (seeker, id) DO UPDATE SET (role, employer_name, employer_domain, employer_timezone,"
      " employer_holidays, employer_weekend, resume_file, resume_updated_on, outcome, outcome_at, outcome_at_offset,"
      " reflection) = (excluded.role, excluded.employer_name, excluded.employer_domain, excluded.employer_timezone,"
      " excluded.employer_holidays, excluded.employer_weekend, excluded.resume_file, excluded.resume_updated_on,"
      " excluded.outcome, excluded.outcome_at, excluded.outcome_at_offset, excluded.reflection)"
      " WHERE (application.role, application.employer_name, application.employer_domain,"
      " application.employer_timezone, application.employer_holidays, application.employer_weekend,"
      " application.resume_file, application.resume_updated_on, application.outcome, application.outcome_at,"
      " application.outcome_at_offset, application.reflection) IS DISTINCT FROM (excluded.role,"
      " excluded.employer_name, excluded.employer_domain, excluded.employer_timezone, excluded.employer_holidays,"
      " excluded.employer_weekend, excluded.resume_file, excluded.resume_updated_on, excluded.outcome,"
      " excluded.outcome_at, excluded.outcome_at_offset, excluded.reflection)",
      seeker, value.id, value.role, value.employer.name, value.employer.domain, value.employer.timezone,
      value.employer.holidays, value.employer.weekend, resume_file, resume_updated_on, value.outcome, value.outcome_at,
      value.reflection);
  if (!written) return std::unexpected(std::move(written.error()));
  auto number = number_of_application(db, seeker, value.id);
  if (!number) return std::unexpected(std::move(number.error()));
  return number->value();
}

Result<void> erase_application(Connection& db, const ApplicationKey& key) {
  return db.erase("DELETE FROM application WHERE seeker = ? AND number = ?", key.seeker, key.number);
}

}  // namespace afterword::store::sqlite
