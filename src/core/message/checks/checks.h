// Every check (docs/checks/), each in the file of its name. Pure: each looks at one draft and adds what it finds.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/message/check.h"
#include "core/message/checks/draft_in_context.h"

namespace afterword::core::checks {

/// Where one check puts what it finds; it knows the check's name and severity.
class Findings {
 public:
  Findings(const CheckInfo& check, std::vector<Finding>& all) : check_(check), all_(all) {}
  void add(Span span, std::string why, std::optional<std::string> fix = std::nullopt) {
    all_.push_back({std::string(check_.name), check_.severity, span, std::move(why), std::move(fix)});
  }

 private:
  const CheckInfo& check_;
  std::vector<Finding>& all_;
};

using Check = void(const DraftInContext&, Findings&);

Check placeholder;
Check wrong_employer;
Check wrong_person;
Check wrong_role;
Check recipient_domain;
Check private_note;
Check unpermitted_mention;
Check in_depth_question;
Check next_steps_missing;
Check next_steps_known;
Check same_as_another;
Check repeats_earlier;
Check generic;
Check stock_phrase;
Check too_long;
Check pushy;
Check shouting;
Check self_deprecating;
Check salary_or_benefits;
Check resume_missing;
Check attachment_missing;
Check check_in_missing;
Check next_touch_missing;
Check fresh_element_missing;
Check fresh_element_reused;
Check final_thanks_missing;
Check forward_missing;
Check too_early;
Check asked_not_to_contact;
Check already_answered;
Check question_unanswered;
Check lapsed;
Check too_many;
Check subject_missing;
Check spelling;

}  // namespace afterword::core::checks
