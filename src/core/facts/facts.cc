#include "core/facts/facts.h"

#include <algorithm>

namespace afterword::core {
namespace {

template <class List>
auto* find_by_id(List& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

bool writes_american(std::string_view locale) {
  std::string folded(locale.substr(0, locale.find('.')));  // "en_US.UTF-8"
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c); });
  static constexpr std::string_view american[] = {"", "en", "en-us", "en-lr", "en-ph"};
  return std::find(std::begin(american), std::end(american), folded) != std::end(american);
}

const Contact* Application::contact(std::string_view contact_id) const { return find_by_id(contacts, contact_id); }
const Interview* Application::interview(std::string_view interview_id) const {
  return find_by_id(interviews, interview_id);
}
const Message* Application::message(std::string_view message_id) const { return find_by_id(messages, message_id); }
const Reply* Application::reply(std::string_view reply_id) const { return find_by_id(replies, reply_id); }
Contact* Application::contact(std::string_view contact_id) { return find_by_id(contacts, contact_id); }
Interview* Application::interview(std::string_view interview_id) { return find_by_id(interviews, interview_id); }
Message* Application::message(std::string_view message_id) { return find_by_id(messages, message_id); }
Reply* Application::reply(std::string_view reply_id) { return find_by_id(replies, reply_id); }

const Application* Facts::application(std::string_view application_id) const {
  return find_by_id(applications, application_id);
}
Application* Facts::application(std::string_view application_id) { return find_by_id(applications, application_id); }
const Material* Facts::material(std::string_view material_id) const { return find_by_id(materials, material_id); }

}  // namespace afterword::core
