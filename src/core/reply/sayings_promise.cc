// That they will decide or write, and when to write again: R7 `timeframe`, with a date beside it.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::process, Weight::clear, "they will write", R"(
       keep|keeping|kept|leave * you|candidates|everyone * posted|updated|informed|loop|apprised|abreast|advised|\
         picture|know
       be|stay|get|remain|keep in * touch|contact
       be written|telephoned|phoned|emailed|rung|called|texted
       get|come|circle|getting|coming|revert|write|loop|swing back to|with|when|once|as|soon
       revert|reverting
       let|letting|tell|telling * you|candidates|everyone|all|people * know
       announce myself|ourselves
       <us>|and will|shall * contact|call|write|inform|notify|update|reach|email|follow|hear|holler|shout|ring|phone|\
         ping|message|advise|confirm|revert|text|announce|respond|reply|communicate|telephone|talk
       going|able|aim|hope|plan|try|promise|expect|position|want to contact|call|write|inform|notify|update|reach|\
         email|follow|hear|holler|shout|ring|phone|ping|message|advise|confirm|revert|text|announce|respond|reply|\
         communicate|telephone|talk
       will|shall * contact|call|write|inform|notify|update|reach|email|follow|ring|phone|ping|message|advise|text|\
         announce|respond|communicate * you|candidates|everyone|out|all
       you will|shall|should|can|ll|would * hear|be|receive|get|have * from|contacted|informed|notified|updated|word|\
         decision|answer|news|email|call|told|something|information|advised
       hear|hearing * from us|me|the|him|her|them|one|directly|something|back
       become|receive|get|have information|news|answer|word
       be|get contacted|informed|notified|advised|intimated|communicated|announced|shared|told|published|released
       more news|information|details|to
       soon|shortly
       give|drop|shoot you * bell|ring|call|shout|buzz|line|holler|update|answer|note|email
       due course|time
       another|new|revised * date|schedule|time * will|to|be|soon|when|follow|tbc|tba
       expect * to|a|an|word|news|decision|email|call
       <us>|will|give|to * bell|yell|shout|holler|ring|buzz * you|when|as|if|once|the
       will * yell|holler|shout|bell|pipe|ring|scream
       informed|notified|told|advised * of|about * result|outcome|decision|further
       know * when|as|soon|once * i|we|know
       you|your|she|he|they * will * be * contact|touch
       <name>|<us> will * be|get * contact|touch
     )",
     R"(
       get|come back to * you * work|office|desk
       soon * forget|see|welcome|meet
       see|meet|speak|talk * soon|shortly
       please|kindly|could|can you|get|let|revert * with|your
       you * requested|required|asked to revert
       call|contact|write|reach|email|ring|let me|us
       hear * about|you|that * finished|won|enjoyed|found|good|got
       <like>|nice|lovely|good|great|wonderful|glad to hear
       if you * <like>|need
       if you have * questions|concerns|anything
       surprised|nice|good|glad * hear
       let you * know * that|we|how|you|i|the|your
       wanted|want|wish|writing|like * let * you know
       ^ stay|keep|be in touch $
       ^ let us|please|do stay|keep
     )"},
    {Sense::promise, Weight::clear, "they say by when", R"(
       let|letting * know
       tell|telling you|candidates|everyone|all
       text|ask|ping|message|asking|texting you|them|him|her|client
       selection|selecting|finalizing
       promise|announce|given|provided|delivered|posted|uploaded|displayed|declared|issued|mailed|dispatched|pinned
       know|hear|heard|answer|answers|decide|decides|deciding|decided|decision|decisions|outcome|outcomes|result|\
         results|verdict|choose|choosing|recommendation
       contact you|candidates|everyone|all|him|her
       telephone|telephoning|call|write|inform|notify|update|email|ring|phone|ringing|calling|announce|announced|\
         notified|informed|contacted|updated|communicate|communicated|confirm|confirmed|confirmation|revert|\
         reverting|advise|advised|respond|reply|feedback|intimate|intimated|holler|message|published|released
       get|getting|be|come|circle|loop|coming * back
       in|be touch|contact
       make|makes|making|made * call|decision|choice|mind|minds|pick
       word|news|update|updates|something|notice|letter|letters
       reach|reaching|send|sends|sending|mail|sent * you|out|answer|decision|letter|letters|candidates
       sort|sorted|settle|settled|wrap|wrapped|wrapping|finalize|finalized|conclude|concluded|conclusion|resolve|\
         resolved|finish|finished|closed|close|done|complete|completed
       expect|expecting|aim|aiming|target|targeting|hope|hoping|plan|planning|should|anticipate|looking
       timeline|timescale|schedule|deadline
       shared with|in|by|within
       on|with to you
       bear with
       ready
       before we|i|they|anyone|anybody|anything
       take|takes|taking * till|until|up
       allow us|me
       another|more|extra|further week|weeks|fortnight|month|months|days|hours
       sleep on
       take|takes|be|need|needs another|about|roughly|around|up|until
       patient|patience * until|till|for
       give * time|until|till|week|weeks|day|days|month|fortnight|#
       meet|meets|meeting
       allow ** days|weeks|time|week|fortnight
       yes|no or * no|yes
       sits|sit|sitting|vote|votes|voting|reconvene|reconvenes|convene|convenes
       pick|picks|picking|choose|chooses|appoint|appoints|select|selects|decider|verdict|conclusion
       shooting|fingers|hopefully|realistically|latest|deadline|cutoff|tops|max|due
       <tell> you|candidates|everybody|everyone|all|both|him|her|them|people|folks
       ring|bell|buzz|shout|holler|yell|ping|shoot|nudge
       final say
       extend|make|making|extending * offer
       give|need|want|allow * #|few|couple|some|until|till|another * hours|days|weeks|day|week|time
       in|close|close * by
       mind|minds
       concrete|definite|firm|solid
       another|more|further|least|extra|about|around|roughly|over ** weeks|days|months|week
       making|make * decision|decisions
       in|by|over|before|after|during the|this|next * morning|evening|weekend|afternoon
     )",
     R"(
       start|starting|starts|begin|begins|join|joins|joining * on|in|at|from|date|#|january|february|march|april|may|\
         june|july|august|september|october|november|december
       received * your|message|note|email
       i|we|they had
       quick|short|brief|small update|note|word
       i|we|you|had|was|were told|said|promised|hoped|lost
       scheduled for|on|at
       postponed|deferred|adjourned|rescheduled
       <interview>|interviews|conversations * scheduled|continue|run|go * through|until
       enjoy|happy|great|good|lovely|merry * weekend|holiday|holidays|christmas|break|week|evening|day
       <not> * hear|decide|know|decided * until|before
       thank|thanks|thanking
       this morning
       spend|spent * <day>
       around|about|free|open * all|most|next * week|<day>
       more|over * # * years|staff|people
       ^ your email|note|message|letter|card * made|was|is|got
       yes|no and|or * no|not|un~ * within
     )"},
    {Sense::write_again, Weight::clear, "they want to be left alone until then", R"(
       feel free|welcome|happy|glad <reach>
       feel free|welcome to <reach>
       please|do|just * <reach> * back|again|in|out|base|up|with|me|us|next|after
       please|do|and|then * give|drop|send|shoot me|us * nudge|line|ring|call|shout|poke|reminder|note|email|bell|\
         message|ping
       you can|may|could|might|should * <reach>
       <like>|ask|suggest|advise|recommend|best|better|better|encourage * you|to * to|if * <reach> * back|again|in|\
         out|us|me
       ^ check|write|try|call|ask|come|touch|reach|get|ping|ring|nudge|email|contact|follow|circle|chase|remind me|\
         us|back|again|base|out|in|up ** next|after|on|with|around|towards|early|mid|late|in|if|by|then|january|\
         february|march|april|may|june|july|august|september|october|november|december|year|month
       ^ give|drop|send|shoot me|us * line|ring|call|shout|note|email|bell|nudge|message|poke|ping * in|next|after|\
         again|on|around|early|mid|late|if
       nudge|ping|chase|remind|poke|prod me|us * if|in|after|by|next|then|on
       please|kindly <not> * chase|call|write|email|contact|ring|ask|follow * before|until|till
       <not> * chase|call|write|email|contact|ring * before|until|till
       come back to me|us
       let us <reach> * base|touch|again|back|up|then|in
     )",
     R"(
       we|i|they|she|he will|shall|can|would|hope|plan|try * <reach>
       <not> <reach>
       if|any|with * questions|question|concerns
       let me know * if
       candidates|those
       give me|us * until
       we|i|they|she|he will * poke
     )"},
});

}  // namespace

const std::span<const Family> promise_families{families};

}  // namespace afterword::core
