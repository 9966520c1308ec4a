#include <algorithm>

#include "store/memory/memory_session.h"
#include "store/storable.h"

namespace afterword::store {
namespace {

using core::Result;

std::unexpected<core::Error> no_such_message(const app::MessageKey& key) {
  return core::missing("no such message", key.application + ", " + key.message);
}

/// Replaces the item with that id, or adds it at the end.
template <class Item>
void put(std::vector<Item>& items, const Item& item) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& other) { return other.id == item.id; });
  found == items.end() ? items.push_back(item) : void(*found = item);
}

template <class Kept, class Item>
void keep_or_drop(Kept& kept, const app::MessageKey& key, const std::optional<Item>& item) {
  if (item) {
    kept.insert_or_assign({key.application, key.message}, *item);
  } else {
    kept.erase({key.application, key.message});
  }
}

}  // namespace

Result<void> MemorySession::put_seeker(const core::Seeker& seeker) {
  if (auto storable = check_storable(seeker); !storable) return storable;
  its_.seeker = seeker;
  return {};
}

Result<void> MemorySession::put_material(const core::Material& material) {
  if (auto storable = check_storable(material); !storable) return storable;
  put(its_.materials, material);
  return {};
}

Result<void> MemorySession::remove_material(std::string_view id) {
  std::erase_if(its_.materials, [&](const core::Material& material) { return material.id == id; });
  return {};
}

Result<void> MemorySession::put_application(const core::Application& application) {
  if (auto storable = check_storable(application); !storable) return storable;
  put(its_.applications, application);
  // A message takes its bytes and its tries with it.
  const auto is_of_missing = [&](const auto& entry) {
    return entry.first.first == application.id && application.message(entry.first.second) == nullptr;
  };
  std::erase_if(its_.frozen_mail, is_of_missing);
  std::erase_if(its_.attempts, is_of_missing);
  std::erase_if(its_.next_tries, is_of_missing);
  return {};
}

Result<void> MemorySession::remove_application(std::string_view id) {
  std::erase_if(its_.applications, [&](const core::Application& application) { return application.id == id; });
  its_.plans.erase(std::string(id));
  std::erase_if(its_.frozen_mail, [&](const auto& entry) { return entry.first.first == id; });
  std::erase_if(its_.attempts, [&](const auto& entry) { return entry.first.first == id; });
  std::erase_if(its_.next_tries, [&](const auto& entry) { return entry.first.first == id; });
  std::erase_if(its_.inbox_questions, [&](const app::InboxQuestion& question) { return question.application == id; });
  std::erase_if(its_.events, [&](const app::Event& event) { return event.application == id; });
  return {};
}

Result<void> MemorySession::put_plan_rows(std::string_view application, const app::PlanRows& rows) {
  if (auto storable = check_storable(application, rows); !storable) return storable;
  if (find(application) == nullptr) return core::missing("no such application", std::string(application));
  its_.plans[std::string(application)] = rows;
  return {};
}

Result<void> MemorySession::put_frozen_mail(const app::MessageKey& key, const app::FrozenMail& mail) {
  if (auto storable = check_storable(mail); !storable) return storable;
  if (!has_message(key)) return no_such_message(key);
  its_.frozen_mail[{key.application, key.message}] = mail;
  return {};
}

Result<void> MemorySession::remove_frozen_mail(const app::MessageKey& key) {
  its_.frozen_mail.erase({key.application, key.message});
  return {};
}

Result<void> MemorySession::put_attempt(const app::MessageKey& key, const std::optional<app::Attempt>& attempt) {
  if (!has_message(key)) return no_such_message(key);
  keep_or_drop(its_.attempts, key, attempt);
  return {};
}

Result<void> MemorySession::put_next_try(const app::MessageKey& key, const std::optional<app::NextTry>& next_try) {
  if (!has_message(key)) return no_such_message(key);
  keep_or_drop(its_.next_tries, key, next_try);
  return {};
}

Result<void> MemorySession::put_inbox_position(std::string_view folder, const app::InboxPosition& position) {
  if (auto storable = check_storable(folder, position); !storable) return storable;
  its_.inbox_positions.insert_or_assign(std::string(folder), position);
  return {};
}

Result<void> MemorySession::put_inbox_question(const app::InboxQuestion& question) {
  if (auto storable = check_storable(question); !storable) return storable;
  if (find(question.application) == nullptr) return core::missing("no such application", question.application);
  if (auto gone = remove_inbox_question(question.id); !gone) return gone;
  its_.inbox_questions.push_back(question);
  return {};
}

Result<void> MemorySession::remove_inbox_question(std::string_view id) {
  std::erase_if(its_.inbox_questions, [&](const app::InboxQuestion& question) { return question.id == id; });
  return {};
}

Result<void> MemorySession::decline_mail(std::string_view message_id) {
  if (auto storable = check_storable(message_id); !storable) return storable;
  its_.declined_mail.emplace(message_id);
  return {};
}

Result<void> MemorySession::log(const app::Event& event) {
  if (auto storable = check_storable(event); !storable) return storable;
  its_.events.push_back(event);
  return {};
}

Result<int> MemorySession::next_number(std::string_view noun) { return ++its_.counters[std::string(noun)]; }

Result<void> MemorySession::skip_numbers(std::string_view noun, int last) {
  int& count = its_.counters[std::string(noun)];
  count = std::max(count, last);
  return {};
}

Result<void> MemorySession::put_incarnation(std::string_view incarnation) {
  if (auto storable = check_storable(incarnation); !storable) return storable;
  its_.incarnation = incarnation;
  return {};
}

}  // namespace afterword::store
