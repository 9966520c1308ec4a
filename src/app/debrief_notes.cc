#include "app/debrief_notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/texts.h"

namespace afterword::app {
namespace {

// Adds up the notes, and stops at the first that cannot be kept.
class NotesReader {
 public:
  void read(const std::string& text, const std::string& where) {
    if (!result_) return;
    total_ += text.size();
    if (total_ > longest_text) {
      result_ = core::invalid("the notes are longer than 1 MiB together", where, "shorten them");
      return;
    }
    if (auto sound = many_lines(text, where); !sound) result_ = std::unexpected(sound.error());
  }
  void read(const core::PrivateText& text, const std::string& where) { read(text.for_seeker_only(), where); }
  template <class Text>
  void read(const std::optional<Text>& text, const std::string& where) {
    if (text) read(*text, where);
  }
  template <class Text>
  void read(const std::vector<Text>& list, const std::string& where) {
    for (std::size_t i = 0; i < list.size() && result_; ++i) read(list[i], fmt::format("{}[{}]", where, i));
  }
  void fail(Result<void> result) {
    if (result_) result_ = std::move(result);
  }
  Result<void> result() const { return result_; }

 private:
  Result<void> result_;
  std::size_t total_ = 0;
};

}  // namespace

Result<void> check_notes(const core::Debrief& debrief, const core::Application& application) {
  NotesReader notes;
  for (std::size_t i = 0; i < debrief.who.size(); ++i) {
    const core::Impression& impression = debrief.who[i];
    const std::string path = fmt::format("who[{}].", i);
    if (application.contact(impression.contact) == nullptr) {
      notes.fail(
          core::invalid(fmt::format("there is no contact \"{}\" in application {}", impression.contact, application.id),
                        path + "contact", "add them first: afterword contact add"));
    }
    notes.read(impression.talking_points, path + "talking_points");
    notes.read(impression.in_common, path + "in_common");
  }
  notes.read(debrief.what.takeaways, "what.takeaways");
  notes.read(debrief.what.excited, "what.excited");
  notes.read(debrief.what.concerns, "what.concerns");
  notes.read(debrief.what.questions, "what.questions");
  for (std::size_t i = 0; i < debrief.where.size(); ++i) {
    const std::string path = fmt::format("where[{}].", i);
    notes.read(debrief.where[i].question, path + "question");
    notes.read(debrief.where[i].answer, path + "answer");
    notes.read(debrief.where[i].topic, path + "topic");
  }
  notes.read(debrief.when.said, "when.said");
  notes.read(debrief.why, "why");
  return notes.result();
}

Result<core::TimeFrame> read_stated_timing(const core::Application& application, const core::Interview& interview,
                                           std::string_view said, Zones& zones) {
  auto zone = find_zone(zones, application.employer.timezone, "employer.timezone");
  if (!zone) return std::unexpected(zone.error());
  core::Almanac almanac;
  return core::read_time_frame(said, zone->date_of(interview.ends_at.instant), almanac.calendar(application.employer),
                               core::Almanac::region_of(application.employer));
}

Result<std::optional<core::TimeFrame>> fill_from_said(core::StatedTiming& timing, const core::Application& application,
                                                      const core::Interview& interview, Zones& zones) {
  if (!timing.said || trimmed(*timing.said).empty()) return std::nullopt;
  auto frame = read_stated_timing(application, interview, *timing.said, zones);
  if (!frame) return std::unexpected(frame.error());
  timing.reply_by = frame->latest;
  if (!timing.fill_by) timing.fill_by = frame->fill_by;
  timing.asked_not_to_contact = timing.asked_not_to_contact || frame->asked_not_to_contact;
  return std::optional(std::move(*frame));
}

}  // namespace afterword::app
