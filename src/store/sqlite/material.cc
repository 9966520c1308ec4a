#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, core::Material& material) {
  row.into(material.id, material.kind, material.text, material.url, material.person, material.permission);
}

Result<std::vector<core::Material>> read_materials(Connection& db, std::string_view seeker) {
  return db.all<core::Material>(
      "SELECT id, kind, text, url, person, permission FROM material WHERE seeker = ? ORDER BY number", seeker);
}

Result<void> write_material(Connection& db, std::string_view seeker, const core::Material& material) {
  return db.run(
      "INSERT INTO material (seeker, number, id, kind, text, url, person, permission)"
      " VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM material WHERE seeker = ?1), ?2, ?3, ?4, ?5, ?6, ?7)"
      " ON CONFLICT (seeker, id) DO UPDATE SET (kind, text, url, person, permission)"
      " = (excluded.kind, excluded.text, excluded.url, excluded.person, excluded.permission)",
      seeker, material.id, material.kind, material.text, material.url, material.person, material.permission);
}

Result<void> erase_material(Connection& db, std::string_view seeker, std::string_view id) {
  return db.erase("DELETE FROM material WHERE seeker = ? AND id = ?", seeker, id);
}

}  // namespace afterword::store::sqlite
