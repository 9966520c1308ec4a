// "No", by how it is said: regrets, farewells, and clues that say nothing alone. R7 `rejection`.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::rejection, Weight::clear, "they are sorry to say so", R"(
       regret to|that|inform~|advise|say|tell
       with * regret
       regretfully|regrettably|alas
       sorry|sad|saddened|pains|grieves|hate|unhappy|disappointed|hard to|that|me to|say|tell|inform|bring|share|\
         write|deliver
       pains|grieves|saddens|hate to
       negative answer|reply|response|decision|outcome|result
       no go
       <not> * taking|hiring|recruiting|employing anybody|anyone|people|staff|someone
       <not> think|believe|feel * this|it|you|we|there ** job|role|place|right|fit|match|suited|position|one
       gutted|heartbroken|devastated|crushed|bummed
       had * hoped|wanted|wished
       would * have loved|liked
       up to me
       sorry to tell|say|inform|let|bring|disappoint|advise|report|be|share|break|write
       sorry to have to
       sorry * be the bearer
       afraid|unfortunately|sadly|sorry * it|this|answer|decision|reply|response|that * is|be * no|negative
       it|answer|that|result|verdict|outcome|this is|was|will * a no|negative
       it|answer|that|this is|was|will no * from|this|for|on|i|time
       bad|sad|disappointing|unwelcome|wrong|worse news|answer|tidings|note
       <not> * news|answer|result|outcome|letter|email|reply you * hoping|hoped|wanted|want|looking|after|expecting
       <not> * news * hoping|hoped|for|wanted
       <not> this time|occasion
       <not> on this occasion
       <not> * good|happy|positive|happier|great|best|better news
       <not> * one|outcome|result|answer|news|email|what * wanted|hoped|hoping|wished|wishing
       serve|serves|suit|suits you better
       <not> * work|working|worked|happening|happen|pan|panned out
       <not> going to work|happen|be
       decided|decision|going|chosen|elected|opted|voted to|was * pass|decline|reject|say
       have|going|need to pass|decline|reject|say * no|on|your|you|as|this
       decided|elected|chosen|opted|choosing|going <not> to
       decided against
       turn|turning|turned * down
       <us> * has|have|had passed|declined
       pass|passing on * you|your|application|candidacy|profile|this
       hard|difficult|tough|painful|close|tight * decision|choice|call * but
       dreading|dreaded * this|writing|email|call|note|message|one
       hard|tough|difficult|worst|hardest one|email|letter|note|message|part|thing * write|send|job|say
       <not> * email|news|note|letter|message|call|phone * wanted|hoped|like|want|enjoy * write|send|give|bring|make|\
         write
       hear|heard|get|know * this|it from|directly from me|us * <not>|rather|before|first
       you|your * so|very|really|this|that close
       hate|hated|hates * do|say|send|write|this
       <not> * going to be|make|get * this|with|offer|far
       let you down
       broke|breaks|breaking my|our heart
       fought|argued|pushed|stuck|lobbied|batted|rooted|voted|vouched * for you * but|and
       <us> * broken
       decision|choice|call <not> to
     )",
     R"(
       sorry|sad|regret ** delay|delayed|wait|waiting|late|slow|silence|silent|quiet|postpone|reschedule|move|cancel|\
         still|not yet|not decided|keep|kept|time|long|confusion|trouble|inconvenience
       sorry|sad to * hear|see|bother|trouble|chase|miss|missed|keep|ask|lose|ask|nag|rush
       <not> * bad|sad|rejection
       if|unless|should ** not
       passed * along|it|me|to|you|the|them|your
       passed on to|your|it
       you * decided|turn|turned|turning|opted|chosen|elected|pass|have|decision
       your decision
       <not> yet
       decided|going not to * wait|rush|interview|hold|close|change
       <not> work on|with|in|from|for
       sorry|regret ** appointment|date|slot|time|interview
       regret any|the inconvenience|delay
       <not> * happy|good|great with|about|at
       not this|on week
       sorry say * more
       no more|news|update|date|timeline|decision
       news yet
       had * hoped|wanted|wished ** news|update|answer|decision|back|sooner|earlier|now|tell|word|write|reply
       you had
       let you down * <not>
       <not> let you down
       dragged|drag|dragging|slow|slowly|taken|long|longer|waiting|silence|quiet|late
       longer than
       <not> * had|made|decision|decided|any
       so close to
       sorry to be
       sorry for|about
       attachment|file|link|pdf|open|download
       not a no
     )"},
    {Sense::rejection, Weight::clear, "they say good-bye", R"(
       wish|wishing|wishes|hope you|your * search|future|endeavo~|career|elsewhere|hunt|well|success|find|pursuits
       luck|success|best|well|wishes with|in|on|for * search|hunt|endeavo~|career|future|job|next|onward|pursuits|\
         applications
       luck * elsewhere
       wish|wishing * luck|best|success|well in|with|for|as|on
       keep|hold|retain|keeping|kept|hang|hanging|retained|stay|stored|save * your|profile|same|details|resume|cv|\
         name * file|files|database|mind|record|records|future|later|system|pool|books|network
       kept|hold|held|remain|stay|retained on|in * file|files|database|record|records|pool|books
       encourage|welcome|invite|urge|hope|advise you * to|will * apply|reapply|try|consider
       encourage|welcome|invite * application|applications * future|again|from
       apply|reapply|applying * again|future|other|another|elsewhere|after * months
       reapply
       try us|again * another|next|year|later
       paths|path * cross|again
       talent|candidate|merit pool|bank|network
       other|future|further|suitable|another|similar|suitable|alternative|new openings|roles|opportunities|vacancies|\
         positions|opportunity|vacancy|position|opening|role|posts * arise|arises|come|comes|suit|match|open|website|\
         career|careers|portal|might|may|become|becomes|which|that|at|with|as|in
       loss|lost|miss is|out * theirs|ours|someone|on
       door|doors * open|opens
       disappoint~|disheartened|discouraged|downhearted|put off
       take|taking heart
       rooting|cheering for you
       feedback|debrief on|about|from * your * interview|application|performance
       any|another|other|whoever|someone|somebody|wherever|whichever|team|school|company|place|anyone ** lucky|\
         fortunate|blessed|glad|thrilled * have|get|hire|snap|land|find|be|you
       you|will|sure * land|find|end|be * something|somewhere|someplace|feet|home|quickly|snapped|great|right * soon|\
         great|better|fast|up|fit|you|else|special|place
       you will|going * land|snapped|thrive|shine|flourish|success
       land on your feet
       snapped up
       you|your deserve|deserves * place|job|better|somewhere|team|someone|company|school
       hope you * find * <job>|school|home|team|place|company|somewhere|something|right
       chin|head|heads up
       door * always|open
       good|best|every luck|success|wishes with|in|for|on * rest|whatever|wherever|studies|finding|your|onward|search
       reference|referral|introduction|intro * if|whenever|happy|glad|yours|write|gladly
       glad|happy * put * word
       put|putting in a * word * for you
       please * apply * next|again|future|other
       documents|cv|portfolio|application * back|return~|destroy~|delete~|shred * post|you|months|will
       keep|stay|staying * going|positive|strong
       do|please <not> * give|take|read|let * up|personally|heart|knock|reflection|discouraged
       no reflection|knock|slight on
       <not> * reflection|knock|comment|judgement|judgment on your|you
       <not> ** reflection|knock on your|you
       onward|onwards|upward|upwards $
       hope|trust|sure * paths|ways * cross
     )",
     R"(
       if|unless|should you|successful * not|in
       only * shortlisted|successful|selected|those|candidates
       active|open|under
       offer|pleased|congratulations
       keep|keeping|stay|kept you|in * mind * posted|updated|informed|loop|touch
       keep|keeping in mind * that|we|this
       talent acquisition|team|partner|manager|pool * manager
       wish|wishing * you|your * happy|merry|safe|good|great|lovely|nice|weekend|holiday|holidays|christmas|family|\
         recovery
       wish|hope ** could|had|something|more|better
       hope you * <not> * mind|well
       feedback * from * client|panel|team|manager|interviewers|positive|good|great
       positive|good|great|glowing feedback
       feedback|debrief is|was|will|to|we|by
       well|best|success with|for|in|on * exams|move|marathon|baby|new
       luck|best|success with|in|on|for * interview|task|test|assignment|presentation|case|exam|it|defence|defense|\
         thesis|move|next round|stage|new
       luck * new|next * <job>|round|stage|interview
       welcome to
       more|other * candidates
       look|looking|excited forward
       next|your|final|second * <stage>
       heads up * that|on|about|finance
       heads up
       reference|references * check|from|call|called|sent|received|still|both|being
       lucky|fortunate to have * like
       find * easy|ok|place|office|parking|us|building|way
       thrive|shine here|with
       still|yet|yes
       <like> * offer|welcome|join
       do not let
       end|word|let|hear * either|soon
       hope your|you * operation|surgery|mother|father|mum|mom|dad|family|baby|move|exam|exams|trip|wedding|back|\
         knee|cold * went|goes|well|better
     )"},
    // Alone these say nothing; two of them, and nothing to the contrary, do.
    {Sense::rejection, Weight::clue, "it is said with regret", R"(
       unfortunately
       sadly
       afraid
       sorry
       regrettably
       feel terrible|awful|bad
       apologize|apologizes
       truly|so|very|awfully|really sorry
       wish|wished|wishing * better|happier|different|good|better news|answer|outcome|words|ending
       wish * had|were|was|could * different|otherwise|better|more|writing|hire|yes
       grapevine
       tell you|hear * myself|directly|personally
       close * run|thing|call|race|one
       hire you * heartbeat|if|had|second
       thanks|thx|thank * coming|stopping|dropping|trying|for * though|in|by|anyway
       came|boiled|come|boils down to
       hard|tough * one|write
     )",
     R"(
       sorry|apologize|apologizes|apologies ** delay|late|slow|silence|wait|waiting|confusion|trouble|mix|typo|\
         inconvenience|missed|long|chaos|this|noise
       afraid i|we|it can|will * say|take|have|know|decided
       sorry|unfortunately|afraid ** yet|still|pending|slot|time|appointment|closed|delayed|unwell|ill|sick|away|out|\
         travel
       sorry to hear|bother|miss|chase|trouble|ask|see
       sorry for the|your|any|all
       down to two|three|four|you|the|final|last|a
       down to * this|next|by|on * <day>
     )"},
    {Sense::rejection, Weight::clue, "you came second", R"(
       came|come|placed|finished|were|are|was|is * second|runner|close
       runner up
       pipped|narrowly|outvoted|outscored|edged|beaten
       so close
       photo finish
       strong|worthy|close|very * second|runner
       came|come down to|between you * and|other
     )",
     R"(
       come|came|was|is|are|were * close|second * to|interview|round|chat|of|week|day|<stage>
       still
     )"},
    {Sense::rejection, Weight::clue, "there were many others", R"(
       many|strong|high|large|exceptional|impressive|outstanding|unusually|extremely|incredible * candidates|\
         applicants|applications|field|caliber|calibre|standard|pool|number|volume
       competition|competitive
       calibre|caliber
       tough|difficult|hard|close|tight * decision|choice|call|race|field|one
       spoilt|spoiled for choice
     )",
     R"(
       still|remain|continue~|yet
       decision|choice|call * soon|by|this|next|yet|end
     )"},
    {Sense::rejection, Weight::clue, "a friendly good-bye", R"(
       good|best|every|all luck|success|best|wishes
       stay|keep|remain * connected|touch
       wish you|him|her
       wish * happier|better|something|good
       grateful|appreciate|thank * interest|time|effort|considering
       interest in
       thanks|thank ** stopping|applying|interest|time|considering
       contact|reference|referee * should|elsewhere
       elsewhere
       impressed
       enjoyed * meeting|talking|talk|conversation
       feedback
     )",
     R"(
       stay|keep|remain * touch * about|with|as|on|when
       your feedback|availability
     )"},
    {Sense::rejection, Weight::against, "it is only possible", R"(
       if|unless|should * <not> * hear|heard|hearing|contacted|received|receive|contact
       unless you hear
       only * shortlisted|successful|selected|those|candidates
       assume ** unsuccessful|successful|filled
       <not> yet
       <not> ** until|till|before
       <other> * week|weeks|fortnight|month|months|few|couple|while|day|days|time|hour
       nobody|nothing|none|no|neither ** until|till|before
       <not> * rejection
     )",
     ""},
});

}  // namespace

const std::span<const Family> regret_families{families};

}  // namespace afterword::core
