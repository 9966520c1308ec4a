#include "core/message/check.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "core/message/checks/checks.h"
#include "core/message/reading/characters.h"

namespace afterword::core {
namespace {

using enum Severity;

constexpr bool waivable = true;
constexpr bool never_waived = false;

// In the order of docs/checks/. Names are public: scripts hold on to them.
constexpr auto infos = std::to_array<CheckInfo>({
    {"placeholder", error, waivable, "A blank to be filled in was left: [Name], {{role}}, <company>, XXX, TODO."},
    {"wrong-employer", error, waivable, "The text names another employer of yours, or misspells this one."},
    {"wrong-person", error, waivable, "The greeting names somebody else than the recipient, or misspells them."},
    {"wrong-role", warning, waivable, "The text names a role that is another application's."},
    {"recipient-domain", warning, waivable,
     "The address is outside the employer's domain, and you never wrote to it before."},
    {"private-note", error, waivable, "Words from your private notes stand in the text."},
    {"unpermitted-mention", error, waivable, "Somebody is named who has not said that they may be."},
    {"in-depth-question", warning, waivable,
     "A question that is kept for the next round or an offer is asked now (R3.5)."},
    {"next-steps-missing", warning, waivable,
     "They gave no time frame, and the note that should ask for next steps does not (R3.4)."},
    {"next-steps-known", warning, waivable, "The note asks for a time frame that they already gave (R3.4)."},
    {"same-as-another", error, waivable, "Over half of the text stands in another message to this employer (R3.1)."},
    {"repeats-earlier", error, waivable, "A follow-up repeats a sentence from an earlier message to this employer."},
    {"generic", warning, waivable, "A thank-you note in which nothing comes from the conversation."},
    {"stock-phrase", note, waivable, "A phrase that everybody uses, and nobody reads."},
    {"too-long", warning, waivable, "A thank-you note of more than 200 words, or a follow-up of more than 150."},
    {"pushy", warning, waivable, "Pressure or guilt."},
    {"shouting", warning, waivable, "Capitals or exclamation marks that raise the voice."},
    {"self-deprecating", note, waivable, "An apology for the interview, or for writing."},
    {"salary-or-benefits", warning, waivable, "Pay, leave or benefits are raised before there is an offer."},
    {"resume-missing", warning, waivable, "The first follow-up does not attach your resume (R4.4)."},
    {"attachment-missing", error, waivable, "The text speaks of an attachment, and there is none."},
    {"check-in-missing", warning, waivable,
     "The first follow-up does not ask about the timeline, or whether they need anything (R4.4)."},
    {"next-touch-missing", warning, waivable,
     "The first or second follow-up does not say when they will hear from you again (R4.4)."},
    {"fresh-element-missing", error, waivable,
     "The second or third follow-up has no material linked, or does not use it (R5.1)."},
    {"fresh-element-reused", error, waivable, "The material was already used with this employer (R5.1)."},
    {"final-thanks-missing", warning, waivable,
     "The third follow-up does not thank for the consideration, or closes the door (R5.2)."},
    {"forward-missing", warning, waivable,
     "The note does not ask to pass the thanks on to each of those it is meant for as well (R3.2)."},
    {"too-early", error, waivable, "It is before the time at which this step opens.", Changes::with_time},
    {"asked-not-to-contact", error, never_waived, "They asked not to be contacted, and that still holds (R4.3).",
     Changes::with_facts},
    {"already-answered", error, never_waived, "An outcome, an invitation or a later round has ended this step (R7).",
     Changes::with_facts},
    {"question-unanswered", error, waivable, "They asked something, and this follow-up does not answer it (R7).",
     Changes::with_facts},
    {"lapsed", warning, waivable, "A thank-you note after the follow-up opened: let that carry the thanks (R3.6).",
     Changes::with_time},
    {"too-many", error, never_waived, "Three follow-ups were already sent in this round (R5).", Changes::with_facts},
    {"subject-missing", error, waivable, "An email without a subject."},
    {"spelling", note, waivable, "A word that the dictionary does not know, names apart."},
});

constexpr std::array<checks::Check*, infos.size()> functions{
    checks::placeholder,
    checks::wrong_employer,
    checks::wrong_person,
    checks::wrong_role,
    checks::recipient_domain,
    checks::private_note,
    checks::unpermitted_mention,
    checks::in_depth_question,
    checks::next_steps_missing,
    checks::next_steps_known,
    checks::same_as_another,
    checks::repeats_earlier,
    checks::generic,
    checks::stock_phrase,
    checks::too_long,
    checks::pushy,
    checks::shouting,
    checks::self_deprecating,
    checks::salary_or_benefits,
    checks::resume_missing,
    checks::attachment_missing,
    checks::check_in_missing,
    checks::next_touch_missing,
    checks::fresh_element_missing,
    checks::fresh_element_reused,
    checks::final_thanks_missing,
    checks::forward_missing,
    checks::too_early,
    checks::asked_not_to_contact,
    checks::already_answered,
    checks::question_unanswered,
    checks::lapsed,
    checks::too_many,
    checks::subject_missing,
    checks::spelling,
};

}  // namespace

std::span<const CheckInfo> all_checks() { return infos; }

const CheckInfo* find_check(std::string_view name) {
  const auto found = std::find_if(infos.begin(), infos.end(), [&](const CheckInfo& info) { return info.name == name; });
  return found == infos.end() ? nullptr : &*found;
}

namespace {

template <class Wanted>
std::vector<Finding> run(const Message& message, const CheckSetting& setting, Wanted is_wanted) {
  const checks::DraftInContext draft(message, setting);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < infos.size(); ++i) {
    if (!is_wanted(infos[i])) continue;
    checks::Findings sink(infos[i], findings);
    functions[i](draft, sink);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.severity != error, a.span.part, a.span.start, a.span.end) <
           std::tuple(b.severity != error, b.span.part, b.span.start, b.span.end);
  });
  return findings;
}

}  // namespace

