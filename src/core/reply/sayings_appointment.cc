// A day, an hour, a place to be: R7 `invitation`, where nobody says "invite".
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::invitation, Weight::clear, "a time is to be found", R"(
       schedule|arrange|book|organize|set|setting|scheduling|arranging|fix|line|fixing|sort|put|pencil|find|lock|\
         plan|coordinate * <interview>|screen|chat
       schedule|arrange|book|find|fix|organize|set|coordinate|agree * time|date|slot|day * to|for|that|with|when
       schedule|scheduling|book you|it|yourself|in
       choose|pick|book|select|reserve|grab|find * #|min|mins|minutes
       choose|pick|book|select|reserve|grab ** https
       choose|pick|book|select|reserve|grab|snag|take|claim|find|propose|suggest|offer * any|a|the|your|one|time * \
         time|slot|date|appointment|times|slots|dates
       calendly|doodle
       scheduling|booking|calendar link|page|tool|invite|invitation
       coordinate|compare|align|match * calendars|diaries|schedules|calendar|diary|schedule
       availability|available|free ** for|to * <interview>|<meet>|discuss
       when|what|which|how * <time>|you * suit|suits|work|works|best|free|convenient|good|available
       zoom|teams|meet|video|calendar|meeting|hangouts|webex|skype invite|invitation|link|details * follow|below|\
         will|to|sent|here|is|for
       invite|invitation|link * follow|follows|sent|coming|shortly|separately
       time|minutes|moment|hour|half * for|to|with * <interview>|<meet>|chat|talk
       hop|jump|get on * a|the|quick|phone|call
       <interview> * when|what|which|<time> * suit|suits|work|works|best|free|convenient|available|good
       choose|pick|name|say|suggest|book|grab|give|tell * your|the|a|any|me|us|which|whichever|whatever day|days|\
         date|dates|time|times|slot|works|suits
       what|which|when|where * have|are|got|is|looks * free|good|open|around|available|clear
       when|what|which * can|could|would|will|shall|should|do|does|might you|we|i * come|pass|pop|drop|swing|meet|\
         make|visit|stop|talk|speak|do|get|see|catch|chat|manage|fit|be|travel|join
       fix|agree|find|set|arrange|make * date|day|time|appointment
       give * call|ring|shout|bell * fix|arrange|book|set|sort
       grab|pick|choose whatever|any|whichever|a|the works|suits|slot|time
       any * preference * day|time|slot
       let me|us know * when|what|which|whether|if * works|suits|day|days|time|times|slot|free|available|around|can|\
         make|come|better|best|convenient|attend|either
       what|which|how is|are|about your * free|diary|calendar|movements
       send|share|give|tell|confirm|suggest|propose|indicate|offer|advise|provide|drop * availability|times|dates|\
         slots|mornings|afternoons|free|windows
       which * of * these|those|them|the * suit|suits|work|works|best|good|better|you|prefer|#|<day>
       propose|suggest|offer|name|give * two|three|some|a|few|several * days|dates|times|slots|options
       secretary|assistant|pa|office|<name>|coordinator|scheduler|she|he|hr|they * touch|call|email|contact|write|\
         ring * to|and find|arrange|set|book|fix|schedule|agree|sort
       do|have|hold a * video|zoom|call|phone|facetime|whatsapp * thing|call|chat|interview|with
       contact|call|email|write|ring|touch|message you * about|with|on|to|for|regarding * date|dates|time|times|\
         travel|logistics|arrangements|flights|slot|slots
       <like> * to|host|have|welcome|receive * you * for|to|on|at * <interview>
     )",
     R"(
       <not> * invite|inviting|schedule|arrange|need|set|able|settled|fix|find|agree
       schedule|schedules|book * tight|full|busy|packed|with|is|has|have|behind|this|delay|slip
       when * schedule|time|slot
       candidates|applicants|those|others|everyone|other
       interviews * are|were|have|other|all
       after|once|until|before ** scheduled
       find|take * time to * read|review|consider|apply|write|complete|think|thank|meet|come|speak|talk|interview|\
         visit
       take * time|day|moment|minutes * to * complete|fill|answer|reply|feedback|survey|consider|think
       panel|board|committee|team * time * meet|discuss
       start|join|begin|starting|joining|work|notice
       weekends|nights|shifts|shift
       thank|thanks|thanking
       same time|day * on|off
       <interview> * took|was|went
       put|set * interview|interviews * on|aside|hold
       schedule|scheduling * conflict~|problem~|issue~
       available|free|availability to start|join|work|begin
       send|share|give|confirm|provide * dates * employment|of|employ|you * worked|start
       date * can|could * start
       can|could|would|do|will you|u * start|begin|join
       when * you|we * start|decide|hear|know|expect
       when * will|can we|i * decide|know|have
       what is your availability * over|like|weekly|hours
       which of these * correct|you
       offices|sites|branches|locations|teams|roles|departments|schools|campuses|desks
       based|live|commute|prefer * to * be|work|live
       need|want|expect|like|hope to * paid|earn|make|cost|charge
       what * need|earn|paid|charge
     )"},
    {Sense::invitation, Weight::clear, "a time is set", R"(
       <interview> * is|are|has|was|been * scheduled|confirmed|booked|set|arranged|fixed|rescheduled|moved|brought|\
         rearranged|rebooked|switched|shifted|changed|put|pushed * for|on|at|to|from|<day>|#|forward|back|via
       <interview> * will|shall|takes|take|would * take|be|place|held * place|on|at|held|in|by|via|with
       you * confirmed|booked|scheduled|down|in|set * to|for|with|in|on|at * <interview>|<day>|#|meet|see|with
       forward to seeing|meeting|welcoming|interviewing|talking|speaking * you * on|at|next|<day>|then|there|#
       see|meet you * <day>|on|at|there|then|#
       speak|talk|meet with|to you * <day>|on|at|then|#
       move|moved|reschedule|push|shift|bring|rescheduling|change|changing|swap|postpone * interview|meeting|chat|\
         slot|time|it|you|call|conversation * to|until|till|from|for|by|on|back|forward
       instead|original|new|alternative|other|another|revised|later|earlier * <time> * for|of|is|would|work|suit|\
         your|are|do|#
       how about * <day>|#
       what about * <day>|#
       your * <interview> * has|is|was * confirmed|scheduled|booked|arranged|rescheduled|moved|rearranged
       can|could|are|will you * make it
       lunch|dinner|coffee|breakfast|drinks|drink|beer|chat|call|zoom with ** <day>|#
       reserved|blocked|held|kept|saved|keeping|holding * <day>|#
       <day>|# ** for your|the|an <interview>
       what * <day> * look
       what does|do|is your|the|this|next * week|calendar|schedule|diary|friday|monday|tuesday|wednesday|thursday * \
         look|like|for
       your calendar|diary|schedule|week ** <day>
       room|space|gap|gaps|window|opening * on|in|for|at * <day>|calendar|diary|schedule
       make|do|manage * same|earlier|later|other|new|different time|day|slot|#
       confirm * attendance|attend|attending|slot
       able to|do|make * attend
       <day>|# * best|good|fine|free|open|suit|suits|convenient|work|works|available * for|which|if|us|with|me|him|\
         her|you
       put|pencil|book|slot|sign|fit you * in|down for|on|at|with|<day>|#
       are|if you * free|available|around|about|open * <day>|#|at|on
       could|can|would you * come|make|join|meet|attend ** <day>|#|in|to|us
       could|can|would you * do|manage ** <day>
       you|they|she|he|we|i can|could|is|are|am * do|manage|free|available * <day>
       push|move|shift|bump|slide|nudge|bring|put|knock * our|your|the|it|this|things * #|<day> * to|back|forward|\
         until|by
       push|move|shift|bump|slide|nudge * our|your|the|it|this|things * back|forward|out|up * to|till|until|by #|\
         <day>|week|hour|day
       you are|have * down|booked|in|slotted|penciled|slot|slotted|time|appointment * for|at|on * #|<day>
       same link|place|room|time|hour|zoom
       <interview>|<time> * moved|changed|shifted|pushed|brought to|from|forward
       <interview> * will|shall|is|to * be * held|conducted|at|on|in
       meet|see|collect|ask * you|for|me * reception|lobby|front|entrance|gate|site|station|security
       make it|that|do * #|<day> * instead|rather
       sits|sitting|sit|convenes|meets on|in|at * <day>|# ** you are
       scheduled|confirmed|booked|fixed|penciled|rescheduled * for|on|at|to|you|in|with * <day>|#
       is|are|would|does|do|will|could|can ** <day>|# * work|suit|okay|ok|good|possible|convenient|fine|do|alright|\
         doable|feasible|better|manageable|instead
       is|are|would|does|do|will|could|can ** <day>|# for|with|to you|meet|chat|talk|call ?
       how|what is|about|of|are|would|does * <day>|# ?
       ^ ** <day> ?
       ^ could|can|shall|would|will|should|may|might * we|you|i|u ** <day>|# ?
       are|r|is you|u ** <day> ?
       test|exam|examination|assessment|board|viva|audition|lesson|exercise|medical|session * is|has|been|was|will * \
         set|fixed|scheduled|arranged|booked|held|place|sit|sat * for|on|at|in * <day>|#
       you|your * test|exam|examination|assessment|audition|lesson|slot|time|turn|presentation * is|will ** <day>|#
       bring ** pencils|pens|letter|calculator|laptop|id|passport|ruler|knives|boots|photo
       get|take|bring|haul yourself|yourselves * down|here|over|in|round|up * <day>|#|and
       get|send your ** <day>
       ^ zoom|call|coffee|lunch|teams|chat|beer ** <day>|sometime|soon ?
     )",
     R"(
       <not> * take|work|suit|do
       postponed|adjourned|deferred|canceled|called
       candidates|applicants|other|others|interviews|meeting|board
       start|join|begin|starting|joining|notice|relocate|work * weekends|nights|shifts|full|on|as
       start|starting|join|joining|begin|available|able * <day>|#|on|from
       feedback
       decide|decision|answer|let|know|hear|update|news|result|results|outcome|respond|reply
       was|were|had|thank|thanks|thanking|since|after|past
       <us> * meet|meets|meeting|see|speak * on|at|with
       by|before|until <day>|#|end|close
       was|were|had|enjoyed|after|since * lunch|dinner|coffee|chat|call|zoom
       <us> * have|has|having * call|meeting|lunch|chat
       speak|talk|see to|with you * soon|<decide>|again|then|when
       holiday|holidays|break|christmas|weekend
       will|to|i|we call|ring|phone|text * <day>
       see you * around|soon
       shop|work|#am * first
       same place|room|time as|i|we|they
       <tell> * everybody|everyone|all|candidates|people
       extra|more|another * week|weeks
       ^ i|we|they|she|he sit|meet|talk|discuss
       vote|decision|verdict|board|council|review|budget * is|are|has|was * scheduled|set
       what|where|how|did|were|was|have|had|who|why * you * doing|do|did|come|came|met|worked|here|hear|heard|been|\
         since|between
       came|come * <day> or
       <not> sure
       expire~|due|renew~|visa|notice|deadline|deadlines|reference|references|available * nights|hours|weekends
       ring|call|phone|text|tell|email ** either
       send|share|give|provide|fill|return|complete ** <day>
       we|i * decide|know|tell|let
       drive|hours|work weekends|nights
       get|find|home|trip|drive|journey|flight|train|enjoy|watch|see * home|ok|okay|alright|game|match
       who|which * are|is you
       ill|sick
       gap|gaps
       would you work|take|accept|settle|do * for
       bring you on full|as|board
       ideal|typical|average|normal|perfect * day|week
       good|nice|great * <interview>
       on call
       send|return|reply|submit|complete|sign|form|by|deadline * <day>|#
       shifts|nights|earlies|lates|weekends|rota|hours
       way of getting
       wait|hang|hold|bear on|till|until|with|for|tight
     )"},
    {Sense::invitation, Weight::clue, "they ask when you are free", R"(
       availability|available|free
       would|does|is|are|do|will ** <day>|# * work|suit|okay|ok|good|possible|convenient|fine
       what|which|when * time|times|day|days|date|slot
       how about
       <day>|# or * <day>|#
       let me|us know * works|suits|can|convenient|prefer|time|times|which|if|whether
       your calendar|diary|schedule
       slot|slots
     )",
     R"(
       <not> * available|free
       free|feel to|feel
       start|join|begin|notice|relocate|starting|joining
       no longer
       become|becomes|available * from|on website|portal|careers
       hours|weekends|nights|shifts
       <us> * is|are|be * available|free
     )"},
    {Sense::invitation, Weight::clue, "they speak of a meeting to come", R"(
       <interview> * with * our|my|the|us|me|him|her
       bring|bringing * your|id|passport|photo|portfolio|laptop|copies|shears|tools|documents|certificates|\
         identification|shoes
       parking|reception|lobby|front desk|door
       ask for me|reception
       dial|passcode|meeting id
       minutes with
       last|take|allow|takes|lasts * minutes|hour|hours
       sit down|in
       panel * comprise|consist|include|made|will
       expenses|travel|costs * reimbursed|take|cover|ours|bear|paid|covered
       over|by|via * zoom|teams|video|phone|skype|meet
       second|2nd chat|interview|visit|look
       working interview
       for|your * <interview>
     )",
     R"(
       thank|thanks|thanking|enjoyed|great|lovely|nice|following|after|since|last|your|earlier|previous|regarding|\
         about|from|re * <interview>
       other|remaining|first|all|still|more|of|any * interviews|<candidate>
       <interview> * went|was|were|last
       <not> * interview
       decision|decide|answer|outcome
       still
     )"},
});

}  // namespace

const std::span<const Family> appointment_families{families};

}  // namespace afterword::core
