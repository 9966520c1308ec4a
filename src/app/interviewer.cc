#include "app/interviewer.h"

#include <algorithm>
#include <utility>

#include "app/ids.h"
#include "app/texts.h"

namespace afterword::app {
namespace {

std::string_view unquoted(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  return trimmed(text);
}

const core::Contact* find_contact(const core::Application& application, const Interviewer& interviewer) {
  const auto& contacts = application.contacts;
  if (interviewer.email) {
    const auto same = std::find_if(contacts.begin(), contacts.end(), [&](const core::Contact& contact) {
      return contact.email && same_letters(*contact.email, *interviewer.email);
    });
    if (same != contacts.end()) return &*same;
  }
  // Two people may share a name, so a name settles it only where the addresses do not say otherwise.
  const auto same = std::find_if(contacts.begin(), contacts.end(), [&](const core::Contact& contact) {
    return same_letters(contact.name, interviewer.name) && !(contact.email && interviewer.email);
  });
  return same == contacts.end() ? nullptr : &*same;
}

}  // namespace

std::string name_from_address(std::string_view address) {
  std::string_view local = address.substr(0, address.find('@'));
  local = local.substr(0, local.find('+'));
  std::string name;
  bool starts_word = true;
  for (const char c : local) {
    if (c == '.' || c == '_' || c == '-') {
      starts_word = true;
      continue;
    }
    if (c >= '0' && c <= '9') continue;
    if (starts_word && !name.empty()) name += ' ';
    name += starts_word && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    starts_word = false;
  }
  return name.empty() ? std::string(local) : name;
}

Result<Interviewer> parse_interviewer(std::string_view text, std::string_view where) {
  text = trimmed(text);
  std::string_view name;
  std::string_view address;
  std::string_view title;
  if (const std::size_t opens = text.find('<'); opens != std::string_view::npos) {
    const std::size_t closes = text.find('>', opens);
    if (closes == std::string_view::npos) {
      return core::invalid("the address does not end", std::string(where), "write it as Name <address>, title");
    }
    name = unquoted(text.substr(0, opens));
    address = trimmed(text.substr(opens + 1, closes - opens - 1));
    title = trimmed(text.substr(closes + 1));
    if (!title.empty() && title.front() != ',') {
      return core::invalid("a comma is missing after the address", std::string(where),
                           "write it as Name <address>, title");
    }
    if (!title.empty()) title = trimmed(title.substr(1));
  } else {
    const std::size_t comma = text.find(',');
    name = unquoted(text.substr(0, comma));
    if (comma != std::string_view::npos) title = trimmed(text.substr(comma + 1));
    if (name.find('@') != std::string_view::npos) std::swap(name, address);
  }

  Interviewer result;
  if (!address.empty()) {
    auto email = an_address(address, where);
    if (!email) return std::unexpected(email.error());
    result.email = std::move(*email);
  }
  auto line = one_line(name.empty() && result.email ? name_from_address(*result.email) : std::string(name), where);
  if (!line) return std::unexpected(line.error());
  result.name = std::move(*line);
  auto said = optional_line(std::string(title), where);
  if (!said) return std::unexpected(said.error());
  result.title = std::move(*said);
  return result;
}

Result<std::vector<std::string>> enter_interviewers(core::Application& application,
                                                    const std::vector<Interviewer>& interviewers) {
  constexpr std::size_t most = 100;
  if (interviewers.size() > most) {
    return core::invalid("more than 100 interviewers", "--interviewer", "name those who will be thanked");
  }
  std::vector<std::string> ids;
  for (const Interviewer& interviewer : interviewers) {
    const core::Contact* known = find_contact(application, interviewer);
    std::string id;
    if (known != nullptr) {
      id = known->id;
      core::Contact& contact = *application.contact(id);
      if (!contact.email) contact.email = interviewer.email;
      if (!contact.title) contact.title = interviewer.title;
    } else {
      id = free_slug(interviewer.name, "contact",
                     [&](std::string_view taken) { return application.contact(taken) != nullptr; });
      application.contacts.push_back(core::Contact{id, interviewer.name, interviewer.title, interviewer.email, false});
    }
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace afterword::app
