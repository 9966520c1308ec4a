#include "core/reply/sayings.h"

#include <array>

namespace afterword::core {
namespace {

constexpr std::array offers = std::to_array<std::string_view>({
    "offer|offering you * <job>",
    "offer|offering you * place|spot on|in|with",
    "offer * <job> to you",
    "extend|extending|make|making * you * offer",
    "extend|extending * offer * to you",
    "offer letter",
    "letter of offer",
    "offer of employment",
    "formal|written|verbal|official|job|employment offer",
    "your offer",
    "offer is|attached|enclosed|below",
    "<like> you to join",
    "<like> to have you join|aboard",
    "<like> to welcome you * team|company|staff|aboard",
    "<job> is yours",
    "you got the <job>",
    "you have got the <job>",
    "welcome aboard",
    "welcome to the|our team|company|family|staff",
    "decided to hire|appoint|employ you",
    "<like> to hire|appoint|employ you",
    "you are|were * first|top|preferred choice",
    "you have been selected|chosen|appointed for|as|to * <job>",
    "selected|chosen|picked you for|as|to * <job>",
});
constexpr std::array no_offers = std::to_array<std::string_view>({
    "<not> ** offer|offering|extend|extending|hire|appoint|selected|chosen|join",
    "offer|offering * <interview>|chance|opportunity|feedback|advice|time|date",
    "join * for|on|at|by <interview>|a|an|our",
    "join us for|on|at",
    "<other> * <candidate>",
    "to|with someone|another|somebody",
    "before|until|whether|if|once|when|should|hope ** offer",
    "other|another|competing|pending|any|deadline|current|outstanding offers|offer",
    "selected|chosen * for|to * <interview>|<next>|<stage>",
    "offer * declined|withdrawn|rescinded",
});

constexpr std::array rejections = std::to_array<std::string_view>({
    "<not> * <proceed> * forward|forwards|ahead|further",
    "<not> * <proceed> with * you|your|application|candidacy|candidature",
    "<not> to proceed|progress|continue|pursue|advance",
    "<not> be proceeding|progressing|continuing|pursuing|advancing|inviting|offering",
    "<not> * pursue|pursuing|progress|progressing|continue|continuing|consider|considering your|you",
    "<not> been selected|successful|chosen|shortlisted|accepted|appointed",
    "you were|are <not> selected|successful|chosen|shortlisted|among",
    "<not> successful|selected|shortlisted|chosen * on|in|at|for|this",
    "<not> selected|chosen|shortlisted you",
    "<not> select|choose|shortlist|hire|appoint you",
    "unsuccessful",
    "<not> * offer|offering you",
    "<not> * make|making|extend|extending|have * offer",
    "<job> has|have * been filled|taken|given|offered|awarded|cancelled|canceled|closed|withdrawn|eliminated",
    "<job> is|was * filled|taken|cancelled|canceled|withdrawn|eliminated|gone",
    "<job> went|gone|goes|going to",
    "<job> * to an|another|a internal|different|other|stronger <candidate>",
    "filled the|this|that|our <job>",
    "<choose> * <other>",
    "<choose> * <candidate> who|whose|with",
    "<choose> an|a|the internal|external|stronger",
    "<proceed>|decided|opted|moved on|with|for * <other> * <candidate>|direction",
    "<proceed>|decided|opted with|for|on * someone|somebody|<candidate> else|who|whose|with",
    "in * another|different direction",
    "<candidate> who|whose ** more|better|closely|stronger|closer|match~|fit~|align~",
    "no longer * consider~|consideration|candidate",
    "we|i|with regret",
    "regret to|that",
    "decided|decision * to pass|decline|reject|close|end|stop",
    "decided against",
    "turn|turning|turned * down",
    "pass|passing on * you|your|application|candidacy",
    "<not> * right|good|best|strong|perfect|quite fit|match|person|candidate",
    "<not> a fit|match",
    "rejected|declined",
    "<not> make|made * shortlist|cut|final|list",
    "wish|wishing you ** search|future|endeavo~|career|elsewhere|hunt",
    "luck|success|best|well with|in|on|for * search|hunt|endeavo~|career|future",
    "keep|hold|retain|keeping * your * file|files|database|mind|record|records|future|later",
    "encourage|welcome|invite you to apply|reapply",
    "closed|closing|archived your application|candidacy|file",
    "search|hiring * ended|closed|cancelled|canceled",
});
constexpr std::array no_rejections = std::to_array<std::string_view>({
    "if|unless|should * <not> * hear|heard|hearing|contacted|received|receive|contact",
    "unless you hear",
    "only * shortlisted|successful|selected|those|candidates",
    "<not> yet",
    "yet * filled|selected|chosen|decided",
    "whether|if ** <proceed>|selected|successful|chosen|fit|match|offer",
    "before|until|once|when|after ** filled|selected|chosen|choose|decide|decision|<ahead>",
    "<not> ** until|before|this|next|without|yet",
    "<not> * rejection|bad",
    "<choose> * <other> <interview>|time|day|date|slot|format|room|location",
    "<not> * going anywhere",
    "<choose> * <candidate> * soon|by|next|this|interview|meet",
});

constexpr std::array invitations = std::to_array<std::string_view>({
    "invite|inviting you",
    "invited to|for|back",
    "invitation to|for * <interview>|<next>|<meet>",
    "offer|offering you * <interview>",
    "<like> you * to <meet>",
    "<like> to <meet> you|with",
    "<like> to bring|have|invite|get you|know * in|back|over|on|again|for",
    "<like> to continue * conversation|process",
    "schedule|arrange|book|organise|organize|set|setting|scheduling|arranging * <interview>|time",
    "<proceed>|bring|put|passed|moved|advance * you|your|application * to|into|through|forward ** <next> "
    "<stage>|<interview>",
    "made|advanced|progressed|passed|through|selected|chosen|shortlisted|reached * to|for|the|in * <next> "
    "<stage>|<interview>",
    "selected|chosen|shortlisted for * <interview>",
    "choose|pick|book|select|reserve * time|slot|date|appointment",
    "calendly",
    "scheduling|booking link",
    "come|coming|visit * office|team|<interview>",
    "come in|by|back * to|and|for|on|next",
    "send|share|give|tell|confirm|suggest|propose * your availability|times|free|dates",
    "your availability",
    "interview|meeting|call * scheduled|confirmed|booked|set|arranged * for|on|at",
    "forward to seeing|meeting|welcoming|interviewing you * on|at|next|monday|tuesday|wednesday|thursday|friday",
    "join us for|on|at * <interview>|lunch|day",
    "join a|an|our <interview>",
    "<next> <stage>|<interview> * with|is|will|would|takes",
});
constexpr std::array no_invitations = std::to_array<std::string_view>({
    "whether ** invite|interview|meet|<next>|<stage>",
    "let you know if|whether|when",
    "if we|they * <like>|decide|proceed|move|invite|select",
    "<not> * invite|inviting|able|schedule|arrange|<proceed>|need",
    "invite|invited|inviting|contact|call|schedule * candidates|applicants|those|shortlisted",
    "candidates|applicants * invited|contacted",
    "still|finish~|conduct~|complet~|remaining|hold|holding|concluding|wrapping * "
    "interviews|interviewing|rounds|candidates",
    "interviews|interviewing other|more|the|until|through|all",
    "other|another|more|remaining|several|few|all <candidate>",
    "thank|thanks|appreciate ** for|your * <interview>|coming|meeting|interviewing|speaking|talking|time|visit~",
    "great|nice|good|lovely|pleasure|enjoyed|glad|wonderful|fun * to|was|meeting * "
    "meet|meeting|talk~|speak~|see|seeing|chat~|you",
    "to apply|reapply",
    "panel|committee|team|board|we|partners|they * meet|meets|meeting|met again|on|next|this|tomorrow|to|soon",
    "start|begin|starting|join on|in|from|work~",
    "since|after|following|during|about|regarding|at|from your|our|the * interview|meeting|conversation|call|visit",
    "after|once|until|when|before ** interviews|rounds|round|interviewed",
});

constexpr std::array availability = std::to_array<std::string_view>({
    "available|free|availability ** "
    "<interview>|<meet>|discuss|monday|tuesday|wednesday|thursday|friday|tomorrow|week|am|pm",
    "<interview>|<meet>|discuss ** available|free|availability|suit|suits|work|works|convenient|possible",
    "monday|tuesday|wednesday|thursday|friday|tomorrow|week|am|pm|morning|afternoon ** "
    "suit|suits|work|works|do|convenient|good|possible|free|available",
    "work|works|suit|suits|convenient ** "
    "monday|tuesday|wednesday|thursday|friday|tomorrow|week|am|pm|<interview>|<meet>|discuss",
    "when|what|which time|times|day|days|date * suit|suits|work|works|best",
    "when|what|which * suit|suits|works * you",
    "can|could|would you * come|meet|join|visit",
    "time|times * <meet>|<interview>",
});
constexpr std::array no_availability = std::to_array<std::string_view>({
    "available|free|able|could|can|would|when|date * to start|begin|join|relocate",
    "start|starting|begin|notice|relocate",
    "start date",
    "<job>|salary",
});

constexpr std::array requests = std::to_array<std::string_view>({
    "please * <give>",
    "could|can|would|will you * <give>",
    "kindly <give>",
    "let me|us know * if you|whether|what|when|which|how|who|your|by",
    "let me|us know your|about",
    "need|require|missing|lack|lacking|appreciate|like|want|await|awaiting ** from you",
    "need|require|missing|lack|want|like|await * "
    "your|references|reference|copy|proof|transcript|transcripts|portfolio|certificate",
    "like|need|want|have to know|hear|understand|ask|see ** you|your",
    "question|questions * for you|about|regarding|on|before|that",
    "wondering|curious|wonder if|whether|what|when|how|about",
    "please|kindly|must|should|to reply|respond|answer|confirm|return|submit|complete * by",
    "ask|asking you * to|for|whether|if",
    "attached|enclosed * form|questionnaire|test|assignment|exercise",
    "need|want|like|require you to <give>|take|do|complete|write",
});
constexpr std::array no_requests = std::to_array<std::string_view>({
    "<not> hesitate",
    "if|should|any|other|further * questions|question|concerns|anything|queries|doubts",
    "please <not>",
    "let me|us know if * i|we|anything",
    "feel free",
});

constexpr std::array courtesies = std::to_array<std::string_view>({
    "<not> hesitate",
    "feel free",
    "if|should|any|other|further * questions|question|concerns|anything|queries|doubts",
    "how are|is|was|have|has|did you|things|everything|your",
    "is not it",
    "who knows",
    "how|what * nice|lovely|kind|great",
});

constexpr std::array processes = std::to_array<std::string_view>({
    "no|any|other|more * news|update|updates|decision|word|information",
    "<not> * "
    "decided|decide|decision|news|update|updates|heard|ready|finished|timeline|date|know|forgotten|concluded|done",
    "<not> * say|tell|share|give * more|anything|much|you",
    "still|currently|continue|continuing|presently * "
    "interviewing|reviewing|deciding|considering|waiting|open|active|working|evaluating|discussing|process|undecided|"
    "comparing|assessing|talking|meeting|seeing|review|consideration|interviews|running|looking|early|at|in",
    "under|in|into * review|consideration|process|progress|discussion|discussions",
    "in the running|mix|middle|midst",
    "interviewing|reviewing|seeing|meeting * other|more|several|candidates|applicants|applications",
    "keep|keeping|kept you * posted|updated|informed|loop",
    "be|stay|get|remain|keep in * touch|contact",
    "get|come|circle|getting back to|with",
    "let|letting you know",
    "will|shall * contact|call|write|inform|notify|update|reach|email|follow",
    "you will|shall|should * hear|be|receive|get * from|contacted|informed|notified|updated|word",
    "hear * from us|me|the",
    "as soon as",
    "bear with",
    "taking|takes|take|need|needs|takes|took * longer|time|while|weeks",
    "on hold",
    "paused|delayed|postponed|frozen|freeze|delay|delays|behind|stalled|held",
    "patience|patient",
    "when|once|after|until * know|decided|decision|done|back|complete|completed|ready|finished",
    "application|file|candidacy * active|open|consideration|review",
    "soon|shortly",
    "<next> steps",
    "decision|decide|deciding",
    "stay tuned",
    "hang tight",
    "sit tight",
});

constexpr std::array thanks = std::to_array<std::string_view>({
    "thank you",
    "thanks",
    "nice|great|good|lovely|pleasure|pleased|wonderful|glad|fun|delight|delighted|enjoyed|happy|joy * "
    "meet~|talk~|speak~|chat~|see|seeing|conversation|mine|ours|you|hear~",
    "my|our pleasure",
    "pleasure was|is",
    "likewise",
    "you are welcome",
    "you too",
    "same here",
    "enjoyed|loved|liked|appreciate|appreciated",
    "pass|passed|forward|forwarded|share|shared|tell|told|relay|say|said * on|along|it|them|her|him|team|your|the",
    "received|got|noted",
    "kind|thoughtful|lovely|sweet|nice of|words|note|message|email|card",
    "made my|our day",
    "safe travels|trip|journey",
    "have a * day|weekend|week|evening|holiday|holidays",
    "cheers",
});

constexpr std::array absences = std::to_array<std::string_view>({
    "out of * office",
    "ooo",
    "out on * leave|vacation|holiday|business",
    "on vacation|holiday|holidays|leave|pto|sabbatical|honeymoon",
    "on * annual|parental|maternity|paternity|sick|medical|summer|winter|christmas * leave|holiday|vacation|break",
    "away from * office|desk|email|mail|work|computer",
    "i am|will * away|travelling|traveling|abroad|offline|unavailable|off",
    "away until|till|through|from|this|today|on|between",
    "limited|no|intermittent|sporadic|restricted|little * access * email|emails|mail|e|internet|messages|phone",
    "<not> * access|check|checking|reading|monitor|monitoring * email|emails|mail|e|messages|inbox",
    "back in|at * office|desk|work|on",
    "returning|return|returns|back on|to * office|work|monday|tuesday|wednesday|thursday|friday",
    "returning|return|back on|in|january|february|march|april|may|june|july|august|september|october|november|december",
    "office|offices * closed",
    "in|during my absence",
    "for|in urgent cases|matters|enquiries|inquiries|issues|questions",
    "no longer * with|works|work|working|employed|at",
    "reply|respond|answer|read * when|upon|on|after * return|back",
    "travelling|traveling and|until|this|through|with|for",
});
constexpr std::array no_absences = std::to_array<std::string_view>({
    "was|were|been|had|just|recently * out of * office",
    "was|were|been|had|just|now|recently|returned|back|came|got * "
    "vacation|holiday|holidays|leave|away|travelling|traveling|abroad|sick",
    "sorry|apologies|apologize|apologise ** delay|late|slow|silence|belated|reply|response",
    "manager|director|colleague|boss|she|he|they|team|partner|head|founder|interviewer|committee|members|panel * "
    "is|are|will|has|have|being ** "
    "out|away|on|travelling|traveling|abroad|vacation|holiday|leave|back|returns|return|sick",
});

constexpr std::array unread = std::to_array<std::string_view>({
    "do <not> reply|respond|answer to|this|here|directly",
    "please do <not> reply|respond|answer",
    "this is|was an|a automated|automatic|automatically|system|auto",
    "automated|automatic|automatically|auto "
    "generated|message|email|mail|confirmation|notification|reply|response|acknowledgement|acknowledgment",
    "<not> monitored|read",
    "unmonitored|noreply",
});

constexpr std::array again = std::to_array<std::string_view>({
    "feel free|welcome to <reach>",
    "please * <reach> * back|again|in|out|base|up|with|me|us|next|after",
    "you can|may|could|might|should * <reach>",
    "<like>|ask|suggest|advise you * to <reach> * back|again|in|out|us|me",
    "check|write|try|call|ask|come|touch|reach|get back|again|base|out "
    "in|next|after|on|with|around|towards|early|mid|late",
});
constexpr std::array not_again = std::to_array<std::string_view>({
    "if|unless|should * <not> * hear|heard|hearing|contacted|received",
    "we|i|they|she|he will|shall|can|would|hope|plan|try|should * <reach>",
    "<not> <reach>",
});

constexpr std::span<const std::string_view> none;

}  // namespace

const Meaning offer_said{offers, no_offers};
const Meaning rejection_said{rejections, no_rejections};
const Meaning invitation_said{invitations, no_invitations};
const Meaning availability_asked{availability, no_availability};
const Meaning something_asked{requests, no_requests};
const Meaning courtesy_said{courtesies, none};
const Meaning process_said{processes, none};
const Meaning thanks_said{thanks, none};
const Meaning absence_said{absences, no_absences};
const Meaning nobody_reads_said{unread, none};
const Meaning write_again_said{again, not_again};

}  // namespace afterword::core
