// "No", by who was taken instead: R7 `rejection`.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::rejection, Weight::clear, "somebody else was chosen", R"(
       <choose> * <other> <candidate>|who|whose|with|this|for|elsewhere
       <choose> * <other>
       <choose> * <candidate> who|whose|with|from|that
       <choose> an|a|the internal|external|stronger|local|existing|previous|former
       <choose> with|for * <other>
       <choose> * internal|external|alternative <candidate>|applicant
       <proceed> * with|for <other>
       rather|prefer|prefers|preferred|preferring * someone|somebody|candidate|person
       <choose> with a|an|the
       <choose> for a|an|the <candidate>
       ended|end up|with hiring|going|choosing|picking|taking|giving|with|appointing
       hired|promoted|picked my|his|her|our|one|someone|somebody|another|internally
       promote|promoting|promoted|appoint|hire|recruit|fill|hiring|filling|went|go|going|stay|staying * internally|\
         within|inside|house
       in favor of
       <other> candidate|applicant|finalist|person * edge|nod|vote|favor|balance|experience|preferred|stronger
       asked|hired|appointed|engaged|chose|promoted|picked a|an|another|one|someone|somebody ** to take|fill|join|do|\
         run|lead|head
       <proceed>|opted|moved on|with|for * <other> * <candidate>|direction|applicants
       <proceed>|opted with|for|on * someone|somebody|<candidate> else|who|whose|with
       pursuing|progressing|advancing|shortlisted|considering|prioritizing * other|others|different|stronger
       in * another|different direction
       another|other|different direction|route|way
       <candidate> who|whose ** more|better|closely|stronger|closer|match~|fit~|align~|suit~
       <other> * <candidate>|who ** more|better|closely|stronger|closer|match~|edge|edged
       <job> * to an|another|a|one internal|different|other|stronger <candidate>
       <job> went|gone|goes|going to
       <job> * has|have|will|is|was gone|go|going|offered|given|awarded to
       gave|given|awarding|offering|awarded|handing the|this|that|our * <job> to
       offer * accepted|signed
       offer * made|extended|went|gone * another|other|someone|somebody
       accepted by
       another|other|someone|somebody|different|internal * has|have|was|been|is|are|were * selected|chosen|appointed|\
         hired|offered|preferred|picked|successful
       be|is|was the other|another * <candidate>
       <other> <candidate> who|that
       recruited|appointed|hired to|for|into * <job>
       now|since|already|recently * appointed|recruited|hired
       below * threshold|line|mark|bar|standard|cut|cutoff|level
       passed over
       it|they|she|he was|has|have|is * accepted
       gave|giving|given|offered|awarded it|this|that to
       of|to|by|for|with another|different|other individual|candidate|applicant|finalist|person|teacher|contender
       someone|somebody|anyone else
       won|wins|winning|pipped out|through
       <other> * fits|suits|suited|matches|better
       accepted * offer|<job>
       selected|preferred|successful candidate|applicant|person|one has|have|was|is
       found|secured|hired * our|the|right * <candidate>|one|match|fit|new
       <job> * someone|somebody * else|who|with|from|already
       someone|somebody else * <job>|got|edged|won|starts|started
       stronger|better|strong|closer|more * qualified|suited|experienced|fit|match * candidates|applicants|applicant|\
         candidate
       edged|beat|beaten|nosed * you|out|by
       from within|inside|internally
       cast|look|looking|looked * elsewhere
       <other> * accepted|starts|starting
       <choose>|give|giving|gave|given|went|going|goes|gone with|to a|an|one|another|our * <person> who|that|with|\
         from|already|in|on|at
       <job>|it|lead|spot|seat|nod|offer|that is|are|has|was|went * going|gone|goes|went|go|given|offered|awarded to \
         a|an|one|another|our|somebody|someone|<name>|<person>
       going|gone|goes|went|go with|to <name>|somebody|someone
       <choose>|given|gave|offered|giving|awarded * <name> * instead|job|role|post|spot|edge|nod
       picked|hired|chose|appointed|promoted|choosing|hiring <name>
       <name>|<person> said|says yes
       <name>|<person> * has|have * accepted|signed
       <name>|<person> * got|getting|gets|took|landed|taking <job>|it|nod
       given|gave|offered|giving|awarded|handed|awarding it|this|that|<job> ** to|<name> one|a|an|another|our|<name>|\
         somebody|someone|internal
       leaned|lean|leans|leaning|leant|swayed|tipped|swung toward|towards|to|for|in them|him|her|someone|somebody|\
         <other>|<name>|a|an
       we|i|they|<us> * found|hired|got|chose|picked|secured someone|somebody
       <other>|<name> ** edge|edged|nudged|shaded|pipped|sealed|clinched|swung|tipped
       <other>|a|an|one|rival|internal <candidate>|<person> * background|experience|skills|profile|record|knowledge|\
         expertise|training|qualifications * was|is|were|are|better|more|closer|what|made|gave|won|tipped|swung|\
         matched|fits
       pressing|press|pushing|moving|forging|forge|carrying|pursuing on|ahead|forward|onward with * two|three|four|\
         other|others|someone|somebody|another|stronger|different
       run for * money
       stronger|better|closer|more * than you|yours
       outvoted|outnumbered|overruled
       already|now * got|have|found|hired * someone|somebody|our * <person>
       we|i|they have|got * our * <person>
       focus|focusing|concentrate|concentrating|proceed|proceeding|go|going|move|moving|engage on|with|to|forward * \
         candidates|applicants|people|those|profiles * with|who|whose|more|better|closer|closely
       bring|bringing|brought|take|taking|took on|aboard|in * someone|somebody|another|<name>
       promote|promoting|promoted|appoint|hire|recruit|fill|transfer|transferring ** existing|inside|within|own|\
         internally|redeployed|surplus
       reserve list
       been pipped|beaten|edged|outscored
       ended|end|winding|wound|decided up|on * going|hiring|choosing|picking|taking|giving|with|w|appointing
       we|i|they|<us> * went|going|go|gone|settled|plumped|opted|sided|stuck|rolled with|for * who|that|from|already|\
         else|<name>|person|guy|girl|internal
       concluded|concludes|closed|completed|ended * with * appointment|hire|hiring|selection|election of
       appointment|hire|hiring|selection|arrival|promotion of <name>
       awarded|offered|given|assigned|allocated to * internal|external|another|<name>|a|an
       <us>|we|i|they * chose|chosen|selected|appointed|elected|named|picked|hired|engaged <name>|mr|mrs|ms|dr|miss|\
         professor|prof
       had|have to fill * <job>|shifts|hours|days|gap|rota|quickly|it|with
       <person>|<name> * already * in|on|has|have|had
       someone|somebody ** became|come|came|turned available|up|forward|along
     )",
     R"(
       <choose> * <other> <interview>|time|day|date|slot|format|room|location|venue|role|job|position|opportunity|\
         team|department|week
       <choose> * <other> <next>|<stage>|system|tool|link|office
       <choose> * to * meet|see|speak|talk|speaking|meeting|seeing
       go|going * through|over|back
       <candidate> * like you|yourself
       you * accepted|signed|with|chosen|found|decided|opted|taken|selected|picked
       your offer
       gave|given|offered it|this|that to you
       you * appointed|hired|recruited
       appointed|hired you
       wait|waiting|awaiting|await|still|reference|references|checks|check
       had|has|made * offer * has|have|from
       else * has|have|is|was|will * think|thinking|considering|deciding|call|contact|write|reply|touch|help|asked|\
         offered
       from|to|with|by someone|somebody * our|the|my|team|hr|here
       someone|somebody * will|to|can|from * call|contact|touch|reach|help|team|reply
       <choose> * one * more|last|further
       thinking|considering|consider|considered it
       offer * has|have <not>
       offered * has|still|thinking
       stronger * <candidate> after|for
       <not> * chosen|selected|decided|hired|found
       will|going|hope|hoping|need|have|able|ready|aim|trying|try to decide|choose|select|pick|appoint|hire|find
       go|going|going with * holiday|trip|wedding|plan
       from|see|meet|meeting|seeing|interviewing|interview|talk|speak other|more|another|with
       look|looking|looked forward
       <other> * reserve
       on * reserve list
       <name>|<us>|<person> * <not>
       going|go|gone|went|goes to * <interview>|<day>|<name> college|office|city|school
       i|we|will|am going|go|gone|went|goes to
       still|between
       is|would|will * be * with
       said|told|asked|says|mentioned|wrote me|us|you
       <name> said yes
       appointment|hire * of * you
       appointment with
       <choose> * <candidate> * soon|by|next|interview|meet|yet|among|between|from
       when|if|as * become|became|becomes|comes|come * available
     )"},
});

}  // namespace

const std::span<const Family> preference_families{families};

}  // namespace afterword::core
