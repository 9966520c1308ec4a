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
     )"},
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
       readvertis~|re advertis~|advertise * again
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
       <not> to
       <job> * closes|closing
       until|till|before|for now
       round is|closed not|yet
       <not> ** until|till|before
       <job>|round * <not> closed|over|filled|yet
       hold off
       before|until|for now|anybody * budget
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
     )"},
});

}  // namespace

const std::span<const Family> rejection_families{families};

}  // namespace afterword::core
