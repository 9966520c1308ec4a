#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {
namespace {

using reading::Letter;
using reading::phrases;
using reading::Phrases;
using reading::Sentence;

constexpr Phrases asking = phrases<R"(
tell|let|give|send|drop me|us
share|advise|confirm|wonder|wondering|curious|ask|asking
know|hear|hearing|knowing|learn|learning|understand|word
idea|sense|news|update|updates
could|can|would|will|might you
may|might|could|can i
do|does|did|is|are|has|have you|anyone|anybody|there|it
please|kindly
grateful|appreciate|welcome|love
point|keep me
)">;

constexpr Phrases timing = phrases<R"(
next|following|further|coming|remaining step|steps|stage|stages|round|rounds|phase
what|which * next
comes|come|happens|happen|follows|going|goes next
what|which|how * from here
time line|lines|frame|frames|scale|scales|table|tables
timeline|timelines|timeframe|timeframes|timescale|timescales|timetable|timing|timings
what|your|the|a|any schedule|calendar|plan|plans for|of|from|look
when * decision|decisions|decide|decides|decided|deciding|hear|expect|know|news|answer|answers|conclude|conclusion
when * choose|chosen|likely|final|finalise|finalize|word|reply|result|results|outcome|back|settled|settle|made
how soon|long|quickly
by|until|till|about|roughly when
decision|decisions|choice * made|reached|taken|expected|likely|due|fall|falls|timing|date
where|how things|matters|we|you|it|everything|that|this stand|stands|are|is
how * process|search|hiring|selection|recruitment
status|progress
process * from here|next|continue|continues|look|looks|go|goes|work|works|unfold|unfolds
what * expect
how|what * proceed|proceeds
way forward
news|word|update|updates
what comes|lies|is|happens|happen|follows after|ahead|next|then|now
keep me posted|updated|informed|abreast
keep me in the loop
from here
rough|likely|approximate|expected|probable date|dates
)">;

/// In a plain question, one of these words is enough.
constexpr Phrases timing_word = phrases<R"(
decision|decide|decided|deciding|timeline|timeframe|timing|schedule|when|next|soon|news|update|hear|progress|status
stand|stands|date|dates|calendar|expect|process|choose|chosen
from here
)">;

constexpr Phrases looking_forward = phrases<R"(
look|looking forward
looking|look ahead
)">;

constexpr Phrases direct = phrases<R"(
what|which * next|following|further step|steps|stage|stages|round
what * comes|come|happens|happen|follows|is|be next
what|which * from here
when|what|which ** decision|decide|decided|deciding|hear|expect|news|answer|conclude|choose|finalise|finalize|result|outcome
how soon|quickly
how long * take|takes|decision|decide|hear|process|wait
by when
what|which|the|your|a|any|share|know time line|frame|scale|table
what|which|the|your|a|any|share|know|rough timeline|timeframe|timescale|timetable
about|on|for the|your time line|frame|scale|table
)">;

/// A request without a question mark that leads into one of the above.
constexpr Phrases direct_request = phrases<R"(
tell|let me|us ** next step|steps|stage|stages|round
tell|let me|us ** when|timeline|timeframe|timescale
tell|let me|us ** what comes|happens|follows|is next
know|share|wonder|wondering|curious|ask|learn|hear|idea|sense ** when|timeline|timeframe|timescale|next
know|share|wonder|wondering|curious|ask|learn|hear|idea|sense ** how soon|long
know|share|wonder|wondering|curious|ask|learn|hear|idea|sense ** time line|frame|scale
)">;

constexpr Phrases not_a_request = phrases<R"(
know|ask|tell if|whether
you|they|she|he said|told|mentioned|gave|promised|named
as we|you discussed|agreed|said|mentioned
forward to
if|should you need|want|have
)">;

constexpr Phrases offering = phrases<R"(
anything|something|whatever|what|any|more|further|other|else|additional * need|needed|needs|require|required|useful
anything|something|whatever|what|any|more|further|other|else|additional * helpful|want|wanted|like|missing|help|lacking
anything|something|whatever|what|any|more|further|other|else|additional * provide|send|supply|share|offer|add|answer
anything|something|whatever|what|any|more|further|other|else|additional * clarify|do|bring|fill|use|write
need|needs|require|want|like|miss|lack|missing|lacking|send|provide|supply|share|offer|add|do|clarify ** anything|something
need|needs|require|want|like|miss|lack|missing|lacking|send|provide|supply|share|offer|add|do|clarify ** more|else|further
need|needs|require|want|like|send|provide|supply|share ** additional|other|any|reference|references|sample|samples
glad|happy|pleased|delighted|ready to send|provide|share|supply|answer|help|talk|add|clarify|fill|bring|pass
can|could|may|shall|should|might i send|provide|share|add|help|supply|bring|answer|offer|pass|fill|clear
should|if you|anyone need|want|require|like|have|miss|find
any|further|more|other questions|question
of any? more? help|use|service
missing|lacking
can|could|may|shall|should|might i get|give|hand|pass you|them|her|him anything|something|any|more|else|other
what|which|any else|other|further|more ** help|helpful|need|send|provide|useful
references|samples|papers|documents for example|instance
other|any papers|documents help
say the word
at your disposal
happy|glad|pleased|ready|willing|delighted to
anything|something i could|can|may|might|should
gaps to? fill
helpful|useful|handy to|if|for
)">;

