#include <algorithm>

#include "core/message/checks/phrase_findings.h"
#include "core/message/reading/content.h"

namespace afterword::core::checks {
namespace {

constexpr reading::Phrases pay = reading::phrases<R"(
salary|salaries|remuneration|wage|wages|paycheck
compensation package|range|expectations|band|for|structure|expected|offered|details|is|and
total|base|annual|starting compensation|pay
what|the|your|my|on|about|discuss|discussing compensation
pay range|band|bands|scale|grade|rise|raise|rate|package|expectations|is|and|negotiable
what|how|the|about|your|my|discuss|starting * pay
what|how much * role|job|position|post|you * pay|pays|paid
sign|signing on? bonus
bonus|bonuses
stock options|option|grant|plan
equity package|stake|grant|options|share|and|in
share options|scheme
benefits package|include|included|offered|plan|plans|scheme|like|and perks
what|which|health|employee|about|your|insurance|medical|discuss|the|fringe benefits are|do|come|you|there|offered
what|which|health|employee|insurance|medical|fringe benefits
perks
parental|maternity|paternity|sick|annual|family|paid|unpaid|medical|sabbatical|vacation leave
vacation|holiday|leave days|allowance|time|policy|entitlement|weeks|package
days off
paid time off
time off
pto
# weeks|days|months of? vacation|holiday|leave
health|dental|medical|life insurance
health|dental|medical cover|coverage|care plan|benefits
401 k
pension|pensions|retirement scheme|plan|contribution|contributions
pension|pensions
relocation|housing|travel|childcare package|allowance|assistance|stipend|support
company car
gym membership
overtime pay|rate|paid
paid overtime
hourly|daily rate
)">;

/// Talk of pay that is the work itself, or somebody else's: no question about this job.
constexpr reading::Phrases of_the_work = reading::phrases<R"(
system|systems|team|project|software|product|calculation|calculations|data|model|models|reform|study|platform|app|tool
)">;

}  // namespace

void salary_or_benefits(const DraftInContext& draft, Findings& findings) {
  if (draft.is(MessageKind::answer)) return;
  const auto outcome = outcome_at(draft.application(), draft.now());
  if (outcome && outcome->outcome == Outcome::offer) return;
  for_each_phrase(draft, pay, [&](Part part, const reading::PhraseMatch& match) {
    const reading::Text& text = draft.text(part);
    if (of_the_work.find(text, match.end, std::min(match.end + 1, text.terms().size()))) return;
    // Where the debrief speaks of the thing itself ("the pension product"), so may the letter.
    const auto is_a_subject = [&](std::size_t term) {
      return !reading::is_function_word(text.terms()[term].hash) && draft.facts_say(text, term, term + 1);
    };
    if (is_a_subject(match.first) || is_a_subject(match.end - 1)) return;
    findings.add(draft.terms(part, match.first, match.end), "Pay, leave and benefits wait until there is an offer.");
  });
}

}  // namespace afterword::core::checks
