#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "core/codec/facts_json.h"
#include "core/codec/facts_json_parts.h"
#include "core/codec/near_miss.h"
#include "core/codec/quoted.h"

namespace afterword::core {
namespace {

using Ids = std::unordered_set<std::string_view>;

template <class Part>
Ids ids_of(const std::vector<Part>& parts) {
  Ids ids;
  ids.reserve(parts.size());
  for (const Part& part : parts) ids.insert(part.id);
  return ids;
}

// One application's references, in the document's order; the first that points nowhere is kept.
class ReferenceCheck {
 public:
  ReferenceCheck(const Application& application, const Ids& materials, std::string_view path)
      : application_(application),
        path_(path),
        materials_(materials),
        contacts_(ids_of(application.contacts)),
        interviews_(ids_of(application.interviews)),
        replies_(ids_of(application.replies)) {}

  std::optional<Error> run() {
    if (application_.reflection) {
      check_all(contacts_, "contact", application_.reflection->stay_in_touch, "reflection.stay_in_touch");
    }
    for (std::size_t i = 0; i < application_.interviews.size() && !error_; ++i) {
      const Interview& interview = application_.interviews[i];
      const auto path = [&](std::string_view member) { return fmt::format("interviews[{}].{}", i, member); };
      check_all(contacts_, "contact", interview.interviewers, path("interviewers"));
      if (interview.debrief) check_debrief(*interview.debrief, path("debrief"));
      if (interview.debrief_draft) check_debrief(*interview.debrief_draft, path("debrief_draft"));
    }
    for (std::size_t i = 0; i < application_.messages.size() && !error_; ++i) {
      const Message& message = application_.messages[i];
      const auto path = [&](std::string_view member) { return fmt::format("messages[{}].{}", i, member); };
      if (message.interview) check(interviews_, "interview", *message.interview, path("interview"));
      check(contacts_, "contact", message.to, path("to"));
      check_all(contacts_, "contact", message.forward_for, path("forward_for"));
      if (message.reply) check(replies_, "reply", *message.reply, path("reply"));
      check_all(materials_, "material", message.materials, path("materials"));
    }
    for (std::size_t i = 0; i < application_.replies.size() && !error_; ++i) {
      const Reply& reply = application_.replies[i];
      if (reply.from) check(contacts_, "contact", *reply.from, fmt::format("replies[{}].from", i));
    }
    return std::move(error_);
  }

 private:
  void check_debrief(const Debrief& debrief, const std::string& where) {
    for (std::size_t i = 0; i < debrief.who.size(); ++i) {
      check(contacts_, "contact", debrief.who[i].contact, fmt::format("{}.who[{}].contact", where, i));
    }
  }
  void check_all(const Ids& known, std::string_view noun, const std::vector<std::string>& ids,
                 const std::string& where) {
    for (std::size_t i = 0; i < ids.size(); ++i) check(known, noun, ids[i], fmt::format("{}[{}]", where, i));
  }
  void check(const Ids& known, std::string_view noun, const std::string& id, const std::string& where) {
    if (error_ || known.contains(id)) return;
    const std::string_view meant = near_miss(id, std::vector<std::string_view>(known.begin(), known.end()));
    error_ = Error{ErrorCode::invalid_input, fmt::format("no {} has the id {}", noun, quoted(id)),
                   path_.empty() ? where : fmt::format("{}.{}", path_, where),
                   meant.empty() ? fmt::format("add the {}, or correct the id", noun)
                                 : fmt::format("did you mean {}?", quoted(meant))};
  }

  const Application& application_;
  std::string_view path_;
  const Ids& materials_;
  Ids contacts_, interviews_, replies_;
  std::optional<Error> error_;
};

}  // namespace

Result<void> check_references_with(const Application& application, const Ids& material_ids, std::string_view path) {
  if (std::optional<Error> error = ReferenceCheck(application, material_ids, path).run()) {
    return std::unexpected(*std::move(error));
  }
  return {};
}

Result<void> check_references(const Application& application, const std::vector<Material>& materials,
                              const std::string& path) {
  return check_references_with(application, ids_of(materials), path);
}

}  // namespace afterword::core
