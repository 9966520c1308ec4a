// What programs send: R7 `automatic`, where no header says so.
#include <array>

#include "core/reply/sayings.h"

namespace afterword::core {
namespace {

constexpr auto families = std::to_array<Family>({
    {Sense::absence, Weight::clear, "out-of-office wording", R"(
       out of * office|town
       ooo|ooto
       <not> in * office
       only * check|checking|read|reading|monitor * inbox|mail|mails|email|emails|messages
       working|work reduced|part hours|time
       out sick|ill
       on jury|duty|secondment|assignment
       called for jury
       little|limited|no|less opportunity|chance|ability|availability|time to check|read|answer|reply
       no longer an|the * employee|member|owner
       no longer * employee|associated|affiliated|employed
       taking|take * days|day|week|weeks|time * off
       <not> * working|in|available|around|reachable today|at|this|until|on|tomorrow|currently|from
       <not> working|available|reachable
       <not> work on|today|this|from|until
       taking * time off
       time off
       at|attending * conference|fair|congress|summit|offsite|retreat|training|workshop|convention
       only|occasionally|rarely|infrequently * reading|checking * mail|mails|email|emails|messages
       has|have retired|resigned|departed
       out on|at|for * leave|vacation|holiday|business|training|sick
       on|started|start|begun * vacation|holiday|holidays|leave|pto|sabbatical|honeymoon|furlough
       on * annual|parental|maternity|paternity|sick|medical|summer|winter|christmas|bereavement|compassionate|\
         family|adoption * leave|holiday|vacation|break
       away from * office|desk|email|mail|work|computer
       i am|will * away|traveling|abroad|offline|unavailable|off|absent|unreachable
       i am|will * out until|till|today|this|from|through|for|tomorrow
       away|offline|off|absent|out until|till|through|from|this|today|on|between|spending|for
       limited|no|intermittent|sporadic|restricted|little|occasional|patchy|without * access|connection|signal|\
         internet|wifi|coverage|service|email
       <not> * access|check|checking|reading|monitor|monitoring|read|see|seeing|checked|answering * email|emails|\
         mail|e|messages|inbox
       no longer * with|works|work|working|employed|at|checked|monitored|active|used|part
       finished up|working at|with
       left|retired the|our|from * company|organization|firm|business|school|university|college
       office|offices|college|school|company|firm|shop|plant|campus|university|studio * closed|shut|closes|reopen|\
         reopens|closure
       we are|is|reopen|reopens|will * closed|shut|reopen
       way|well beyond * service|signal|reach
       my absence|leave|sabbatical|return|vacation|holiday
       upon|on|after my|his|her * return
       no|nobody|one * checking|reading|monitoring|watching * mailbox|inbox|mail|email|emails|messages
     )",
     R"(
       was|were|been|had|recently * out of * office
       was|were|been|had|recently|returned|back|came|got * vacation|holiday|holidays|leave|away|traveling|abroad|\
         sick|off
       manager|director|colleague|boss|she|he|they|team|partner|head|founder|interviewer|committee|members|panel|who \
         * is|are|will|has|have|being ** out|away|on|traveling|abroad|vacation|holiday|leave|back|returns|return|\
         sick|off
       position|role|job|post|vacancy|application|search|requisition|freeze|applications * closed|shut|open
       <not> * access|read * file|attachment|document|link
       no longer * with|part * process|consideration|pipeline|running
       on leave|holiday|vacation * for|cover
       on hold|ice|pause
       <job> * <not>
       met|meet|see|saw|you * at
       letter|letters|offers|emails|results|invitations|invites|go|goes|going|went|sent|send|mailed|come|comes|find|\
         found|put * out
       <us> * decid~|interview~
     )"},
    {Sense::absence, Weight::clear, "the house is away", R"(
       our * team|department|staff|colleagues * out of|away|offline
       our * team|department|staff * on * leave|holiday|retreat|break
     )",
     ""},
    {Sense::absence, Weight::clue, "what goes with it", R"(
       back in|at|on|by|online|#
       expect * delay|delays|slow
       replies|reply|response|responses|answers * slow|slower|delayed|late|later|delay
       patchy|limited|sporadic
       back|return|returning|returns|reachable|available * on|in|to|from
       returning|return|returns|reopen|reopens|resume|resumes
       urgent|urgently|emergency|emergencies|immediate|wait|pressing
       contact|call|write|email|reach|see|ring|speak ** instead|assistance|desk|colleague|reception|meantime|help|\
         questions
       reply|respond|answer|read|answered|attend|deal ** when|upon|on|after|then|once|soon|possible|order
       for|in ** urgent|emergency|cases|matters|inquiries|issues|questions|assistance
       meantime
       please|kindly resend|re
       candidates|applicants|students|customers|callers * should|please|can|may|are contact|write|email|call|see|\
         reach|asked
       if you are a candidate
       when|once|after|upon we|i * return|reopen|back|resume
       respond|reply|answer * messages|emails|mails|mail|message|email
       get|getting|come back to you
       queries|inquiries|matters
       please|kindly contact|email|call|write|ring|text|reach
       respond|reply * to your|all|any * message|messages|email|emails|mail
       you have reached
       forwarded
       looked after|covering|cover
       thank you|thanks * for * your|message|email|mail|contacting|e
       thank you * message|email|mail
       message|email|mail will|has
     )",
     ""},
    {Sense::absence, Weight::clue, "somebody has left", R"(
       left ** on|in|as|since
       has|have left
       direct|redirect|forward|address|send * correspondence|inquiries|queries|messages|emails|mail to
       for * inquiries|queries|matters|questions|recruitment * email|contact|write|please|call
     )",
     ""},
    {Sense::person, Weight::clear, "somebody answers", R"(
       sorry|apologies|apologize|forgive|excuse|pardon|afraid|unfortunately
       decide~|decision|interviewing
       i|we|they|team * liked|loved|enjoyed|met|impressed|spoke|discussed
       great|nice|good|lovely|enjoyed|loved * meeting|talking|chatting|speaking|meet|conversation|chat
       <decide> * you|for you
       quick|short * note|reply|answer|word|one
       this is|will be * short|brief|quick
       typing|typed|writing|sending * from|this|on
       let you know
       you will hear|have
       keep you posted
       my|our <decide>
       boarding
       enjoy your|yourself
       away|off|traveling|out too|myself|as
       but yes|no|i|we|let
       yes|yep|yeah * still|on|we|it|that|please
       let us
       but|and read|loved|saw|got|enjoyed|wanted|can|could
       i|we can|could <not> * commit|promise|decide
     )",
     R"(
       sorry|apologies|apologize * any|for * inconvenience
       sorry * missed|miss * you|your|message|email|call
       unfortunately|afraid * access|not|no|will * email|respond|reply|read|mail
       decide to
       your question|interview * will|has
       candidates|applicants|students * for|should|please|will
     )"},
    {Sense::person, Weight::clue, "somebody speaks of what is yours", R"(
       your application|interview|candidacy|question|cv|resume|portfolio|reference|references|offer|presentation|\
         task|test|case
       as far as|i know
       no|nothing|any * progress|news|update|happen|happens|happening|decision|new
     )",
     ""},
    {Sense::unread, Weight::clear, "nobody reads what you answer", R"(
       do <not> reply|respond|answer to|this|here|directly
       do <not> reply|respond|answer
       this|message|email|mail|is|was|an|a automated|automatic|automatically|system|auto generated|message|email|\
         mail|confirmation|notification|reply|response|acknowledgement|acknowledgment|sent|inbox
       automated|automatically|auto|system * generated|message|email|mail|notification|response|reply|responder
       experiencing * volume|volumes
       <not> * monitored|attended|checked
       unmonitored|noreply|unattended
       outgoing mail
       mailbox|inbox|address|account|email * no * use|used|active|valid|monitored|checked|exists
       replies|reply|responses * <not>|undeliverable|unread|deleted|discarded|lost
       <not> * read * deleted|has
       mailbox|inbox|address * <not> * monitored|accept|receive|read|used
       was <not> read
     )",
     R"(
       <not> * reply|respond|answer * me|my|i|sooner|earlier|before|in|yet|until|quickly|if|time
       i|we|they|he|she|did|could|to|or * <not> * reply|respond|answer|monitored|checked|read
       need|have <not> reply|respond
       <not> need|have to reply
       because i|my
     )"},
    // What nobody who knows you sends.
    {Sense::bulk, Weight::clear, "sent to many", R"(
       newsletter|webinar|unsubscribe
       hiring|recruiting|recruitment|careers|career|job|networking|virtual event|events|fair|day|expo|week
       open|info|information house|session
       see all jobs
       talent community|network|pool * news|newsletter|update|event|events|invite|join
       job|jobs alert|alerts|match|matches|matching|recommended|you * may|might
       new jobs|roles|openings * for|in|that|matching|near|posted
       jobs|roles|openings * match|matching|recommended|picked|near
       your profile|application was|has * viewed|opened
       how likely are you
       ticket|case|request|inquiry|reference number|id is
       order received
       order in which
       scale of|from
       rate your|our|us|the
       survey|questionnaire * experience|feedback|minutes
       your feedback * help|matters|important|valuable
       feedback|experience * survey
       your answers|responses * anonymous|confidential
       manage|update|change|set * preferences|subscription|alerts|settings
       application|submission|resume|cv|request|ticket|case|inquiry * has|have|was|is * been * received|submitted|in|\
         created|opened|logged|registered|assigned|complete
       we * received|got|have * your * application|resume|cv|submission|request|inquiry
       acknowledge * receipt * application|form|submission
       receipt of your application|cv|resume|form
       ticket|request|case # * created|opened|received|logged
       was|were * read on
       held|waiting|awaits * moderator|approval|delivered|delivery
       verify * you|your|that * human|person|address|message
       captcha
       verification code
       viewed|appeared|saved * your|at|application|profile|searches
       looked at your profile|resume
       looked your profile
       inbox|mailbox * looked|checked|read|monitored ** once|daily|twice|day
     )",
     R"(
       <interview>|interviewing * with|at|last|us
       offer
       nobody|none|<not> ** looked|viewed|saved
     )"},
    {Sense::bulk, Weight::clue, "thanks for applying", R"(
       thank you * applying|submission|application|applied
       thanks * applying|application
    )",
     ""},
});

}  // namespace

const std::span<const Family> automatic_families{families};

}  // namespace afterword::core
