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
       obliged|indebted|ta|thankful|thankyou|blessings|bless|namaste|shukran|arigato|mahalo|diolch|bonza|chuffed|\
         appreciated
     )",
     ""},
    {Sense::thanks, Weight::clear, "they return the compliment", R"(
       nice|great|good|lovely|pleasure|pleased|wonderful|glad|fun|delight|delighted|enjoyed|happy|joy|super|fab|\
         fantastic|privilege|honor|brilliant|awesome|blast|treat * meet~|talk~|speak~|chat~|see|seeing|conversation|\
         mine|ours|you|hear~|interacting|having|all|afternoon|hour|visit|discussion|day
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
       treat|privilege|honor|joy|pleasure to|was|having|meeting
       glad|happy|pleased|relieved * you * made|got|enjoyed|found|came|could|had|liked|are|like|think
       loved|enjoyed * having|meeting|seeing|you|your|our|it
       you were|are * star|joy|delight|pleasure|great|kind|sweet|wonderful|legend|welcome|sweetheart
       <us>|dog|kids|children|girls|lads|boys|crew|wife|husband|everyone|residents|class * says|say|said * hi|hello|\
         thank|thanks|hey
       had|such|have * pleasure|fun|blast
       much pleasure
     )",
     R"(
       welcome to * team|company|contact|apply|call|check|write|reach
       same place|as|status
     )"},
    {Sense::thanks, Weight::clear, "they have got it", R"(
       i|we|have * read|saw|seen * it|your|this|them
       read|saw your|the|it|this
       acknowledge|confirm * receipt|received
       pass|passed|passing|forward|forwarded|share|shared|sharing|tell|told|relay|relayed|say|said * on|along|it|\
         them|her|him|team|your|the|everyone|hi|hello
       copied|roger|np|okay|ok|k|sure|perfect|super|cool|brilliant|gotcha|fab|ace
       no|not worries|problem|bother|probs|trouble|worry|drama|dramas|sweat|hassle|biggie
       anytime|any time
       fixed|corrected|updated|amended|changed|added
       flagging|spotting|catching|heads
       in receipt of
       receipt of your
       put|added|saved|popped|stuck|pinned|kept|keep|printed|framed * on|in|up * file|record|system|fridge|board|\
         wall|calendar|phone|it|notes|desk
       your * on|in * file|record|fridge|board|wall
       will|i * read|try|watch|listen|look|pass|have|check|bake|make|cook|use|order|give|wear|plant * it|that|them|\
         this|tonight|weekend|recipe|book|article|link
       received|noted|acknowledged|arrived|understood|recorded|loud
       ^ got it|your|them|that|this|all|both
       i|we|all|have got|saved it|your|them|that|this|note
       ^ all|will|that|is good|set|do|fine|works|done
       swapped|replaced|changed|corrected|updated|fixed ** it|one|copy|cv|version|number|address|file|record
       placed|put|kept on * file|record
     )",
     R"(
       she|he|they * got
       <not> * received|arrived
       pass|share|forward|relay * word|news|answer|decision|update
       i will be sure
     )"},
    {Sense::thanks, Weight::clear, "a kind word", R"(
       kind|thoughtful|lovely|sweet|nice|good|generous|gracious of|words|note|message|email|card|letter|gesture|\
         thought
       your note|card|message|letter|email|article|flowers|gift|link|wishes|words|book * made|arrived|sits|was|is|\
         reached|put|brightened
       made|brightened my|our|her|his|the * day|week|morning|afternoon
       safe travels|trip|journey|flight|drive|home
       travel|get|drive|stay|keep safe|safely|warm|dry|well|cool
       have|enjoy a|your|the * day|weekend|week|evening|holiday|holidays|christmas|rest|trip|time|thanksgiving|break|\
         summer|one|easter|diwali|new
       enjoy
       see you around|soon|there
       happy|merry holidays|new|christmas|thanksgiving|diwali|easter|eid|friday|birthday|hanukkah|weekend
       take|good care
       good|best|lots luck|wishes|night|morning|of
       congratulations|congrats|congratulate|bravo|well done|kudos
       hope * you|your|all|the|that|to * well|enjoy|good|great|fun|better|safe|nice|had|kids|weekend|recover|home|\
         rest|trip
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
       kind|lovely|sweet|thoughtful|nice|generous|good|dear * of you|remarks|words|comments|thing|things|thought|\
         thoughts
       aw|aww|awww|shucks|bless|gosh|gee|woohoo|whoa|ooh|oh|ah
       that|it|this * made|makes|cracked|tickled|cheered * day|smile|laugh|me|us|up
       put * smile|grin
       podcast|book|recipe|article|photo|photos|picture|game|film|movie|song|link|joke|cake|cookies|card|flowers|\
         story * is|was|are|were|great|fun|hilarious|delicious|lovely|good|brilliant
       still * talking|laughing|smiling|thinking|humming|chuckling * about|at|over
       stay|keep * warm|dry|cool|safe|well|smiling
       small world
       kind|lovely|sweet|thoughtful|nice|generous|good|dear thing|things|remarks|words|comments|thought|touch|note|\
         message
       asking|asked|asks after you
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
       was not|it|that * freezing|great|something|fun|weird|lovely|wild|cold|hot|funny|nice|amazing
       who knows|knew|designs
       how|what * nice|lovely|kind|great|fun
       small world
       did you see|watch|catch|get|hear|know|enjoy * game|match|home|show|snow|that|film|eclipse|it
       what a
       what can i|we|one|you say|do
       have|has you|anyone ever
       you know
       why not me|us
       who|whoever would|could * thought|known|guessed|believed|imagined
       what * odds|chances
       can|could|would you believe
       how|what * cool|funny|weird|strange|crazy|nice|great|sweet|about|amazing is|are|was
       did|do you * get|make|made|arrive * home|back|ok|okay|safely|train|bus|flight
       do you|not * think|agree|love
       are|is|was|were not * we|they|it|you
       who * needs|does|do
       anyone|anybody
       guess who|what
       right|eh|ok|okay|yes|no|huh|innit|remember $
       is|was|are|were|did|does|do|has not it|that|they|this|we
       ^ alright|hello|hi|hey|hiya|sup|morning|oi $
       ^ how|you doing|alright|keeping|ok|good|well $
       ^ ^ did not you
     )",
     R"(
       is|was|are not * <day>|available|work|suit|your
       right to|role|now|for|time|number|address
       how is|are * your * schedule|calendar|availability|notice|week
       ok|okay with|for|to
       yes or
       do you think * you|we|could|would|about
       did you * get * the|my|our|a
       your * visa|licence|license|passport|notice|salary|cv|references|portfolio|permit
       is it|that|this * or
       did you say|mean|finish|send|mention
     )"},
    // Hiring, whatever is said of it.
    {Sense::matter, Weight::clear, "they speak of the matter", R"(
       decision|decide|deciding|decided|candidate|candidates|applicant|applicants|application|applications|candidacy|\
         position|role|vacancy|shortlist|panel|committee|hire|hiring|hired|appoint|appointed|appointment|recruitment|\
         recruiting|selection|selected|job|post|offer|salary|contract|board|approval|budget|headcount|finalist|\
         finalists|process|hr|status|outcome|result|results|interviewing|requisition|opening|fellowship|interviews|\
         chosen|chose|successful|fit|elsewhere|matter|situation
       it|this|that|there|they|you|we|she|he will|shall be|have|not
       round|rounds|shortlisted|client|approval|headcount|signed|references|scores|interviewing|preferred|runner|\
         appointable|vetting|terms|notice|start|salary
     )",
     R"(
       congratulations|congrats|luck
       new <job>
       <like>|luck
     )"},
});

}  // namespace

const std::span<const Family> courtesy_families{families};

}  // namespace afterword::core