std::vector<Finding> check(const Message& message, const CheckSetting& setting) {
  return run(message, setting, [](const CheckInfo&) { return true; });
}

std::vector<Finding> check_again(const Message& message, const CheckSetting& setting,
                                 std::initializer_list<Changes> by) {
  const auto is_wanted = [&](const CheckInfo& info) { return std::ranges::find(by, info.changes) != by.end(); };
  return changed_since(run(message, setting, is_wanted), message.waivers, by);
}

bool is_waived(const Finding& finding, const std::vector<Waiver>& waivers) {
  const CheckInfo* info = find_check(finding.check);
  return (info == nullptr || info->waivable) && std::any_of(waivers.begin(), waivers.end(), [&](const Waiver& waiver) {
           return waiver.check == finding.check && !reading::trimmed(waiver.reason).empty();
         });
}

std::vector<Finding> blocking(const std::vector<Finding>& findings, const std::vector<Waiver>& waivers) {
  std::vector<Finding> left;
  std::ranges::copy_if(findings, std::back_inserter(left), [&](const Finding& finding) {
    return finding.severity == error && !is_waived(finding, waivers);
  });
  return left;
}

std::vector<Finding> changed_since(const std::vector<Finding>& findings, const std::vector<Waiver>& waivers,
                                   std::initializer_list<Changes> by) {
  std::vector<Finding> left;
  std::ranges::copy_if(findings, std::back_inserter(left), [&](const Finding& finding) {
    const CheckInfo* info = find_check(finding.check);
    return info != nullptr && std::ranges::find(by, info->changes) != by.end() && !is_waived(finding, waivers);
  });
  return left;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case error:
      return "error";
    case warning:
      return "warning";
    case note:
      break;
  }
  return "note";
}

std::string_view name_of(Part part) { return part == Part::subject ? "subject" : "body"; }

}  // namespace afterword::core
