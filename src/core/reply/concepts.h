// Words that mean the same to a saying: "<job>" is a job, a position, a role. Private to this room.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace afterword::core {

inline constexpr std::array concepts = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"<job>",
     "job|jobs|position|positions|role|roles|post|posting|postings|vacancy|opening|internship|apprenticeship|contract|"
     "traineeship|seat|requisition|gig|headcount|fellowship|placement|studentship|secondment|appointment|req|place|"
     "opportunity|traineeship|residency|headship|directorship|professorship|lectureship|chaplaincy|partnership|"
     "clerkship|"
     "assistantship|postdoc|scholarship|stewardship|captaincy"},
    {"<interview>",
     "interview|interviews|call|meeting|chat|conversation|visit|round|zoom|session|tour|coffee|screen|"
     "screening|lunch|breakfast|dinner|discussion|video|onsite|presentation|trial|viva|audition|drinks|beer|cuppa|"
     "breakfast|meet|sit|talk|demo|tea|teams|interaction|drive|shift"},
    {"<stage>",
     "round|rounds|stage|stages|step|steps|phase|interview|interviews|shortlist|level|part|hurdle|conversation|chat|"
     "discussion|process|shortlisted"},
    {"<next>", "next|second|final|third|fourth|last|further|another|panel|onsite|follow|technical|two|2|three|3"},
    {"<candidate>",
     "candidate|candidates|applicant|applicants|person|people|finalist|finalists|profile|profiles|individual|"
     "individuals|hire|contender|contenders|option|options|teacher|man|woman|guy|lady|gentleman|colleague|employee|"
     "engineer|developer|designer|fellow|pair|team|someone"},
    {"<other>", "another|other|others|different|someone|somebody|else|elsewhere"},
    {"<choose>",
     "chose|chosen|choose|choosing|selected|select|selecting|appointed|appoint|hired|hire|picked|pick|offered|offer|"
     "preferred|"
     "recruited|given|gave|recommended|engaged|signed|found|took|awarded|settled|went|gone|going|go|opted|decided|"
     "recruiting|hiring|placed|promoted|plumped"},
    {"<proceed>",
     "move|moving|moved|proceed|proceeding|proceeded|progress|progressing|progressed|continue|continuing|go|going|"
     "gone|went|advance|advancing|advanced|take|taking|pursue|pursuing|pursued|carry|carrying|bring|bringing|"
     "consider|considering|put|putting|push|pushing"},
    {"<ahead>", "forward|forwards|ahead|further|on"},
    {"<not>", "not|never|nor|no|neither|without"},
    {"<like>",
     "like|love|want|wish|wants|wishes|keen|eager|pleased|happy|delighted|glad|hope|hopes|hoping|excited|thrilled|"
     "pleasure|chuffed|honored|honoured|proud|stoked"},
    {"<give>",
     "send|share|provide|confirm|complete|fill|tell|forward|submit|return|give|sign|upload|explain|clarify|supply|"
     "attach|email|answer|describe|resend|reply|respond|advise|state|bring|indicate|furnish|revert|"
     "acknowledge|list|specify|mail|fax|drop|arrange|ensure|bring|have|put|fwd|remind|enclose|enter|update|ring|call|"
     "phone|text|ping|scan|print|post|get|do|let|point|check|verify|finish|attend|click|log|prepare|write|expand|"
     "elaborate|outline|quote"},
    {"<reach>",
     "check|touch|circle|get|reach|come|follow|try|ask|write|call|ping|contact|remind|email|phone|inquire|nudge|"
     "ring|drop|chase|message|knock|reconnect|apply|shout|poke|prod|text"},
    {"<meet>",
     "meet|see|interview|speak|talk|chat|come|visit|present|join|attend|return|sit|bring|have|connect|discuss|"
     "introduce|hop|catch|get|continue|invite|dig|explore|show|put"},
    {"<us>",
     "we|i|they|team|panel|committee|board|jury|management|manager|director|client|partners|governors|council|"
     "company|firm|owner|owners|boss|ceo|cto|cfo|coo|head|principal|leadership|hr|she|he|trustees|faculty|department|"
     "partner|founder|founders|chef|colleagues|department|superintendent|dean|vp|president"},
    {"<person>",
     "lad|lass|fella|fellow|chap|bloke|gal|girl|dude|boy|guy|lady|man|woman|person|candidate|applicant|colleague|"
     "insider|gentleman|graduate|teacher|contender|finalist|one|someone|somebody|individual|nurse|cook|kid|hire|pro|"
     "technician|engineer|designer|developer|relative|cousin|nephew|friend|employee|worker|referral"},
    {"<ill>",
     "ill|sick|unwell|flu|covid|bug|bereavement|fever|hospital|accident|emergency|poorly|injured|stuck|snow|storm|"
     "strike|train|flight|delayed|clash|clashes|conflict|jury|funeral"},
    {"<tell>",
     "tell|let|ring|call|phone|text|message|email|write|update|inform|notify|contact|ping|bell|buzz|shout|holler|"
     "announce|advise|confirm|circulate|post|publish|respond|reply|report|revert"},
    {"<day>",
     "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|"
     "tomorrow|today|week|morning|mornings|afternoon|afternoons|evening|lunchtime|noon|pm|january|february|march|"
     "april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec|"
     "mondays|tuesdays|wednesdays|thursdays|fridays|o|gmt|est|cet|ist|hrs|pst|edt|bst"},
    {"<soon>",
     "soon|shortly|asap|possible|course|earliest|tomorrow|today|week|weeks|day|days|month|hours|monday|tuesday|"
     "wednesday|thursday|friday|then|directly|later|when|once|after|until"},
    {"<decide>",
     "decide|decides|deciding|decided|decision|decisions|choose|chosen|answer|verdict|outcome|outcomes|result|results|"
     "conclusion|choice|selection|pick|word|call|news|feedback|update|confirmation|minds|mind|response|reply"},
    {"<time>", "time|times|slot|slots|date|dates|day|days|appointment|hour|hours|window|windows"},
});

/// The words of "<job>", as "a|b|c"; empty where there is no such concept.
constexpr std::string_view words_of_concept(std::string_view name) {
  for (const auto& [concept_name, words] : concepts) {
    if (concept_name == name) return words;
  }
  return {};
}

}  // namespace afterword::core
