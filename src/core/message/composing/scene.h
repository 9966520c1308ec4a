// Everything about one letter that is not the notes: who writes to whom, about what, when, and how dates and words are
// spelled for the seeker's locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/compose.h"
#include "core/message/composing/frame.h"
#include "core/plan/standing.h"

namespace afterword::core::composing {

/// RFC 6901 pointers into the facts document.
class Pointers {
 public:
  Pointers(const Facts& facts, const Application& application);
  std::string seeker(std::string_view member) const { return "/seeker/" + std::string(member); }
  std::string application(std::string_view member) const { return root_ + "/" + std::string(member); }
  std::string contact(std::string_view id) const;  ///< its name
  std::string interview(const Interview& interview) const;
  std::string reply(std::string_view id) const;
  std::string material(std::string_view id) const;

 private:
  const Facts& facts_;
  const Application& application_;
  std::string root_;
};

/// How the seeker began and ended the letters that they sent: the last one counts.
struct Voice {
  std::string greeting;  ///< "Dear"
  std::string closing;   ///< "Kind regards"
  Manner manner;
};
Voice voice_of(const Facts& facts, bool british);

class Scene {
 public:
  Scene(const ComposeSetting& setting, const Interview& interview, const Contact& recipient);

  const ComposeSetting& setting;
  const Facts& facts;
  const Application& application;
  const Interview& interview;
  const Contact& recipient;
  Pointers pointers;

  bool british = false;
  std::string given;     ///< the recipient's given name; the whole name where there is none
  std::string greeting;  ///< "Dear Ann,"
  std::string closing;   ///< "Best,\nMaya Lindqvist"
  Manner manner;
  std::vector<std::string> names;  ///< words, folded, that are names here
  bool interviewed_by_recipient = false;

  /// "Tuesday" while that can only be the last one, else empty; "November 10" or "10 November".
  std::string weekday() const;
  std::string date(Date date) const;  ///< with the year where it is not this one
  std::string interview_date() const { return date(interviewed_on_); }
  Date today() const { return today_; }
  Date interviewed_on() const { return interviewed_on_; }
  /// employer, role ("the Platform Engineer role"), seeker, given, weekday, date.
  Slots slots() const;
  std::string full_name(std::string_view contact_id) const;
  /// "Ann Lee", "Ann Lee and Bo Novak", "Ann Lee, Bo Novak and Cy Ode".
  std::string list_of(const std::vector<std::string>& contact_ids) const;

 private:
  Date today_;
  Date interviewed_on_;
  std::string employer_;
  std::string role_;
};

/// FNV-1a over the ids that make this letter this letter.
std::uint64_t seed_of(const Application& application, const Interview& interview, std::string_view what);

/// "Ann, Bo and Cy".
std::string joined(const std::vector<std::string>& parts);

/// A name that may stand in a letter: one line, at most 80 bytes, no brackets; empty where it may not.
std::string presentable(std::string_view name);

}  // namespace afterword::core::composing
