// Words that mean the same to a saying: "<job>" is a job, a position, a role. Private to this room.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace afterword::core {

inline constexpr std::array concepts = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"<job>", "job|position|role|post|vacancy|opening|internship|apprenticeship|contract|employment|traineeship|seat"},
    {"<interview>",
     "interview|interviews|call|meeting|chat|conversation|visit|round|zoom|slot|session|appointment|tour|coffee"},
    {"<stage>", "round|rounds|stage|step|phase|interview|interviews|shortlist|level"},
    {"<next>", "next|second|final|third|last|further|another|panel|onsite"},
    {"<candidate>", "candidate|candidates|applicant|applicants|person|people|finalist|finalists"},
    {"<other>", "another|other|others|different|someone|somebody|internal|else"},
    {"<choose>",
     "chose|chosen|choose|selected|select|appointed|appoint|hired|hire|picked|offered|preferred|recruited|given"},
    {"<proceed>",
     "move|moving|moved|proceed|proceeding|proceeded|progress|progressing|continue|continuing|go|going|gone|went|"
     "advance|advancing|advanced|take|taking|pursue|pursuing|pass"},
    {"<ahead>", "forward|forwards|ahead|further|on"},
    {"<not>", "not|never|nor|unable"},
    {"<give>",
     "send|share|provide|confirm|complete|fill|tell|forward|submit|return|give|sign|upload|explain|clarify|supply|"
     "attach|email|answer|call|describe|resend|reply|respond|advise|state|let|bring|indicate"},
    {"<like>", "like|love|want|wish|keen|eager|pleased|happy|delighted|glad|hope|hoping|excited|thrilled"},
    {"<reach>",
     "check|touch|circle|get|reach|come|follow|try|ask|write|call|ping|contact|remind|email|phone|enquire|inquire"},
    {"<meet>", "meet|see|interview|speak|talk|chat|come|visit|present|join|attend|have|return"},
});

/// The words of "<job>", as "a|b|c"; empty where there is no such concept.
constexpr std::string_view words_of_concept(std::string_view name) {
  for (const auto& [concept_name, words] : concepts) {
    if (concept_name == name) return words;
  }
  return {};
}

}  // namespace afterword::core
