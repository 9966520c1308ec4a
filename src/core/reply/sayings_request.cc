// "What about ...?", "please send ...": R7 `question`.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::request, Weight::clear, "they ask for something", R"(
       please * <give>
       could|can|would|will|might you * <give>
       would|do you mind|be <give>~
       kindly <give>
       ^ <give> * me|us|over|the|your|following|back|them|it * by|your|following|copy|copies|details|number|\
         references|form|before
       ^ confirm|send|provide|fill|complete|forward|upload|sign the|your|following|attached|me|us|whether|if
       ^ please <give>
       also|and send|bring|confirm|include your|the|a|copy|me|us|no
       requested|required|asked|invited|obliged to <give>|revert|submit|sign|provide
       need|require|missing|lack|lacking|awaiting|await|want|wants|requires|needs ** from you
       need|require|missing|lack|await|requires|needs * your|you|references|reference|copy|proof|transcript|\
         transcripts|portfolio|certificate|certificates|details|form|documents|id|number|iban|referees|original|\
         signature|passport
       ^ <us> * need|needs|require|requires|want|wants a|an|your|two|three|some|one|this|these|copies|original|proof|\
         the
       following|these|documents|items|details * are|is * missing|required|needed|outstanding|incomplete
       need|require * before|to <proceed>|we
       attached|enclosed|attaching ** form|questionnaire|test|assignment|exercise|dataset|task|brief|case|\
         authorization|consent|disclosure|template|worksheet
       complete|completing|fill|filling|sign|signing|return|returning * form|questionnaire|assessment|test|survey|\
         document|documents|paperwork|challenge|exercise
       take|complete|do|finish|attempt * test|assessment|challenge|exercise|task|assignment|quiz|questionnaire
       assessment|test|challenge|task link|below|here|attached|awaits|expires|waiting
       would|will you <like>|be|prefer|consider * to|able|willing|open|happy|comfortable|interested|ok|okay|\
         available|we
       waiting|wait for|on your|you
       should|would be grateful|glad|obliged|thankful for|if * you|line|copy|your
       grateful|appreciate|helpful|great|help|useful if|for * you|line|copy|your * could|can|would|send|explain~|\
         details|to
       your consent|permission|signature|authorization is|before|to|for
       provide|providing|sending|share|sharing * your|us|me * with|details|copy|number|names
       <us>|<name>|one|they would|needs|wants|require|requires|needs <like>|a|an|some|two|three|to * see|have|sample|\
         copy|example|examples|copies|proof|link|names|list|statement|evidence
       <us>|<name> <like> * sample|copy|example|examples|copies|proof|link|names|list|evidence|portfolio|transcript
       furnish|submit|supply|produce|provide * a|the|your|certified|true|original|proof|copy|two
       ^ <give> * attached|enclosed|form|copy|proof|names|list|certificate|one|it|them * to|by|back|in|as|via|for|over
     )",
     R"(
       <not> hesitate
       if|should|any|other|further * questions|question|concerns|anything|queries|doubts
       please <not>
       please find|note|accept|see|bear|be|excuse|forgive|pass|give|rest|feel|know|disregard|ignore|keep * my|that|\
         our|with|assured|free
       please allow|let|do|have|get|stay|come|enjoy|wait * us|me|team|time|know * if|a|to|up|few|some
       feel free
       please|kindly write|email|contact|address|direct|call to|@|#|us
       please give|send|remember|pass * my|our * love|regards|best|wishes|warmest
       please give us|me|them|him|her * time|days|week|weeks|until|few
       wait|waiting for|on your * budget
       <us> want|need|wants|needs|require * your|you * to know|on|as|aboard|here
       need|needs|want|wants ** time|more|budget|approval|sign|decision|until|few|bit|while|moment|day|days|week|\
         weeks|someone|somebody|person|candidate|another|longer|input|feedback|him|her|them|numbers|candidates|best|\
         luck|word|all|full
       thank|thanks|thanking
       let|please * know * if * i|we|there|anything|change~
       check|write|try|ask|come|touch|reach|get|drop|call|ping * me|us|back|in|base|line * in|next|after|on|with|\
         around|towards|early|mid|late|again|if|by|when
       <give> * regards|best|love|hello
       give me|us * week|weeks|day|days|bit|while|month|moment|sec|minute|fortnight|till|until|#|time|till
       please * patience|patient
       give you|us|me * until|time|answer|update|news|news|decision
       <us> will|shall|can|would
       please be patient|assured|advised|aware|informed|noted
       answer|reply|respond|update|tell|give|send|ask * you * when|once|after|as
       you <like> feedback|me|us|to
       ever|anytime need
       to|can send|give|provide|tell|share|confirm|update you|any
       your card|note|thank|wishes|kind|feedback|patience
       ^ <us> <like> to * have you
       please attend|come|report|join|be|appear
     )"},
    {Sense::request, Weight::clear, "they want to know something", R"(
       let me|us|them|him|her know * you|whether|what|when|which|how|who|your|by|if|where|soonest
       let me|us|him|her have * your|by|copy|the
       let me|us know your|about|back|please
       tell me|us * about|your|what|how|why|more|whether|if|you
       like|need|want|have|has|wants|curious|love|interested|keen to know|hear|understand|ask|learn|check|clarify * \
         you|your|if|whether|what|how|when|more|why|soonest|about|with
       questions|question * for you|about|regarding|on|that|came|from
       wondering|curious|wonder|wonders|unsure|unclear|asks if|whether|what|when|how|about|you
       ask|asking|asks you|if|whether|about|me * to|for|whether|if|you|your|about
       one|quick|two|few|another|only|last * thing|things|question|questions|query|point|clarification * from|before|\
         you|about|i|we|needs|need|for|on
       ^ what is|are|was * your|the|you|soonest
       ^ what would|do|did|are|salary|rate|kind|notice * you|your|is|are|period
       ^ do|are|have|did you * <like>|still|available|able|have|got|need|open|eligible|comfortable|willing|allowed|\
         hold|drive|live|know|happy|ok|okay|legally|free|interested
       ^ is your|it|there|this * your|ok|okay|you|correct|still|right
       ^ how|which|where|who|why * you|your * available|prefer|live|based|notice|earn|expect|many|much|soon
       ^ how much|many|soon|long|far|comfortable
       ^ can|could|would you * <give>|call|ring|start|work|come|make|be|find|move|travel|drive
       ^ any * offers|deadlines|restrictions|preference|objection|objections|chance|allergies|commitments|holidays|\
         idea
       must|have to account|ask|check|know|clarify|verify * for|you|your|about
       notice period
       salary expectation~
       expected salary|ctc|compensation|pay
       please|kindly|pls advise|clarify|confirm|explain|specify|elaborate|comment|revert * with|your|on|if|whether|\
         by|which|back
       need|like|want|require|needs|wants you to <give>|take|do|complete|write|confirm|know
       confirm you|your|that|whether|if
       puzzled|confused|curious|concerned|intrigued|unsure by|about|how|why|what
       gap|gaps in|between|on * cv|resume|history|dates|20|#
       <not> * open|find|see|read|locate|access|follow * attachment|file|link|cv|document|portfolio|resume|it|your
       <not> sure|clear i|we|if|whether|what|how|where|when
       asked|asks|wants|want|told|needs|need me|us to * check|ask|find|confirm|clarify|know|verify|see * if|whether|\
         you|your|with|out
       check|find|see|verify if|whether|out * you|your
       asked|asks|told|wants me|us to * check|ask|find|confirm
       asked|asks|asking whether|if * you
     )",
     R"(
       <not> hesitate
       if|should|any|other|further * questions|concerns|anything|queries|doubts
       let me|us know * if * i|we|anything|there|this|any|questions|change~
       feel free
       <us> will|shall|can|would * know|let|tell|give|answer|keep|be|find
       <us> * have|has * question|questions|wondering
       you * like|wanted|want|need|wanted|asked|asking|wondering
       <not> wondering|ask
       left|keep|leave * wondering
       thank|thanks|thanking
       <like>|want you to know * that|how|we|i|much
       hard|wait|happy|glad|pleased|delighted to know|hear|learn
       <like> to ask|check|hear|know * you * again|wait|bear|be
       to|we|i|they tell you|your
       ask|asking|asked you|candidates * <not> * to|contact|call|email
       ask|ask you * to * bear|wait|patient|hold|apply|reapply
       ask me * about|anything|if
       ask|asked about * me|him|her|them
       confirm * you|that * received|received|receipt|have|are|of|remain
       i|we can|will|am|are|would * confirm
       writing|is|happy|pleased|wanted to confirm
       to confirm that|your|we|receipt
       once|when|after * know
       how kind|nice|lovely|thoughtful|sweet|wonderful|generous
       tell|told you * about|that
       <not> * clear|sure * if|when|whether|how|what|where|which * we|they|i|it|he|she|role|job
       check|see * you * well|ok|home
       asked to * check * with * team|client
       waiting for|to
     )"},
    {Sense::request, Weight::clear, "they want you to call", R"(
       ^ give me|us * ring|call|shout|bell|buzz|tinkle
       give me|us|him|her * call|ring|bell|buzz
       ^ call|ring|phone|ping|text me|us|him|her|back|the|my
       please|can|could * you|u * call|ring|phone me|us|him|back|the|when
       when|if you * get|have * chance|minute|moment|sec|second|time
     )",
     R"(
       if|should|any * questions|problems|concerns|anything|nothing|heard
       <not> hesitate
       feel free
       in|next|after|again|by ** <day>|christmas|year|month
       if nothing|you * <not>
       emergency|urgent|fire
     )"},
    {Sense::request, Weight::clue, "the news is somewhere else", R"(
       see|find|read|refer attached|enclosed|attachment|letter|below|document
       see|find|read the|our|my|this|please attached|enclosed|letter|attachment|comments
       please see|find|read * attached|enclosed|letter|attachment|herewith|below
       attached|enclosed|attachment is|are|find|herewith|letter
       comments|answers|responses|replies|notes * in red|blue|below|bold|green|line|inline
     )",
     "offer"},
    {Sense::request, Weight::clear, "the news is somewhere else", R"(
       tell you * himself|herself|themselves|person
       be the one to tell
       made up our|his|her|their minds|mind
       wrong person|bob|address|number|email|guy|lady
       meant|intended for * me|someone|somebody
     )",
     R"(
       offer
       <not> * made|make
       before|until
     )"},
    {Sense::request, Weight::against, "nothing is wanted", R"(
       please <not>
       please do|to <not>
       must|have|has|need * ask ** patience|bear|wait|understanding|time|patient
       have|has|been|am|are|was|were asked|told|instructed|requested to|by
       <not> need|have to
       no need
       <not> hesitate
       feel free
     )",
     ""},
});

}  // namespace

const std::span<const Family> request_families{families};

}  // namespace afterword::core