constexpr Phrases next_contact = phrases<R"(
i will|shall ** write|check|call|ring|follow|send|reach|drop|knock|come|look|be|get|contact|ask|try|return|touch
i will|shall ** email|mail|message|phone|ping|share|pass|report|let|give|stop|pop|circle|say|wait
hear|word|line|note|news|more|message ** from me
expect ** me|another|line|note|word|letter
will|would|can|may|should hear|expect|find|have|get ** me
my next|last|final|second|third note|message|email|letter|line|word|mail
my ** note|message|email|letter|line will
i plan|intend|mean|expect|aim|hope|propose|am ** write|check|call|ring|follow|send|reach|drop|come|look|be|get|contact|touch|ask
let|allow me to? write|check|call|ring|follow|send|come|look|be|get|ask|touch
i would|might|may like? to? write|check|call|follow|send|come|look|be|get ** again|back|touch
one|another last|final? more? note|line|message|email|word|hello|letter|hi ** from me
be|get|write|come|check|call in? touch? one|once last|final|more time?
)">;

/// What this letter does, not the next one.
constexpr Phrases this_letter = phrases<R"(
i am just? simply? only? writing|emailing|reaching|following|checking|calling|dropping|sending|getting
i just? wanted|want|hoped|thought to|i follow|check|write|reach|drop|send|get|would
)">;

constexpr Phrases time_words = phrases<R"(
monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri
january|february|march|april|june|july|august|september|october|november|december
jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec
in|early|mid|late|of|by|until|around may
may #
tomorrow|fortnight|weekend|midweek|midmonth
week|weeks|month|months
the|on|around|about|by|before|after|until|in|of|from #
# of
# days|day|weeks|months
few|couple of? days|weeks
holiday|holidays|thanksgiving|christmas|easter|midsummer|hanukkah|ramadan|eid|diwali|pentecost|advent
spring|summer|autumn|winter|quarter
new|next year
before|after|when|once|until ** term|school|season|semester|holidays|break|breaks|closes|opens|starts|begins|ends|year|years
)">;

constexpr Phrases passing_on = phrases<R"(
pass|hand|send|give|carry|convey|extend|relay|share|bring|take|offer ** thanks|thank|regards|gratitude|appreciation|wishes
pass|hand|send|give|carry|convey|extend|relay|share|bring|take|offer ** note|this|greetings|word|words|it|them|message|best
pass|hand|send on|along
forward|convey|relay
thank ** for|from me|us
thank|thanks ** too|also|well|behalf
also|too|please|could|would|can|will|kindly ** thank|tell|mention
thanks|thank|gratitude|appreciation|regards ** reach|reaches|to|go|goes
tell|let ** know|how|that|i|from
on my behalf
say thank|thanks|hello ** to
remember me to
)">;

}  // namespace

std::optional<reading::PhraseMatch> find_in(const Letter& letter, const Sentence& sentence, const Phrases& table) {
  const reading::Text& text = letter.text();
  return table.find(text, text.term_of(sentence.first_word), text.term_of(sentence.end_word));
}

bool has(const Letter& letter, const Sentence& sentence, const Phrases& table) {
  return find_in(letter, sentence, table).has_value();
}

bool asks_something(const Letter& letter, const Sentence& sentence) {
  return sentence.question || has(letter, sentence, asking);
}

bool asks_about_timing(const Letter& letter, const Sentence& sentence) {
  if (sentence.question && has(letter, sentence, timing_word)) return true;
  if (!has(letter, sentence, timing)) return false;
  return asks_something(letter, sentence) || has(letter, sentence, looking_forward);
}

bool asks_when(const Letter& letter, const Sentence& sentence) {
  if (has(letter, sentence, not_a_request)) return false;
  return sentence.question ? has(letter, sentence, direct) : has(letter, sentence, direct_request);
}

bool offers_more(const Letter& letter, const Sentence& sentence) { return has(letter, sentence, offering); }

bool says_when_next(const Letter& letter, const Sentence& sentence) {
  return has(letter, sentence, next_contact) && has(letter, sentence, time_words) &&
         !has(letter, sentence, this_letter);
}

bool asks_to_pass_on(const Letter& letter, const Sentence& sentence) { return has(letter, sentence, passing_on); }

}  // namespace afterword::core::checks
