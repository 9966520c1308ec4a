// "Yes": R7 `offer`.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::offer, Weight::clear, "they offer the job", R"(
       offer|offering you * <job>|work|spot|deal
       offer|offering you * place|spot|seat on|in|with|at|here
       offer|offering you a|the|an
       offer|offering * <job> to you
       offer|offering it to you
       extend|extending|make|making|put|putting|send|sending|sent|give|giving|made * you * offer
       extend|extending|make|making|issue|issuing|made * offer * to you
       offer letter|pack|package|details|document|is|attached|enclosed|below|stands|has|comes|contract|and
       letter of offer|appointment|employment
       contract|letter of|for|is * employment|attached|enclosed|signature|follow|post
       offer of employment|appointment
       our|my offer
       proposed|proposal|compensation|salary package|terms|offer
       formal|written|verbal|official|job|employment|conditional|unconditional|firm|informal|provisional|full offer
       your offer
       with|about|on an|our|the|this|formal|your offer
       offer|offering of|is|at|you #
       offer|offering #
       authorized|authorised|allowed|able|cleared|approved to offer
       do|would|will|you * want|take|accept the|this|our <job>|offer
       sign|signing * paperwork|contract|papers
       make|making * it|this * official
       extend|extending|make|making an|our offer
       come work|join with|for|us
       your first day
       an offer * is|for|on|from|of|to * way|you|us|join|work
       they|client|company|school|team|owner|boss|partners * are|is|have|has|will|want|wants * offering|offered|\
         offer|offer
       they|client|<us> * are|is|making|make|made|made|come|came|back ** with * offer
       <us>|they are|is offering
       come|came back|up with|at|on #
       <us>|they|we * make|making you * offer
       offer|offering * #|pay|salary|rate
       it|pay|rate|salary|money|that is * #|k|quid|grand|dollars|bucks|pounds|euros * a|an|per * day|hour|week|year|\
         month|annum|shift
       bite * hand off
       accept|take it|offer|this|that * them|he|she|we|before
       let us|to talk|discuss|agree money|terms|numbers|salary|package|compensation|pay|figures
       done deal
       hr|office|payroll|legal|finance * send|sends|sending|email|emails|drawing|draw * papers|paperwork|contract|\
         forms|agreement
       issue|issues|issuing|prepare|preparing|draw|draft * contract|offer|appointment|agreement
       welcome to the madhouse|circus|jungle|zoo|fold|gang|tribe|world|mad|house|band|ship|club|asylum
     )",
     R"(
       <not> ** offer|offering|extend|extending
       offer|offering * <interview>|chance|feedback|advice|time|date|tour|call|chat|slot
       before|until|whether|if|once|when|should|hope ** offer
       other|another|competing|pending|any|deadline|outstanding|candidate's offers|offer
       to|with|for|by someone|another|somebody|him|her|them
       offer * declined|withdrawn|rescinded|accepted|turned
       made|extended|making|put|make|extend * offer * and|which|that|who|weekend|someone|somebody|by|this|soon
       before|until|when|expect|expecting|hope|hoping|plan|planning|aim|aiming * make|making|extend an|our offer
       rescind~|withdraw~|retract~|revoke~
       thank|thanks|thanking ** your offer|offering
       your offer * to|of|help|introduce|send|share
       first|preferred|top|leading|other candidate|choice|person
       else|somebody|someone|another|they|he|she|her|him ** offer
       offer|offering * <next> <stage>|<interview>
       offer|offering|extend|extending * you|your * <interview>|trial
       placed * first|second
       stage|before|approval|budget|approve|sign * offer
       contract|contracts|offer we|the * lost|won|client
       <us> * has|have|had|is|are|was|were * offered|had
       offer|offering you * congratulations|apology|apologies|thanks|best|my|our
       if|whether|in case
       offer|offering * feedback|help|chat
       whoever|winner|successful
       offer * to * one of|candidate|whoever|somebody|someone
       offering * feedback|support|candidates|our|a|an|two|three|more
       will|is|are|be * offered|offering * by|on|to
       not|still|to|who decided|decide
       come|came back with * # * questions|points|things|names
       offer|take|accept you * declined
       <job> * pay~|advertised
       would|could you * work|do * for
       intend|intending|expect|expecting|hope|hoping|plan|planning|aim|aiming|going|looking|want * make|making|\
         extend|extending|put an|our|the|one|offers offer|to
       form|forms * you|complete|return|fill|before
     )"},
    {Sense::offer, Weight::clear, "they want you on the team", R"(
       <like> * you * join|aboard
       <like> to have|welcome|bring|get|see|add you * join|board|aboard|with|team|company|staff|family|us|as|start|\
         starting|here
       <like> you * on|as|in|to|for * board|team|be|aboard|our|start|crew|family|take|fill|lead|run|work
       <like> to welcome|greet you
       <like> to work with you
       <like>|going|want|wants|ready to offer $
       accept for|on * you|behalf
       contract|agreement * attached|enclosed
       attached|enclosed * contract|agreement
       <like> you to be|become
       you are our|the new|next
       as * new|newest|our|next * colleague|member|hire|addition
       <like>|grateful|glad * if * accept|join|take
       we|i|they|client|team|everyone|boss|owner|owners|<us> * want|wants|choose|chose|pick|picked|hire you $
       is|are all yours|you
       <like>|glad * if you * join|come|start|accept * us|team|in|our|with|on
       <like> to hire|appoint|employ|engage|recruit|take you
       <like> you|to * start|starting * on|in|from|as|at|with
       want|wants|need|needs you on|for|aboard|here|in|to|as * board|team|it|<job>|join|start|be
       wait to have|work|welcome|see|start|get you|with|to * on|you|join|start|aboard|working
       welcome aboard|onboard
       welcome to the|our team|company|family|staff|crew|firm|club|gang|school|department|fold|practice
       forward to welcoming|having|seeing|working * you * team|aboard|on|with|as|board
       join us|our|the * as|team|full|company|permanently
       on board with us|as
       <like> you to * take|have|fill|accept|do|start|run|lead * <job>|on
       <us>|i|we want you
       your * first|start|starting * shift|day|week|rota * is|will|on|starts
       start|starting|begin * <day>|# ** sharp|gate|yard|site|am|shop|kitchen|boots|dot
       you * start|begin|join * on|from|<day>|#
       the job is|if
       take the <job>
       <job> * if * want * it
       yours if|to * want|take|lose|like|say
       come|coming * join|work|start us|for|with|full|here|our
       <like>|going|decided|ready|agreed to bring|take|have|keep|put you on|aboard|in|full|permanently * full|time|\
         permanent|as|payroll|books|staff|crew
       bring|take|put you * full|part|permanent|permanently
       you * can|may|could|should|will join|start|begin * from|on|<day>|#|first
       ^ you are our * new|next|latest
       mad|crazy|silly|fools|daft|stupid|idiots|bonkers|nuts|insane * <not> * to * have|take|hire|have|snap|bring|\
         offer
       <not> * let you * go|away|get
       start|begin * <day>|christmas|#|year|new|after ?
       <not> * wait * work|start|have|welcome
     )",
     R"(
       <not> * <like>|able
       join * for|on|at|by <interview>|a|an|the|#|<day>
       join * call|meeting|zoom|teams|interview|link|session|panel|link
       if|whether|when|until|before ** join|hire|start|welcome|appoint
       welcome ** <interview>|center|day|office|back|your|any|<next>|round
       <like> to|you * <interview>
       future|someday|again|day|somehow|point
       come|visit|see * office|<day>|in|over|by|again
       know|understand|hear|check * how|what|why|whether|you
       why|what|how|where|which
       consider~|other|different|future|later|next time|year|again|community|pool|newsletter
       forward to seeing|welcoming * you * on|at|for|then|<day>|#|next|there
       forward to * meeting|speaking
       <like> to see|take|welcome you * again|in|at|on|back|for|through
       for interview
       <interview>
       second|another|fresh * look|look
       you * <like> to
       <us> * <like> you to|for * meet|see|interview|talk|speak|visit|have * <interview>|lunch|with|our|the|<name>
       <like> you to * meet|see|come|interview|talk|speak|visit|have|know|do|complete|send|take * <interview>|test|\
         exercise|two|look|with|in|lunch|minutes
       for|on * lunch|coffee|drink|hour|dinner|breakfast|chat|<day>
       before|if|when|how * start|join
       could|can|would|when|how you|u * start|join|begin
       <us> want you to * know|come|meet|see|have|do|take|send|hear|speak|talk|give|complete|feel|be * that|the|our|\
         this|a|know|comfortable
       want you back
       trial|<interview>|taster|shadow
       your first * with|was|at
       who|which|what * want
       join us for|at
       bring|have|see|take you * on|in|back * <day>|<interview>|second|again
       you can start * process|preparing|thinking
       join|start by|the * call|meeting|zoom|link
       <not> * wait * to|see|hear|meet * chat|talk|speak|meet
       could|can|when|are|earliest|would|how|what * start|begin
     )"},
    {Sense::offer, Weight::clear, "you were chosen", R"(
       <job>|it is|are yours
       have|has|got|is|found * <job>|spot|desk|home|work for|with|on * you
       hope|hoping * you * take it|up|<job>|us
       yours if you
       you * got|landed|won|nailed|secured * <job>|it|gig
       you have the <job>
       approv~|ratif~|confirm~|sanction~|endorse~|rubber * your * appointment|hire|hiring|offer|contract|employment|\
         selection
       you got|are it|in|hired
       you are hired|accepted|appointed|our * hire|man|woman|person|one
       you are|were * first|top|preferred|unanimous|number choice|pick|one|candidate
       our * first|preferred|successful|top|unanimous|chosen choice|candidate|pick is|was|are|were * you
       decided|agreed|chosen|voted|resolved|choosing to|on * hire|appoint|employ|offer|take|go * you|with
       call you as
       ^ offer $
       <choose> you * for|as|to|on|over
       we|i|they|all|unanimously|panel|board|committee * choose|chose|chosen|picked|selected|appointed|picking|\
         choosing|hiring|recommending|selecting you
       going|go|gone|went|decided with|on you
       decided|decide|decision * for you
       you * been|were|are|stand|have * selected|chosen|appointed|picked|approved|confirmed|hired|accepted|\
         successful * for|as|to|on|in * <job>|as|join|work|team
       you * been|were|are|have * selected|chosen|appointed|approved|hired|recommended|nominated as|for|to
       you * been|were|are|have|application|interview|candidate|candidacy * successful
       successful in|at your|the * interview|application
       candidature|candidacy|application|appointment|selection|hire|hiring|package|salary * has|is|was|been * \
         approved|successful|confirmed|accepted
       appoint|appointing|appointed|engage|hire|employ you
       appoint|appointing|recommend|recommending|recommended|nominate|nominated * you * to|for|as
       panel|board|committee * unanimous|unanimously * you|your
       selection as|for|to * <job>|as
       result|verdict|answer|it|that is|was a yes
       a|an unanimous|resounding|big|firm|definite|clear|full yes
       <us> * said|say|says|saying|voted|is|are yes
       contract|offer|paperwork|package|numbers|letter|terms|salary * is|are|being|will|comes|follow|follows|coming|\
         drawn|prepared|drafted|prepare|preparing|way|get|to * you|up|follow|prepared|drafted|way|from|signed|\
         finance|soon|payroll
       draw~|prepar~|draft~|put~|writ~|send~|sort~|working on * your * contract|offer|paperwork|terms|package
       your * contract|package|terms|salary|starting|compensation * is|are|will|as|would|attached|follow
       you * are * one * we|for|i * want|us|like|chose|picked|choosing
       they|client|boss|board|team|everyone|partners * said|say|says * yes
       you have been successful
       have|has|been|was successful
       provisional offer|appointment
       vote|voted|decision|it was|is * unanimous
       made|making up * mind|minds ** you
       you * got * it|nod|gig|thumbs|green
       you are|were in if|$
       <us>|panel|all * scored|ranked|rated|placed|put|voted you * top|first|highest|number
       you|your|are hired
       ^ you are|were in $
       honored|delighted|thrilled|over|happy * if|that you * would|will|become|join|be|accept
       ^ welcome * <name>|headteacher|colleague|chef|principal|director
       appoint|appointed|appointment * with effect from
       <like> you to * start|begin ** <job>|<day>|in|on|as|with|at
       decided|going|chosen|voted in * your favor
       <like>|be you|to|if * become|be * our|the|new * next|new|director|head|manager|teacher|chef|lead|partner|cook|\
         nurse|assistant
       ^ ** is|are yours $
       is|are yours if|should|to|whenever|for
       you start * <day>|#|on
       yes|yeses from|by everyone|everybody|all|both|them|board|panel|the
       <us>|madam|sir|doctor|principal * has|have agreed|approved|sanctioned $
       you * been|were|are * placed|ranked first|top
       <like>|love you|if you * be|become * our * new|next|receptionist|head|chef|director|manager
       blew|blown|knocked|wowed them|us|everyone|it|socks|panel
     )",
     R"(
       <not> ** selected|chosen|hired|appointed|approved|successful|choose|chose|pick|select|hire|appoint|contract
       <choose>|selected|chosen|approved|successful|pick|picked|recommend~|put|go * for|to|on * <interview>|<next>|\
         <stage>|call|test|assessment|task|center|round
       successful ** <interview>|<next>|<stage>|round|test|assessment
       with|choose|chosen|chose ** other|another|someone|somebody
       <choose> you * time|slot|date|day|a
       which|what|why|how|where
       <proceed> you through|forward|to
       yours sincerely|truly|faithfully|to keep|in
       you got|have|are it|in * right|wrong|touch|town|mind
       got|have it * right|from|wrong|on|all
       you are in * running|mix|process|touch|our|pool|contention|system|<interview>
       you are our * candidate|candidates|finalist|finalists
       one of|among
       you|your * still|only|also * contract|package|salary|terms * now|current|present|expected|expectation
       your * current|present|expected|notice|salary expectation~
       go with your|you * to|on
       appoint candidates|someone|somebody|a|the|another
       you * <us> * got|have|selected * <interview>
       first choice * thinking|considering|declined
       contract * with|from|between * client|customer
       contract is|to * signed|awarded
       expectation~
       candidates
       they|they * decided * for|<not>
       <not> been|was|were successful
       if|when|where|whether * successful
       successful candidate|applicant|interview|<stage>|in * stage
       vote * <not>
       <interview> * <day>
       recommended|nominated|selected * <next>|<interview>
       start the|with|by * process|<interview>|conversation
       before|could|can|soon * start
       become|be * our * customer|guest
       <like>|hope you * be * able|free|available
       yes|no or|from * no|them * by
       if|when|before|could|can|once you * start
       you start * the|with|by|a
       floor|choice|call|slot is yours
       if|not agreed|approved
       placed first * reserve
       another|other candidate|applicant
     )"},
    {Sense::offer, Weight::clear, "they ask whether you would take it", R"(
       feel|think|say|fancy about|to|of|joining|being|becoming|running|leading|working ** our|us|with|aboard|full|\
         permanent
       fancy joining|working|being|coming * us|for|with|on|aboard|full
       how|what would|about|do you|joining|being|becoming|coming * about|think|say|feel|joining|being|becoming|\
         coming * our|us|with|aboard|as|to|on * next|new|team|crew|staff|full|payroll|board|us
       ready|set|happy to start|join * with|<day>|us|#|at|on
       would|do you <like>|still|consider|accept * the|this|our|to * <job>|come|join|work * us|with|for|here|at|$
       would you accept|take|consider * offer|<job>|#
     )",
     R"(
       if|were|should|whether|before
       salary|rate|pay * expect~|level|range
       <interview>|meet|trial|shift|visit|see|chat|talk
       how * feel|think * went|day|<interview>|it
       ideal|perfect|why
       still interested
       another|other|different|similar|alternative
       remote|remotely|nights|weekends|hybrid|relocat~
       consider * part|full|contract|temporary|instead|different|lower|less|nights|<name>
     )"},
    // What goes with an offer.
    {Sense::offer, Weight::clue, "they congratulate you", R"(
       congratulations|congrats|congratulate|felicitations|mazel
       great|good|wonderful|fantastic|happy|excellent|brilliant|big|lovely news
     )",
     R"(
       congrat~ * on|for|about your|the|new|baby|marathon|finishing|degree|graduation|move|passing|clearing|\
         completing|race|paper|publication
       congrat~ * marathon|race|baby|wedding|degree|exam|shortlisted|<interview>|<next>|round|stage
       good news|news / bad
       good|great news that|about|to hear|from
     )"},
    {Sense::offer, Weight::clue, "they speak of terms", R"(
       per annum|hour|month|day|diem|year
       start|starts|starting|begin|begins * at|on|from|monday|when|whenever|date|as
       an hour
       #|k|salary salary|basic|bonus|plus|base|package|pension|commission
       salary|package|compensation|wage|pay|rate|stipend * of|is|will|would|be|at|as
       contract * to|will|comes|follow|post|follows|from|attached
       joining|onboarding|induction|orientation formalities|date|paperwork|pack|documents|kit|day
       onboarding|induction|ctc|doj
       probation|benefits|equity|bonus|relocation
       day one|1
       first day
       see you monday|on|first|then|at
       you|your acceptance
       sign|signature|countersign|signed
       accept
       days|holiday|leave|vacation per|a|of * year|week|annual
       full|part time
       four|five|three|six months|days
       begin|beginning|commence|commencing * #|january|february|march|april|may|june|july|august|september|october|\
         november|december
       quid|grand|k|dollars|bucks
       #|k a|an|per day|hour|week|year
       forms|docusign|p45|w4|w9|i9|uniform|induction|payroll
     )",
     R"(
       <not> * start|starts|starting
       current|expected|present|expectation~|previous|your
       could|can|would|when you|are * start
       start * process|again|over|interviewing|looking
       starting * interviews|with|process
       sign * off
     )"},
    {Sense::offer, Weight::clue, "they ask you to say yes", R"(
       say yes
       lucky|fortunate to have you
       give|hand|handing in|your notice
       okayed|approved|agreed|sanctioned it|this
       think it|about over
       let me|us know * accept|answer|decision|yes|thoughts
       your acceptance|decision|answer
       hope you * accept|say|take|agree|join
       have us
       questions * salary|money|hours|benefits|package|terms|contract
       tell|telling them|him|her|client * you * accept|yes|in|on|take
       paperwork|contract|hr|onboarding * touch|contact|paperwork|sort|follow|send|over
       handshake
       letter to|will follow
       put the|pop kettle|champagne
       when * can|could|are|would * you|u * start|begin|join|free|able|hand
       let me|us know * by|if * <day>|weekend|want|interested|in
       welcome
     )",
     ""},
    {Sense::offer, Weight::against, "it is not for you to take", R"(
       <not> * offer you
     )",
     ""},
});

}  // namespace

const std::span<const Family> offer_families{families};

}  // namespace afterword::core
