// One interviewer as a person types them: "Ann Lee <ann.lee@acme.example>, VP Engineering".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

struct Interviewer {
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> title;
  bool operator==(const Interviewer&) const = default;
};

/// Name, optional address in angle brackets, optional title after a comma. An address alone gives a name made from
/// what stands before its "@". invalid_input with `where` where there is no name, or the address is none.
Result<Interviewer> parse_interviewer(std::string_view text, std::string_view where = "--interviewer");

/// "ann.lee@acme.example" -> "Ann Lee".
std::string name_from_address(std::string_view address);

/// Their contacts' ids, in order: a contact with that address (or, without one, that name) is theirs and learns what it
/// did not know; the others become contacts.
Result<std::vector<std::string>> enter_interviewers(core::Application& application,
                                                    const std::vector<Interviewer>& interviewers);

}  // namespace afterword::app
