// What moves nothing: R7 `acknowledgement`, and questions that want no answer.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::thanks, Weight::clear, "they thank you", R"(
       thank you
       thanks
       thank|thanking
       cheers|ta|merci|danke|gracias|obrigad~|grazie|tak|takk|tack|bedankt|dziekuje
       much|really|greatly appreciated|obliged
       appreciate|appreciated|appreciates
       grateful|touched|flattered
     )",
     ""},
    {Sense::thanks, Weight::clear, "they return the compliment", R"(
       nice|great|good|lovely|pleasure|pleased|wonderful|glad|fun|delight|delighted|enjoyed|happy|joy|super|fab|fantastic|privilege|honor|brilliant|awesome|blast|treat * meet~|talk~|speak~|chat~|see|seeing|conversation|mine|ours|you|hear~|interacting|having|all|afternoon|hour|visit|discussion|day
       my|our|all|entirely|a pleasure|mine|ours
       pleasure was|is|to|on|all|meeting|mine
       likewise|same|ditto|mutual
       you are * welcome
       welcome
       you too|as|also
       same here|to
       right back
       back at
       and you|yours
       enjoyed|loved|liked
       great|much|such|real|enormous delight|joy|pleasure
       a * ripper|joy|hoot|gem|delight|star|legend|hero|angel|sweetheart|champ|trooper|saint|credit
       pleased|glad|happy|delighted|pleasure to|making * acquaintance
       touché|touche|fair enough
       meant|means a|so|the lot|much|world
     )",
     R"(
       welcome to * team|company|contact|apply|call|check|write|reach
       same place|as|status
     )"},
    {Sense::thanks, Weight::clear, "they have got it", R"(
       received|got|noted|acknowledged|arrived|understood|recorded|saved|loud
       i|we|have * read|saw|seen * it|your|this|them
       read|saw your|the|it|this
       acknowledge|confirm * receipt|received
       pass|passed|passing|forward|forwarded|share|shared|sharing|tell|told|relay|relayed|say|said * on|along|it|them|her|him|team|your|the|everyone|hi|hello
       copied|roger|np|okay|ok|k|sure|perfect|super|cool|brilliant|gotcha|fab|ace
       no|not worries|problem|bother|probs|trouble|worry|drama|dramas|sweat|hassle|biggie
       anytime|any time
       fixed|corrected|updated|amended|changed|added
       flagging|spotting|catching|heads
       all|will|that good|set|do|fine|works|done
       on|to|in file|your file|the folder
     )",
     ""},
    {Sense::thanks, Weight::clear, "a kind word", R"(
       kind|thoughtful|lovely|sweet|nice|good|generous|gracious of|words|note|message|email|card|letter|gesture|thought
       your note|card|message|letter|email|article|flowers|gift|link|wishes|words|book * made|arrived|sits|was|is|reached|put|brightened
       made|brightened my|our|her|his|the * day|week|morning|afternoon
       safe travels|trip|journey|flight|drive|home
       travel|get|drive|stay|keep safe|safely|warm|dry|well|cool
       have|enjoy a|your|the * day|weekend|week|evening|holiday|holidays|christmas|rest|trip|time|thanksgiving|break|summer|one|easter|diwali|new
       enjoy
       see you around|soon|there
       happy|merry holidays|new|christmas|thanksgiving|diwali|easter|eid|friday|birthday|hanukkah|weekend
       take|good care
       good|best|lots luck|wishes|night|morning|of
       congratulations|congrats|congratulate|bravo|well done|kudos
       hope * you|your|all|the|that|to * well|enjoy|good|great|fun|better|safe|nice|had|kids|weekend|recover|home|rest|trip
       hope
       get well
       speedy recovery
       excellent|awesome|amazing|hilarious|hysterical|wow|aww|haha|lol|ha|hah|yay|brilliant|fabulous|delightful
       👍
       🙏
       🙂
       😊
       ❤️
       😀
       🎉
       delicious|tasty|gorgeous|beautiful|stunning
       smile|smiled|smiling|laugh|laughed|laughing|chuckle|giggle
       warm|best|kind|kindest regards
       likewise
       lucky to have
       sorry you|about|to * pulled|withdrew|hear|that|lose|see|mix
       how nice|lovely|kind|wonderful|great|good|thoughtful|funny|generous
       what a * nice|lovely|kind|generous|thoughtful|great|note|coincidence|treat|day|game|small
       reading|read|ordered|recommendation|tip|bookmarked
     )",
     ""},
    {Sense::courtesy, Weight::clear, "it wants no answer", R"(
       <not> hesitate
       bear|bearing with
       could|can|would|will you * bear|wait|hang|hold|give us|with|on|tight|me
       feel free
       if|should|any|other|further * questions|question|concerns|anything|queries|doubts
       anything * you * need|want|know|ask
       how are|is|was|have|has|did you|things|everything|your|life
       how about that|you|it
       is|was|are|were|did|does|do|has not it|that|they|this|you|we
       was not|it|that * freezing|great|something|fun|weird|lovely|wild|cold|hot|funny|nice|amazing
       who knows|knew|designs
       how|what * nice|lovely|kind|great|fun
       right
       eh
       remember
       small world
       did you see|watch|catch|get|hear|know|enjoy * game|match|home|show|snow|that|film|eclipse|it
       what a
       what can i|we|one|you say|do
       have|has you|anyone ever
       you know
       ok|okay|yes|no|huh|innit
       why not me|us
     )",
     R"(
       is|was|are not * <day>|available|work|suit|your
       right to|role|now|for|time|number|address
       how is|are * your * schedule|calendar|availability|notice|week
       ok|okay with|for|to
       yes or
     )"},
    // Hiring, whatever is said of it.
    {Sense::matter, Weight::clear, "they speak of the matter", R"(
       decision|decide|deciding|decided|candidate|candidates|applicant|applicants|application|applications|candidacy|position|role|vacancy|shortlist|panel|committee|hire|hiring|hired|appoint|appointed|appointment|recruitment|recruiting|selection|selected|job|post|offer|salary|contract|board|approval|budget|headcount|finalist|finalists|process|hr|status|outcome|result|results|interviewing|requisition|opening|fellowship|interviews|chosen|chose|successful|fit|elsewhere|matter|situation
       will|shall be|have|not
     )",
     R"(
       congratulations|congrats|luck
       new <job>
     )"},
});

}  // namespace

const std::span<const Family> courtesy_families{families};

}  // namespace afterword::core
