#include "app/keep_material.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/ids.h"
#include "app/texts.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

using core::Material;
using core::MaterialKind;

Result<std::optional<std::string>> a_link(const std::optional<std::string>& text) {
  auto link = optional_line(text, "--url", 2000);
  if (!link || !*link) return link;
  if (!(*link)->starts_with("https://") && !(*link)->starts_with("http://")) {
    return core::invalid("it is not a web address", "--url", "write it with https://");
  }
  if ((*link)->find(' ') != std::string::npos)
    return core::invalid("a web address has no spaces", "--url", "write it as https://..., %20 for a space");
  return link;
}

Result<void> sound(const Material& material) {
  if (material.kind != MaterialKind::connection && (material.person || material.permission)) {
    return core::invalid("only a connection has a person and a permission",
                         material.person ? "--person" : "--permission", "leave it out, or use --kind connection");
  }
  if (material.permission && !material.person) {
    return core::invalid("a permission is some person's", "--permission", "add --person");
  }
  return {};
}

}  // namespace

Result<Material> add_material(Store& store, const MaterialToAdd& input, Instant now) {
  Material material;
  material.kind = input.kind;
  auto text = many_lines(trimmed(input.text), "--text", 10'000);
  if (!text) return std::unexpected(text.error());
  if (text->empty()) return core::invalid("it is empty", "--text", "say what it is");
  auto url = a_link(input.url);
  if (!url) return std::unexpected(url.error());
  auto person = optional_line(input.person, "--person");
  if (!person) return std::unexpected(person.error());
  material.text = std::move(*text);
  material.url = std::move(*url);
  material.person = std::move(*person);
  material.permission = input.permission;
  // R5.1: named only with that person's permission, so nothing said is none.
  if (material.person && !material.permission) material.permission = core::Permission::none;
  if (auto done = sound(material); !done) return std::unexpected(done.error());

  return in_write(store, [&](WriteSession& session) -> Result<Material> {
    auto id = new_material_id(session);
    if (!id) return std::unexpected(id.error());
    material.id = std::move(*id);
    if (auto done = session.put_material(material); !done) return std::unexpected(done.error());
    auto logged = session.log(Event{now, "add_material", "", material.id, ""});
    if (!logged) return std::unexpected(logged.error());
    return material;
  });
}

Result<Material> edit_material(Store& store, const MaterialEdit& edit, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Material> {
    auto materials = session.materials();
    if (!materials) return std::unexpected(materials.error());
    const auto found = std::find_if(materials->begin(), materials->end(),
                                    [&](const Material& material) { return material.id == edit.id; });
    if (found == materials->end())
      return core::missing(fmt::format("there is no material \"{}\"", edit.id), "",
                           "`afterword material list` shows the ids");
    Material material = *found;
    if (edit.kind) material.kind = *edit.kind;
    if (edit.text) {
      auto text = many_lines(trimmed(*edit.text), "--text", 10'000);
      if (!text) return std::unexpected(text.error());
      if (text->empty()) return core::invalid("it is empty", "--text", "say what it is");
      material.text = std::move(*text);
    }
    if (edit.url) {
      auto url = a_link(edit.url);
      if (!url) return std::unexpected(url.error());
      material.url = std::move(*url);
    }
    if (edit.person) {
      auto person = optional_line(edit.person, "--person");
      if (!person) return std::unexpected(person.error());
      // Somebody else's permission is not theirs.
      if (material.person != *person && !edit.permission) material.permission.reset();
      material.person = std::move(*person);
    }
    if (edit.permission) material.permission = edit.permission;
    if (material.person && !material.permission) material.permission = core::Permission::none;
    if (auto done = sound(material); !done) return std::unexpected(done.error());
    if (auto done = session.put_material(material); !done) return std::unexpected(done.error());
    auto logged = session.log(Event{now, "edit_material", "", material.id, ""});
    if (!logged) return std::unexpected(logged.error());
    return material;
  });
}

}  // namespace afterword::app
