// "No", by what was decided: R7 `rejection`.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::rejection, Weight::clear, "they do not go on with you", R"(
       <not> * <proceed> * forward|forwards|ahead|further|onward
       <not> * <proceed> with * you|your|application|candidacy|candidature|this
       <not> * proceed~|progress~|advanc~|pursu~|shortlist~ * you|your|application|candidacy|profile|this|it|things|to
       <not> to proceed|progress|continue|pursue|advance
       <not> be considered|progressed|pursued|shortlisted|advanced|invited
       <not> * considered favorably|favourably|further
       <not> * moving|advancing|progressing|taking|putting|inviting|bringing you
       <not> be proceeding|progressing|continuing|pursuing|advancing|inviting|offering
       <not> * consider|considering your|you
       <not> * invite|inviting|bring|bringing|asking|calling|having you * to|back|in|for
       <not> ** offer|offering you
       <not> * offer|offering to
       <not> progressing|proceeding|pursuing|continuing|advancing
       <not> the ** candidate|applicant|winner
       <not> * make|making|extend|extending|have * offer|you
       <not> among|amongst|one * the|those
       <not> * figure|feature among|on|in
       <not> on * shortlist|list
       <not> ** continue|continuing|proceeding|moving with
       <not> * taking|take|taken|carrying|carried|pursuing|pursued|progressed * further|forward|ahead|onward
       ceased|stopped|end|ended|ending|concluded|discontinue~|terminate~ * your application|candidacy|process|\
         candidature
       no further * your|with
       <proceed> no further
       leave|leaving it|things here|there|at
       part ways
       withdraw~|remove~|removing|drop~|released|releasing * you|your * from|application|candidacy
       chapter|story|road|journey|line ends|stops here|there
       stop|end here|there
     )",
     R"(
       <not> * <proceed> anywhere
       <not> ** until|before|this|next week|without|yet|monday|tuesday|wednesday|thursday|friday
       interviews|offer|offers until|before|this week
       not * consider you out
       <not> progressing|proceeding|continuing|advancing as|fast|quickly|quick|well|very|smoothly
       <not> the only
       <not> * forgotten|forget
       <not> <proceed> into|over
       you * <not> * <proceed>
       not * make * promise~
       <interview> * <not>
       <not> ** today|tomorrow
       postpone~|reschedul~|instead
       mad|crazy|silly|fool|foolish|daft|stupid|idiots|remiss|bonkers|nuts|insane * <not>
       not * only
     )"},
    {Sense::rejection, Weight::clear, "you were not chosen", R"(
       <not> * been|be|were|was|are|is selected|successful|chosen|shortlisted|accepted|appointed|lucky|picked|\
         recommended|favorable|positive|progressed|placed|advanced
       you|application|candidacy|profile|name were|are|was|is|has|have <not> * selected|successful|chosen|\
         shortlisted|among|accepted|picked|approved|recommended|considered
       <not> * successful|selected|shortlisted|chosen * on|in|at|for|this|with
       <not> selected|chosen|shortlisted|recommended * you
       <not> * select|choose|shortlist|hire|appoint|recommend|pick|chose|employ|recruit you
       <not> selected|shortlisted|successful|chosen|progressed
       <not> * successful|selected|winning|chosen|preferred candidate|applicant|one
       unsuccessful|unsuccesful
       <not> been you
       <not> make|made|making|clear|cleared|reach|reached * shortlist|cut|final|list|round|stage|threshold|grade|bar|\
         cutoff
       <not> pass|passed|clear|cleared|qualify|qualified
       declined|rejected|regretted
       rejected|declined your|you
       status|outcome|result * rejected|declined|unsuccessful|regret|closed
       did <not> win|get * <job>|vote|votes|nod
       gone|went against you
       <not> * you * <job>|time|occasion
       neither application|candidate
       neither of you
       <not> be you
       <not> got|get|gotten|landed|land|win|won|getting * it|the|this <job>
       <not> get|got|win|won it
       <not> * hire|hiring|employ|employing|recruit|engage you
       no * <job>|room|opening for you
       lost|lose|missed|miss out
       better luck
       out of luck
       <not> appointable
       <not> * their|our|my|his|her|the|first choice|pick|preference|favorite
       <not> * your|our|in favor
       end of * road|line|journey
       keep|continue|carry|resume|restart on|our|the|to * looking|searching|search
       keep|continue|carry|resume|restart looking|searching
       none of the candidates|applicants
       <not> * reach|reached|meet|attain|attained|achieve|achieved|satisfy|satisfied|fulfil|fulfill|gain|score * \
         standard|level|criteria|threshold|top|grade|pass|mark|bar|competence|competences|required
       <not> * take|taken|taking you|your * into|on|forward|further
       <not> * bring|take|have|get|keep you on|aboard|board
       <not> * bring|take|hire|add|employ anyone|anybody|people|someone|somebody
       <not> make|made it * top|through|past|into|onto|final|this|beyond|over|far
       <not> what <us> * hoping|hoped|after|wanted|hear
       <not> what * hoping for
       <not> * get|got|gotten * <job>|nod|gig|spot
       did <not> * get|got|go|went|come|came|fall|land|swing * your|you * way|favor
       your * lie|lies|are elsewhere
       lie|lies|lay elsewhere
       going|go|went|gone * <not> * you|your
       <not> * make|have * you * offer
       <not> * able|going|position * offer
       <not> * progress|progressing|advanced|forwarded|through * application|candidacy|candidature
       <not> * going * to|be you
       <not> * one * we|i|they * chose|picked|selected|hired
       <not> * favorable|favourable|positive
       <not> * give|make|take|offer|grant * follow|continuation|suite
       <us> * passed|declined $
       client|company|they|team passed|declined|rejected
       <not> * recommended|nominated|proposed
       scored|ranked|rated|marked|placed|put * <other>|<name>|<candidate> * higher|above|ahead|first|top|better
       <other>|<name> * scored|ranked|rated|marked * higher|above|better|top
       that is that
       instead|rather of|than * hire|hiring|permanent|recruiting|recruit|appointing|filling
       <not> * be * permanent|hire|hires|role|job
       <not> * extend|extending|make|making an offer
       nephew|niece|son|daughter|cousin|brother|sister|mate|friend * got|gets|getting|getting|took|has * it|job|spot|\
         place|gig|in
       give|giving|send|sending|written|write you * refusal|rejection|declination|denial|cancellation
       refusal|rejection * of|for your
       keep|keeping|kept|stay|staying * it|this|job|things|in * family|house
       no <job> after|here|any|anymore|for
       no longer * <job>
       there is|was|will no <job>
       <not> * a|any <job> * after|anymore
       <not> * select|choose|shortlist|recommend|pick|chose|fund|accept|accommodate|support|admit|approve your|you|\
         yours
       <not> * fund|accept|accommodate|support|admit you|your|yours
       no luck
       <not> taken|carried|put|moved forward|further|ahead
       need|needs another|more * year|years|time|seasoning|experience|practice * before|in
       year|years|bit * before|more taking|experience|ready|seasoning
       <not> * ready for|yet
       <job>|you|yours was|is|were * one|among * casualties|victims|cut|cuts|list
       casualties|casualty
       <us>|we|i|they * feel|felt|think|thought|believe|decided|concluded|consider ** <not> * ready|enough|quite|\
         suited
       you * <not> * ready|there
       <not> * ranked|listed|placed|retained * among|on|in|for|to|$
     )",
     R"(
       second|runner|close ** thinking|offered|if|declines
       come|came close to
       came * close|second * to|interview|round|chat|of
       come|came|are second|close <interview>|<stage>|to|by|to
       you * declined|rejected
       regretted * missing|missed
       candidate|other|they|she|he * declined|rejected
       in|at|for|on second
       clear * with|to
       no|not * rejection
       close to|of|by|with
       decided yet
       clear yet|whether|if|when|how
       <not> * been|is * selected * yet
       <not> * passed * along|on|yet
       <not> * take|taking you long|up|to|through|much|any|more|longer
       <not> * take|taking * your time
       <not> * what * looking * salary
       <not> * meet|met * you|yet
       no one|body * been|has|is|was|will
       nobody * been|has|is|was
       passed|declined on|along|your * on|to|invite|invitation
       they|he|she|team|client|company passed your|it|the|on|along
       <not> * positive yet|about
       <not> * rejection|refusal
       luck with
       <not> * take|accept|support * call|offer
       <us>|i|we * <not> * ready
       i * no longer
       <not> yet decided|heard
       <not> * ready to * decide|commit|say|make|give
       <tell> * shortlisted|successful|selected and|or * not|unsuccessful
       both|alike
     )"},
    {Sense::rejection, Weight::clear, "the role is gone", R"(
       <job> * has|have|had|is|was|are|were|been * filled|taken|canceled|withdrawn|eliminated|gone|closed|pulled|\
         scrapped|cut|axed|removed|dropped|abolished|discontinued|shelved|deleted
       <job> * been|is * made redundant
       <job> * no longer * exists|exist|available|open|vacant|required|needed|funded|be|needs
       <job> * <not> * exist|available|filled|proceed|ahead
       no longer * hiring|recruiting|looking|filling|require|recruit|hire|fill|seeking|consider~|proceeding|moving|\
         available
       filled the|this|that|our|it|all|both|internally
       filled
       <not> * appoint|hiring|hire|recruiting|recruit|fill|filling * <job>|anyone|anybody|at|after|now|this|for|it
       no * appointment * made|will
       closed|closing|close|cancel|canceling|canceled|withdraw|withdrawn|scrap|scrapped|pull|pulled * this|our|the|\
         that * search|<job>|recruitment|competition|campaign
       search|hiring|recruitment|competition|campaign|process|round * ended|closed|canceled|over|concluded|abandoned|\
         called
       close|closing|closed|archived|archiving|end|ending * your|the|out application|candidacy|file|candidature
       <not> * be * making * <job>|hire|hires|appointment|appointments
       <not> * be|hiring|make * hire|hiring|hires * this|at|any|until|after
       funding|round|money|grant|bridge|deal|investors|investor * fell|fallen|collapsed|pulled|dried|through|out
       ran|run|running|out of * runway|money|cash|funding
       decided <not> to * fill|hire|recruit|appoint|go|proceed|continue|pursue
       cut|cutting|slash|reduce * burn|positions|roles|headcount|jobs
       pulled|pulling|killed|killing|dropped|axed|cut|spiked * <job>
       <job> * fallen|fell through
       search|recruitment * failed|reopened|relaunched|relaunch~|unsuccessful
       closed|closing|cancel|canceled|canceling|ended|ending|abandoned|abandoning this|the|our search
       <job>|project|plan|budget|funding|search|hire is|are|has|was|got|been * dead|gone|off|dropped|cut|history|\
         toast|scrapped|killed|axed|spiked
       <job>|project|search|hire is|are over
       decision|decided|choice|chosen|opted|elected <not> to * recruit|fill|hire|appoint|proceed|continue|pursue|go|\
         add|make|award|fund|take
       decided|voted|opted against * adding|hiring|filling|recruiting|making|taking|appointing|expanding
       readvertis~
       re advertis~
       advertis~ * again|afresh
       no longer * need|require|want * anyone|anybody|someone|person|people|help|staff|extra
       <job> * <not> * needed|required|necessary
     )",
     R"(
       <not> been|be|yet filled|taken|closed|canceled
       until|before|to|if|once|when|after|get|getting|be|being|gets filled
       filled * soon|by|out|up|with|next|yet|form
       slot|interview|meeting|<day> * filled|taken|canceled|gone|moved
       freeze|hold|paused|pause|frozen
       handle|handling|responsible|involved|manage|managing
       you * withdrawn|withdraw|filled
       hope|expect|plan|aim|want|looking to * fill
       process|round|search|hiring * over * week|weeks|month|by|next
       closed|closes|closing * on|for|to * applications|#|day|sunday
       closing date
       <job> * closes|closing
       until|till|before|for now
       round is|closed not|yet
       <not> ** until|till|before
       <job>|round * <not> closed|over|filled|yet
       hold off
       before|until|for now|anybody * budget
       decided <not> to close|cancel|withdraw|end
     )"},
    {Sense::withdrawal, Weight::clear, "they take the offer back", R"(
       rescind~|retract~|revok~|withdraw|withdrawing|withdrawn|pull|pulling * offer|it|letter
       offer * rescinded|withdrawn|retracted|revoked|void|lapsed|withdraw|rescind|pulled
       <not> * honor|honour * offer
     )",
     R"(
       <not> rescind~|retract~|revok~|withdraw|withdrawing
       you * withdraw|withdrawn|retract~
     )"},
    {Sense::rejection, Weight::clear, "you do not fit", R"(
       <not> ** right|good|strong fit|match
       <not> * right|good|best|strong|perfect|strongest|ideal|obvious|correct * fit|match|person|candidate|one|home|\
         place|role|time
       <not> * a|the|an fit|match|suitable|suited
       <not> * fit|match|suit|meet|align|aligned * our|the|what|with|requirement~|need~|criteria|for|<job>
       <not> * at * level|standard|stage
       <not> * level|standard|depth * need|needed|require|required|looking|want
       <not> * suitable|compatible|eligible * for|to|with|against|candidate
       <not> * found suitable|fit
       <not> what * looking|need|after
       <not> * enough|sufficient * experience|years|background|skills|depth|exposure
       need|needs|needed|require|requires|looking|looked|wanted|want|after|seeking * someone|somebody|person|\
         candidate|people|one ** more|already|based|local|closer|longer|different|deeper|stronger|near|within|\
         immediately|specific|hit|background
       too junior|senior|experienced|far|green|expensive|much|high|big|qualified
       overqualified|underqualified|over qualified|mismatch
       better|closer|stronger match|fit|suited|aligned
       more closely
       <not> * sponsor|sponsoring|sponsors
       <not> * match|meet|reach|stretch|afford|accommodate * your|that|number|salary|expectations|figure|ask|rate|\
         high|remote
       <not> * get|go|come|stretch * there|number|figure|salary|close|near|high|far
       no way|not * get there
       too far apart
       outside|above|beyond * our|the * budget|range|band|means
       <job>|one|this must|has|have|needs|need|requires|will * be * based|office|site|near|person|local|hybrid|\
         onsite|resident
       bored|wasted
       lack|lacked|lacking|lacks|fell|fall|falls|falling * experience|short|depth|skills
       want|wants|wanted|need|needs|needed|require|prefer|preferred|chose|after|holding|looking * somebody|someone|\
         person * with|who|whose|that
       get|be|were|are|got bored
       more * than * <job>|we * offer|need
       <not> * right|ideal|best * for|fit * you|us|each|them|school|team|<job>
       <not> * right|ideal|best|quite|exactly what|who|match|fit * looking|need|needed|after|require
       <not> * chemistry|click|gel|spark
       shared|same * values|vision * <not>
       gap|gulf|distance between * we|you|expectation~|salary|number|ask|our
       fit|match|chemistry|spark|click is|was|are|were <not> * there|right|good
       <not> * make|find|get * salary|money|numbers|hours|dates|figures|budget|visa|commute * work
       <us> * want|wants|wanted|need|needs|needed more|less|fewer <name>|experience|years|depth|seniority|someone|\
         hands|java|sql|python|of
       wanted|want|needed|need|looking more|less * than
       experience|background|profile|skills|cv|level * is|was|were * more|too|rather|bit|little * junior|senior|\
         light|narrow|broad|academic|corporate|commercial|technical|general|thin
       more|bit|too junior|senior|corporate|academic|green|raw|inexperienced * than|for
       too corporate|academic|formal|quiet|slow|junior|senior|green|raw|inexperienced|nervous
     )",
     R"(
       <not> * meet|met|match * yet|you|again|until|this|on|with|for
       questions|question|unclear|sure|know whether|if|how
       better day|time|date|slot|week
       too much about|to|of|for
       <not> good|great|best * time|at|with|timing|moment
       too senior|far * away|to see
       <not> * right now|away|time|moment
       for lack|want
       better|closer|stronger fit|suited * to|for * you|another|other
       would|could|might|may|can * be * fit|match
       <not> * get to
       short of|on time
       want|wants|need|needs * someone|somebody * to * cover|start|help|speak|talk|look
       bored at
       gap * cv|resume|20|what|why|#
       <us>|i|you want|wants|need|needs more * time|info|information|from|about|detail|details|help|people
       who|which|what * more junior
     )"},
});

}  // namespace

const std::span<const Family> rejection_families{families};

}  // namespace afterword::core
