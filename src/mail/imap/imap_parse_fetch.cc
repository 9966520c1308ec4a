// FETCH (RFC 3501 7.4.2).
#include <utility>

#include "mail/imap/imap_date.h"
#include "mail/imap/imap_parse.h"
#include "mail/imap/letter_case.h"

namespace afterword::mail::imap {
namespace {

/// After "BODY[", up to and with "]": "", "1.2.MIME", "HEADER.FIELDS (FROM DATE)".
std::string parse_section(Cursor& at) {
  if (at.take(']')) return {};
  std::string section = upper(at.word("]"));
  if (at.next_is('(')) {
    section += " (";
    at.list([&] {
      if (!section.ends_with('(')) section += ' ';
      section += upper(at.text());
    });
    section += ')';
  }
  if (!at.take(']')) at.fail("the name of a section does not end");
  return section;
}

BodySection parse_body(Cursor& at) {
  BodySection body;
  body.section = parse_section(at);
  if (at.take_adjacent('<')) {
    body.origin = at.number();
    if (!at.take_adjacent('>')) at.fail("the origin of a part does not end");
  }
  body.bytes = at.text_or_nil();
  return body;
}

/// BINARY[1]<0> and the like.
void skip_unknown(Cursor& at) {
  if (at.take_adjacent('[')) {
    (void)parse_section(at);
    if (at.take_adjacent('<')) (void)at.word();
  }
  at.skip();
}

void parse_item(Cursor& at, Fetch& fetch) {
  const auto name = upper(at.word("["));
  if (name == "UID") {
    fetch.uid = at.nonzero();
  } else if (name == "FLAGS") {
    fetch.flags = parse_flags(at);
  } else if (name == "INTERNALDATE") {
    fetch.internal_date = parse_date_time(at.text_or_nil().value_or(""));
  } else if (name == "RFC822.SIZE") {
    fetch.size = at.number64();
  } else if (name == "BODY" && at.take_adjacent('[')) {
    fetch.body.push_back(parse_body(at));
  } else {
    skip_unknown(at);
  }
}

}  // namespace

Fetch parse_fetch(Cursor& at, std::uint32_t sequence) {
  Fetch fetch;
  fetch.sequence = sequence;
  at.list([&] { parse_item(at, fetch); });
  return fetch;
}

}  // namespace afterword::mail::imap
