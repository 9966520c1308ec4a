// One command while it is written. What comes from outside goes through a function that knows what may stand there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "mail/imap/imap_command.h"
#include "mail/imap/uid_set.h"

namespace afterword::mail::imap {

class Line {
 public:
  Line(std::string tag, std::string_view name, Literals literals);

  /// Our own words, as they are.
  Line& add(std::string_view words);
  /// string: quoted; where it is not ASCII, or has control characters, a literal (RFC 3501 4.3).
  Line& add_string(std::string_view text);
  /// sequence-set
  Line& add_set(const UidSet& set);
  /// section-spec, but for HEADER.FIELDS
  Line& add_section(std::string_view section);
  /// Letters, digits, "-" and "_": every header field that is asked for, and nothing that would need quotes.
  Line& add_field_name(std::string_view name);

  /// The first one stays.
  void fail(std::string_view error);
  /// Empty: none.
  std::string_view error() const { return error_; }
  std::string_view name() const { return command_.name; }
  /// Of the last part, so far.
  std::size_t size() const { return command_.parts.back().size(); }

  Command end() &&;

 private:
  void add_literal(std::string_view text);

  Command command_;
  Literals literals_;
  std::string_view error_;
};

}  // namespace afterword::mail::imap
