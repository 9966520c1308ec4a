// How the matter stands: R7 `generic`.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::process, Weight::clear, "there is no news", R"(
       no|any|other|more|little|much|zero * news|update|updates|decision|word|information|movement|progress|\
         development|developments|change|answer|clarity|visibility|timeline|date|idea
       <not> * decided|decide|decision|news|update|updates|heard|ready|finished|timeline|date|forgotten|concluded|\
         done|settled|agreed|answer|clear|official|approved|signed|final|finalized|forget|met|closed|confirmed|\
         resolved|word|know|looked|reviewed|scheduled|fixed|back|landed|come|started|begun|promise|made|make|one|\
         sure|happened|statement|rushed|able|there|determined|reached
       <not> * say|tell|share|give|make|do|promise|add * more|anything|much|you|statement|at|another|yet|date
       nothing * yet|new|back|official|decided|moves|definite|concrete|from|to|certain|final|further|is|so
       nothing|nobody|none ** until|before|yet|once
       yet to * <decide>|hear|receive|make|meet|be|get|confirm|come|finalize
       yet|thus far
       have|has|am|are|is yet to
       know|knew more|anything
       more when|as|once|soon|news|to
       as soon as
       one|none * have|don
       owe you
       same * here|place|as|status|situation
       status quo
       all * can|could|am * tell|say|share|know
       <not>|hesitate|reluctant|hard|impossible|difficult to name|promise|give|say|predict|tell|commit
       starting|start|begin|beginning over|again|afresh|anew
       radio|complete|total|only silence
       crickets
       <not> * commit|promise|guarantee
       you will know
       unchanged
       nothing|none is|has|have|of * moved|happened|changed|come|landed|in|knows
       <not> * had|have|has|get|got * minute|minutes|chance|time|moment|second|sec|opportunity to|with|for
       <not> * one|body * been|has|is|was * picked|chosen|selected|decided|ruled|appointed|told|offered
       <not> * sat|sit|met|meet|spoken|talked|compared|convened down|together|with|about|on|since|as
       nobody|none|no ** knows|know|tell|say|told|idea|clue
       still no|nothing|not|none|waiting|silence|quiet
       no|any feedback|joy|reply|response|news|answer * from|yet|back|so|for|still|$
       <not> * know|tell|say|idea how|when * long|will|it|we|they
       not|never|dead|been * dead|forgotten|forgot|lost
       nowt|zilch|nada|zip|diddly
       quiet|silent|silence * at|on|from|end|here|their|side|so
       the moment|second|minute|instant i|we|anything|it|they|something|there|she|he
       wish * tell|say|could|give|had * more
       <not> * possible|able to indicate|say|tell|give|state
       too early|soon to
       your guess
       <not> * settled|sorted|final|finalized|certain|definite|confirmed
       own speed|pace|time|clock|sweet
       pass|relay|send|give|forward * word|news
       nobody|none|no ** can|could|able|to * sign|approve|authorize|decide|authorise|agree
       silence|quiet|silent
       <not> * gift|power|control|hands|say
       short|missing|lacking|need|needs * signature|signatures|approval|quorum|vote
       for you to do
       nothing * you * do|except
       you will hear|see|know $
       out of * hands|control
       <not> * agree
       <not> a no
       needs|need|has|have|must|got * to * sign|approve|agree|decide|weigh|rubber * off|before|it|first|in
       before i|we can|could|say|tell
       no|little influence|sway|say|control * on|over|in|how|when
     )",
     R"(
       <not> * know|sure * what|who|how|that * mean~|is
       any * question|questions|other|time|updates * from you
       no worries|problem|trouble|need|rush
       <not> * worry
       for you to do this|the|a|next
       no harm|damage|offence|offense|need * done|taken|thank|apologize
       harm done
       need|needs * from you
     )"},
    {Sense::process, Weight::clear, "they are still at it", R"(
       still|currently|continue|continuing|presently|busy|midst|middle ** interviewing|interviews|reviewing|deciding|\
         considering|waiting|open|active|working|evaluating|discussing|process|undecided|comparing|assessing|talking|\
         meeting|seeing|review|consideration|running|looking|early|debating|figuring|pending|waiting|chasing|sorting|\
         thinking|weighing|deliberating|wrapping|finishing|going|conversations|collecting|gathering|scoring|checking|\
         finalizing|have|wait|mulling|with|in|on|at|to|candidates|applications|for|ongoing|choosing|screening|speaking
       under|in|into * review|consideration|process|progress|discussion|discussions|verification|evaluation|\
         deliberation|deliberations|assessment
       <interview> ** continuing|ongoing|progress|underway
       in the|with running|mix|middle|midst|works|pipeline|hunt|frame|loop|queue
       interviewing|reviewing|seeing|meeting|considering|finalizing|collating|comparing|scoring|speaking|evaluating|\
         talking|assessing|interviews * other|more|several|candidates|applicants|applications|shortlist|remaining|\
         feedback|people|others|scores|person|next|all|final|rest
       is|are|am reviewing|considering|discussing|deliberating|evaluating|assessing|processing|finalizing|comparing|\
         deciding|weighing|checking
       being|been|gets|getting * reviewed|considered|finalized|discussed|evaluated|assessed|processed|queried|merged|\
         restructured|reorganized|decided|approved|collated|scored|worked|debated|signed|looked
       pending|ongoing|underway|undecided
       awaiting|await|awaits|waiting|wait|waits
       shortlist is|will|of
       on|made * our|the shortlist
       down to two|three|four|you|a|the|2|3
       search|process|recruitment|selection|hiring|things * is|are * proceeding|progressing|continuing|advancing|\
         moving|underway|ongoing
       results|result|scores|applications|feedback|answers|tests * being|pending|awaited
       sleep|sleeping|think|thinking|mull|mulling * on|over|about
       narrowed|narrowing
       arguing|wrestling|agonizing|disagreeing
       give us|me * bit|time|while|few|moment|little
       debating|deliberating|deliberations|discussing|weighing|undecided|torn|mulling
       interviews|conversations|interviewing|chats|rounds|visits * scheduled|through|until|continue|continues|go|\
         going|week|end|finish|wrap|still|ongoing|run|running
       recommendation|file|paperwork|case|application|it * gone|sent|passed|with|is|sits|sitting * to|with * \
         superintendent|board|committee|head|director|hq|finance|manager|management|approval|hr
       process * long|slow|takes|taking|running|moving|early|began|started
       back * forth
       between you|two|three|a|the|several|couple * and|candidates|of|people|others
       toss|torn|split|undecided|fence
       finger|fingers on|in|crossed
       <us>|i|we * going|working|go|sifting|looking|wading|ploughing|plowing through * applications|cvs|scores|notes|\
         pile|forms|list|everything|them|stack
       references|checks|vetting|clearance|scores|marks|sift ** being|with|to|taken|checked|collected|processed|come|\
         go|completed
       making|make|makes up * mind|minds
       open options
       keeping * options
       review|freeze|moratorium|audit|ballot|vacancy * every|all|each|post|posts|going|under
       let me|us see * where|how|what
       <us> * asked|told|want|wants us * to slow|pause|wait|hold
       committee|board|panel|council * meets|decides
       application|file|candidacy|profile|name * active|open|live|consideration|review|running|contention|frontrunner
       you * consideration|running|contention|frontrunner
       stays|remains|stay|remain open|active|under
       stays|remains|remain in|on
       being|been|be * examined|studied|treated|handled|looked|vetted|weighed|sifted|checked|compared
     )",
     R"(
       thank|thanks
       <like> * interview|to <meet>
       looking forward
       still * talking about|laughing|smiling|thinking about|hungry
       you * still|currently * looking|interviewing|interested|working
       waiting for you|me
       making * up * mind * by
       reference * please|your
       has|your * need|needed|send
       pleasure|fun|enjoyed|joy|enjoyable|delight
       still talking about * story|song|joke|lesson|visit|talk
       <not> * select|taken|chosen|selected
       my|our * review * of * your
     )"},
    {Sense::process, Weight::clear, "it has stopped for now", R"(
       on|put|placed hold|ice|pause
       paused|delayed|postponed|frozen|freeze|delay|delays|behind|stalled|held|pause|deferred|adjourned|stuck|pushed|\
         slipped|blocked|limbo|standstill|halted|suspended|hiatus|holdup|backlog|bottleneck|snag|hiccup
       taking|takes|take|need|needs|took|requires * longer|time|while|weeks|month|months
       need|needs|require|requires * more time|weeks|days|input|information|approvals|approval|budget|feedback|\
         discussion|thought|signatures
       longer than
       another|more|further|extra * week|weeks|fortnight|month|months|days|time
       have|has|will to wait
       patience|patient|patiently
       bear|bearing with
       stay tuned|put
       hang|hold|sit tight|on|in|fire
       reorganization|restructuring|reorganisation|reorg|restructure|merger|budget|budgets|funding|approval|\
         approvals|headcount|sign off|signoff|grading|banding|hiring freeze
       <not> * appoint|hire|sign|recruit|move|proceed|make|commit|decide ** until|before|yet|without
       gone quiet|silent|dark
       priorities|swamped|snowed|buried|hectic|slammed|flat out
       fire * other|few
       parked|shelved|benched|mothballed|backburner|iced|stopped|stalled|tabled|sidelined|idle
       back burner|seat
       <not> * hire|hiring|recruit|fill * now|moment|present|currently
       on|at|to * standstill|stand|halt|stop|pause
       hands tied
       hands * are * tied
       caught up|in
       slid|slides|sliding|slipping|slips|drags|dragging|overrun|overrunning|overran
       mad|crazy|bonkers|hectic|manic|chaos|chaotic|short staffed|nuts * with|here|round|around|week|<day>|at|on
       quit|left|resigned|sick|leave|off ** everything|all|so|nothing|parked|stopped
       froze|freezes|thaw|thaws|unfreeze|unfrozen|freeze
       up|run|snowed|buried * eyes|neck|ears|eyeballs|feet|under|knees|elbows
       year|quarter|month end|close
       <not> * managed|manage to
       <not> * looked|touched|opened|read * at|cvs|applications|it|them|notes|files
       nobody|none * looked|touched|opened|read * at|cvs|applications|it|them|notes|files
       ground|come|came to * halt
     )",
     R"(
       thank * <not>
       sorry * delay * <like>
       take|takes|took|taking * time * to * write|meet|visit|interview|come|talk|speak|send|out|apply
       time to * write|meet|visit|interview|come|talk|speak
       take time|care * yourself|off|enjoy
       parked * car|outside|behind|truck
       place was|lot
       mad|crazy|hectic you
       <not> * stopped
       bearing with the|my|all|that|his|her
       fire|alarm
     )"},
    {Sense::process, Weight::clue, "somebody else has it now", R"(
       taking|takes|take|took|taken|handle|handling|handles|handing|handed|hand|runs|running|leading|leads|owns * \
         over|your|this|process|recruitment|search|hiring
       passed|forwarded|forward|pass|sent|relayed|shared|escalated|hand|handed|checking|check|checked|follow|\
         following|chase|chased|chasing|nudge|nudged|asked|asking ** team|manager|director|lead|hr|recruiter|\
         recruiting|colleague|committee|up|them|client|him|her|search|to|with|on
       looking into|in
       has|have|got|holds your file|papers|application|notes|details|documents
       will|let * look|see|check into|in|with
       and update|tell|call|inform you
       will|going|am|going|keep * poke|chase|nudge|ping|push|prod|ask|badger|chasing|poking|pushing|asking * them|\
         again|him|her|with|up|for|client|manager|team|boss
       no longer|not * handling|responsible|involved|my|with
       right|best person * to|for|is
       <decide> is|lies|rests|sits|with * his|hers|theirs|with|made|up
       up to * him|her|them|board|committee|hq|director|client|manager
       hands
       <us>|it|this|that|file|application|paperwork|everything|all is|sits|sitting|lies|are|went|goes|gone * with|on|\
         to|before * <us>|corporate|hq|legal|finance|procurement|desk|accounts|upstairs|lawyers|admin
       will|be * your * contact
       your new|main contact
       contact * from here|now
       with|at|on|in * dean|office|desk|commission|headquarters|secretary|council
       handing|hand|handed|moving|passing * over|on|off to
       moving|moved|switching|changing|leaving teams|departments|roles|team
       all|your my|the|his|her notes|file
       nudged|nudge|chased|poked|pinged|badgered|pestered|reminded <name>|them|him|her|client
       transmitted|transferred|submitted|referred|circulated ** to|with
       jury|rapporteur|referees|assessors
     )",
     R"(
       thank|thanks|thanking|note|message|thanks|kind|article|card|link|greetings|regards|hello|wishes|compliments|\
         good * along|on|to * team|him|her|them|everyone
       pass|passing|share|sharing|relay|passed|forward|shared|relayed|forwarded it|them|that|this|those|these
       passed|shared|forwarded|relayed * note|thanks|thank|message|article|kind|words|greetings|regards
       looking in * again|on
       follow|following|check|checking up|in
       asked|asking * you|about you|if you|to meet|for you
       sent you
       you * asked
       costs|expenses|travel|from * over
       with pleasure|joy|thanks|interest
       submitted to us|me
       stay|keep in touch
     )"},
    {Sense::process, Weight::clue, "they speak of the decision", R"(
       when|once|after|until|as * know|decided|decision|done|back|complete|completed|ready|finished|settled|have|has|\
         surface|clear|news
       <next> steps
       decision|decide|deciding|decisions|verdict|deliberat~
       update|updates|news
       thing|things|process * slow|slowly|moving|progressing|way|track
       disagree|differently|split|divided
       second|first choice
       feedback * positive|good|great
       interview went * well
       timeline|timelines|timescale|timeframe
       placed first|second
       fingers crossed
       approval|approve|approved
       <decide> ** <us>
       <us>|upstairs|boss|finance|head * sign|signs|signed|approve|agree|decide|decides
     )",
     ""},
});

}  // namespace

const std::span<const Family> process_families{families};

}  // namespace afterword::core
