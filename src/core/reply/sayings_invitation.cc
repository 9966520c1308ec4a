// "Come and see us": R7 `invitation`.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::invitation, Weight::clear, "they invite you", R"(
       invite|inviting|invites you
       invited|inviting to|for|back
       you are invited
       invitation to|for * <interview>|<next>|<meet>|assessment|center
       offer|offering you * <interview>|<next>|slot|trial|chance to meet
       offer|offering * <interview>
       selected|chosen|shortlisted|called|picked|nominated|recommended|cleared for|to|as * <interview>|<next>|\
         <stage>|assessment
       shortlisted|selected * <interview>
       call|calling you * for|to|in * <interview>|in|back
       made|making|through|make * to|the|into * shortlist|final|last|short|next|second|interview
       you|your * made|reached * shortlist|final|next
     )",
     R"(
       candidates|applicants|those|people|others|everyone * invited|contacted
       invite|inviting you * <not>
       invite|inviting|encourage you to * apply|reapply|stay|keep|contact|reach|visit * our|us|again|for|site|\
         website|portal|page
       apply
       webinar|newsletter|community|survey
       earlier|previously|already|last invited
     )"},
    {Sense::invitation, Weight::clear, "they want to meet you", R"(
       <like> * you * to <meet>|pop|swing|drop
       <like> to <meet> you|with|more|again|further|to|in|up|for|on|about|over|together
       <like> to bring|have|invite|get|see|ask|call|welcome you * in|back|over|on|again|for|to|at|out|up
       <like> to continue|take|move * conversation|process|discussion|talk|talks|<next>|further|forward
       <like> * another|second|follow|quick|short|longer|brief|further|informal|proper <interview>|chat|word
       <like> to know you better
       minutes|hour|moment|time for|with ** this|next|<day>
       made|make|making it|the cut|grade to|for|through|into
       ^ be|report|arrive at|in|to|here|there ** <day>|#
       value|appreciate|like|love|enjoy|spend * hour|minutes|time|half|conversation * with|of you
       one more|last|final conversation|chat|meeting|interview
       gladly|like * <meet> you
       <like> to keep|continue * talking|conversation|discussion|dialogue|going
       let us meet|chat|talk|speak|grab|do|find|set|schedule|get|have|arrange|catch|jump|hop|book
       <like>|wants|want a * face|meeting|meet|<interview>
       <like> to get * know you
       <like> to * go|move|proceed|progress|advance ahead|forward|on|you|with|to
       <like> to * <interview>|meet|talk
       <like> a <interview>|word|chat
       <like> you|your at|for|in|to * <interview>|<next>|center
       would|will|should|to|can|could|wants|want|must * meet|see|interview you * on|at|<day>|again|in|for|next|before
       have|has|had|is asked|asking|keen to * meet|see|speak|talk|interview|chat * you|with
       have a * quick|second|short|further|another|brief|proper|longer|informal|little * <interview>|chat|word|talk \
         * with you|our|me
       make|making your acquaintance
       <like> to know you * deep|more|better|closer
       ask|asking|beg|request|invite|asks you * to|for * visit|come|meet|attend|appear|present|interview|pass|join|\
         travel
       pick|resume|continue|carry * where|conversation we left|off
       <like>|<us>|wants|want you to|back * meet|see|come|visit|spend|sit|have|talk|speak * our|my|with|<name>|the|\
         us|in|for|again
       wants|want|like|love|keen|hoping * you * back|in * for|to|on|again|next|this|<day>
       keen|eager|ready|asked|wants|want|asking|hoping|like|love|dying|looking * to * see|meet|speak|talk|interview \
         * you
       <name> * wants|asked|would|like|keen|is * meet|see|speak|talk|interview * you
       second|2nd|another|further|final|one crack|go|look|round|bite|face * with|at you|face
       has|have|would come back and|keen|they
       get|getting|have you * in front of
       <like> to * show|give|take * round|around|tour
       <like> to * welcome|greet|host|receive|have you * in|at|on|to|here
       spare|give|lend|steal|borrow|free * hour|minutes|mins|half|time|minute * for|of|with|to
       has|have|got # min|mins|minutes|hour
       has|have|got an|half|a * hour|minutes|mins|slot|gap|window * <day>|#|for|on|at
       ^ any chance|possibility|way * you|we * could|can|might * meet|spare|come|talk|speak|chat|do|make|get|have|\
         see|squeeze
       thing|step|stage * is|would|will * you * to * meet|see|speak|talk|visit
       <like>|good|keen|next you * to * meet|see|speak|talk * chair|our|her|him|them|the|my|<name>
       chance|opportunity * to|for * you * to * meet|see|speak|talk
       recommended|asked|agreed|voted|decided|wishes|proposes|like * bringing|inviting|flying|having|seeing|bring|\
         fly|invite you * to|in|out|back|over|for
       you would|will|shall * meet|give|present|spend|fly|stay|teach|shadow ** <day>|#|panel|committee|class|faculty|\
         team|night
       cancellation|gap|opening|slot|window * at|on|for <day>|#
       continue|resume * conversation|discussion|talk|talks|dialogue
       <us> have|has * openings|gaps|slots|availability|space * on|in|at <day>|#
     )",
     R"(
       <not> * <like>|able
       <like> * <meet> * panel|team|colleagues|board|committee * about|again|before|soon|next|first
       <like> to <meet> * decision|conclusion|you * with|by * answer|news|update|decision
       <like> to get|come|have * back|answer|decision|news|update|outcome|it|this|done|more|touch|something
       <like> you to|for * be|become|know|send|do|take|complete|understand|share|write|fill|prepare|join * as|our|\
         the|us|team
       <like> to hear|know|see * how|what|whether|if|more|you * succeed|do|well|apply|again|soon
       other|another|more|remaining|several|few|all|rest|others <candidate>
       was|were|enjoyed|nice|good|great|lovely|pleasure|glad * to|meeting|talking * meet|meeting|talk~|speak~|see|\
         seeing|chat~|you
       to apply|reapply
       <like> to have|take|make|give|reach|finish|finalize|complete|close|conclude|wrap|settle|think|discuss|see|put \
         * it|this|decision|answer|internally|them|everyone|among|amongst|with|team|someone|things
       <like> to * offer|hire|appoint|welcome
       you <like> to
       <like> to stay
       <like> to keep * touch|mind|file|cv|resume|you|details|posted|contact
       <like> you * all|every|luck|well|success|best
       <like> * know|ask|confirm|check|clarify
       board|panel|committee|team|partners|directors|trustees|governors|they|owners * wants|want|need|needs|like to \
         talk|meet|discuss|speak again|more|further|once|it|about
       have * conversation|discussion|meeting|talk|chat with|about * board|team|them|finance|client|boss|panel|hr|\
         management|partners|him|her
       meet|meets|meeting|met * decide|discuss
       thank|thanks|appreciate
       happy|glad|pleased to * feedback|talk|discuss|chat * through|about|if|feedback|it|any|why
       for|of feedback
       one|two more|other|another candidates|people * to * see|meet
       <like> to see|get|have * numbers|budget|approval|back|sign|signed
       <like> * you to * start|work|run|lead|take|fill|be
       <us> * see|meet * you * decide
       word for you
       like|love|want|wanted * to * tell|say|thank|know * you
       <like> to * welcome|have you * to|on|in|as|at * team|staff|board|company|family
       spare * us|me|moment * fill|complete|feedback|survey
       you would|will * meet * great|our|success|need
       bring you on
       continue * conversation * internally|with * team|client|board|each|ourselves
       themselves|each|ourselves|among|amongst
     )"},
    {Sense::invitation, Weight::clear, "there is a next stage for you", R"(
       <next> <stage>|<interview> * with|is|will|would|takes|involves|consists|on|at|for|be|includes
       next|up up|next is|we|you|a|your|will|with
       <proceed>|bring|put|putting|passed|moved|advance|progress|forwarded|take|get|fast|send|see * you|your|\
         application|profile|to * to|into|through|forward|on ** <next>|technical|panel|onsite|interview|face|trial \
         <stage>|<interview>|one|client|face
       advanced|progressed|through|selected|shortlisted|reached|cleared|qualified|onto|moving|moved|made|make|move|\
         progress|advance|forward|on|passed * to|for|the|in|into|onto * <next>|interview|technical|panel|client|\
         onsite|managerial|hr <stage>|<interview>|discussion|one
       you * through|pass|passed|cleared|advanced|progressed * to|the|our|first|screening|test|round * <next>|<stage>
       in the <next> one|round|stage|interview|step * you
       would|will|shall|to|should be|take * your * <next> <stage>|<interview>
       conduct|conducting|hold|holding|run * your|the|final|a * <interview>
       <next> <stage>|<interview> * <day>|#
       move|moving|take|taking|taken * you|this|things|your * forward|ahead|further
       moving|going|proceeding|progressing|proceed|go|continue forward|ahead|further|on * with you|your
       next up|is|step * with|would|will|be|a|an
       you * are|have|been|got * on|made|reached|onto|in * list|shortlist|final|last|next
       passed|pass|cleared|through|past * sift|screening|assessment|test|stage|round|paper
       <us>|they * want|wants|like|wanted|asked|keen * second|next|final|third|another * <stage>|<interview>|face
       ^ round|stage|step|part|phase two|three|2|3|four|second|next
       ^ next up|round|stage|step|is
       <next>|second conversation|talk|discussion|date|meeting|interview|round|stage * we|i|is|it|with|will|would|\
         welcome|in|by
     )",
     R"(
       <not> * <proceed>|bring|put|take
       <not> ** <next> <stage>|<interview>
       still|finish~|conduct~|complet~|remaining|hold|holding|concluding|wrapping|wrap|have|first * interviews|\
         interviewing|rounds|candidates
       about|on|regarding|for|as|any|discuss|discussing|decide|deciding|finalizing|finalize|what|no|outline|whether|\
         plan|planning|update|determine|confirm|know|of|to * <next> steps|step|stage|round
       <next> steps * soon|shortly|by|when|as|once|are|in|process|week
       other|another|more|remaining|several|few|all|first|preferred|leading <candidate>
       candidates|applicants|everyone|those
       last|our|your|the interview|conversation|round|meeting * was|went|were
       thank|thanks|thanking|enjoyed
       further step
       second|third|another * opinion|look|thoughts|approval|signature
       invite|inviting|call|calling|see people|candidates|those|some|applicants
       <next> interviews
       <next> one|step|stage is * decision|approval|budget|sign|reference|references|offer|internal|paperwork|board|\
         ours
       process * is
       <next> steps|step|stage is|are|will * decid~|follow|be * decid~|shared|communicated|follow|sent|determined|\
         confirmed|for|known
       panel|two|three|technical|2|3|interview|last|final|third * meets|meet|met|meeting|interviews|interviewed|\
         reports|reconvenes|convenes|candidates
       panel|committee|board|team|they|partners * <interview>|meets|meet * with|on|is|will
       round|rounds|interviews|stage * on|is|are|until|end|through|going|wrap|finish|conclude * going|until|through|\
         #|running|ongoing|end|next|by|<day>
       you * passed * along|on
       pass|passed on|along|it|your * note|message|email|thanks|details
       <us> * <next> meeting|session|board is|will|on|takes
       interview|call * with you|him|her
       next steps
       panel|we|they|having|have * re|run|runs|running * interviews|rounds
     )"},
    {Sense::invitation, Weight::clear, "they ask you to come", R"(
       come have|meet|see|join|spend|do|visit|and
       come|coming|visit * office|team|<interview>|site|campus|school|shop|store|studio|kitchen|us|premises
       join us|me|him|her|them|our|the|a|an for|on|at|in|by|call|meeting|session|team * <interview>|lunch|day|\
         afternoon|morning|hour|#|<day>|zoom|call
       join a|an|our|the * <interview>|call
       have|grab|get|buy lunch|coffee|breakfast|dinner|drink|drinks * with|together|on|us|our
       requested|directed|advised|asked|required|called|expected to * appear|attend|come|present|visit
       can|could|shall|should|may we * do|meet|speak|talk|chat|jump|hop|catch|schedule|set|grab|connect
       trial|taster|working|try day|shift|shifts|interview|session|out|morning|service
       shadow|shadowing * shift|us|team|day|one|a
       work a|one|shift|day with|shift|us * kitchen|team|see
       assessment|selection|superday|discovery center|day|event|morning|weekend
       superday
       present|presenting|teach|teaching|demo|demonstrate|audition|pitch|walk * a|an|your|the|case|to * case|lesson|\
         panel|partners|class|our|to|board|committee|portfolio|us
       sit|sitting down with
       meet|see|meeting * our|the|with|my|your * director|manager|team|owner|ceo|founder|head|partner|partners|vp|\
         lead|principal|crew|chef|residents|colleagues|board|panel|staff|boss|rest
       have|do|take|get|go|go|give|walk * walk|wander|look|tour|nose * round|around|about|with
       trial|taster|tryout|working|probation shift|day|lesson|service|session|run|week|interview
       teach|run|lead|give|deliver|present|do|prepare a|an|one|your|us * lesson|class|sermon|talk|demo|presentation|\
         workshop|session|seminar|story * for|to|with|us
       cook|bake|drive|weld|sing|play|preach for|with|us|a
       fly|flying you out|in|over|to
       visit|tour|see us|our|the * office|plant|factory|site|school|campus|ward|kitchen|shop|farm|facility|premises|\
         lab|team
       visit us|our|you|your
       second|return|another|follow visit
       bring|wear * own|your * knives|boots|shears|hat|kit|apron|id|passport|photo|hi|steel|instrument|whites
       ^ come|pop|swing|drop|stop|nip|pass|head|call * in|by|over|round|down|along|up|back|into|past|out|through|to \
         * to|and|for|on|at|next|<day>|#|see|office|shop|again|meet|our|studio|yard|site|plant|factory|school|ward|\
         kitchen|farm|store|lab|campus|house|restaurant|the|around
       ^ please|so|then|just|right|and|yes come|pop|swing|drop|stop|nip|pass|call * in|by|over|round|down|along|up|\
         back|into|past|to|at|on
       you|to|please|can|could|would|will|shall|should|u|may|might|and|fancy|mind come|coming|pop|popping|swing|\
         swinging|drop|dropping|stop|stopping|nip|nipping|pass|passing|call|calling|head|travel|traveling * in|by|\
         over|round|down|along|up|back|into|past|to|out|through * to|and|for|on|at|next|<day>|#|see|office|shop|\
         again|meet|our|studio|yard|site|plant|factory|school|ward|kitchen|farm|store|lab|campus|house|restaurant|\
         the|us
       ^ come see|meet|have|say|spend|<day>|at|on
       please|kindly attend|report|appear|present * for|at|to|on|before * <interview>|<day>|#|reception|panel|board|\
         assessment|test
       ^ <interview>|zoom|coffee|call|lunch|beer|pint|quick ** <day>|sometime|soon|then ?
     )",
     R"(
       <not> * come|join|call|able
       <us>|they|has|have|will|is|are|was|were|had|who * come|coming|came|call * back|in|down|up|over|by|from|to
       come|coming|comes * back|down|up|in from|with
       come|coming|comes back|down to you|me|us|it|that
       come|comes|coming|boils down to
       come|call|drop in|by|back * if|when|anytime|any
       thank|thanks|thanking|for|great|lovely|nice|good|fun|pleasure|wonderful|enjoyed|loved * coming|meeting|seeing|\
         visiting
       team|panel|committee|board|they|partners|i|he|she|we * meet|meets|meeting|met|sit|sitting * with|the|our|my|\
         down
       join us|our|the * as|team|full|permanently
       feedback|survey|webinar|community
       sign|paperwork|contract
       decided|choice|decision|picked|offered|offer
       results|result|outcome|scores|marks|feedback|recent|last|previous|earlier ** assessment|trial|demo|\
         presentation|shift|day
       was|were|has|have|had|is|are|been * meeting|meet|seeing|see
       thank|thanks * visit~
       was|were|your|our|last|after|during|since visit
       bring * you * on|aboard
       join|work|start * full|permanently|ward|payroll
       i|we|they|he|she|team|<name> visit|visits|visited
       our|the|my * walk|talk|presentation|lesson|demo|session|class * was|were
       to come|go down|up to|with
       i|we|they will|can|shall|am|are * come|coming|pop|drop|swing|stop|call
       a|folks|people|person|candidate|candidates|more|others|us|him|her|them|has|to|had to|come|coming|in|him|her * \
         come|coming
       come|coming * show|gig|game|concert|party|open
       pop|drop|nip|send|swing|pass ** over the|a|your|it|them|names|copy
       pop|drop|swing|pass it|them|the|your|that|those|these|this
     )"},
    {Sense::invitation, Weight::clue, "they liked what they saw", R"(
       great|good|exciting|happy|fantastic|excellent|pleased news|to
       impressed|convinced|thumbs|enthusiastic|positive
       congratulations|congrats
       <next> <stage>|<interview>|up
       everyone|team|we|they liked|loved|enjoyed
     )",
     R"(
       <not>
       was|were|impressed by many
       about|on|regarding|for|any|discuss|decide|what|whether <next> steps
     )"},
    {Sense::invitation, Weight::against, "it is over, or only possible", R"(
       let you know if|whether|when
       ^ good|nice|great|lovely|pleasure|glad|wonderful|fun|delightful|super * meet|meeting|see|seeing|talk|talking|\
         speak|speaking|chat|chatting|visit
       was|were|enjoyed|loved|is|so|such * good|nice|great|lovely|pleasure|glad|wonderful|fun|joy|delight|treat * \
         meet|meeting|see|seeing|talk|talking|speak|speaking|chat|chatting|visit|conversation
       only|those ** selected|shortlisted|successful|invited
       if * selected|successful|shortlisted
       should your|you * be|selected|skills
       to apply|reapply
       thank|thanks ** for|your * <interview>|coming|meeting|interviewing|speaking|talking|time|visit~|chatting
       whether ** invite|interview|meet|<next>|<stage>
       may|might|could include|involve|be
       postponed|adjourned|deferred|canceled
       you|your * asked|wondered * about|whether
       tell|telling|told|know you|everyone|everybody|all|them what|how|which|where|who|if|either
       yes|no or * no|yes
       let|letting you|everyone|everybody|all|candidates|folks know
       circle|circling|loop|get|getting|come|coming|revert|reverting|swing back * you|with|everyone|candidates
       final|make|making|made|settle|settling our|the|a|their|up|his|her|its * pick|choice|decision|mind|minds|call|\
         selection
       with an|our|the|a|some|any|my * answer|decision|verdict|outcome|result|news|update
       have|get|give|gave|be|receive|bring|with|share an|our|the|a|some|any|my|your * answer|decision|verdict|\
         outcome|result|news|update|yes|word|reply|response
       <tell> everybody|everyone|all|candidates|people|folks
       good|bad|happy|positive|yes news|way or|and|no
       either|one way * or|i|we|will|$
       hear|hearing * from us|me|him|her|them
       we|i|they|<us> * decide|choose|pick|conclude
       send|sending you * answer|decision|verdict|outcome|result|news|update|letter|email|line|note
       give|drop you * ring|call|shout|bell|buzz|line|holler|text|email * and|with|when|once|either|<day>|by|after
       give|drop you a|another ring|call|shout|bell|buzz|line|holler $
       enough|lots|plenty to * discuss|think
     )",
     ""},
});

}  // namespace

const std::span<const Family> invitation_families{families};

}  // namespace afterword::core
