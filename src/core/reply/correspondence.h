// Which application a mail belongs to: by what it cites, by who wrote it, by where they write from (docs/inbox.md).
// Headers only: of mail that belongs nowhere nothing else is ever looked at.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.h"

namespace afterword::core {

/// What of a mail is read to tell whether it belongs.
struct MailHeaders {
  std::string from_address;
  std::vector<std::string> references;  ///< In-Reply-To and References, Message-IDs without angle brackets
  Instant at{};
  bool from_mail_server = false;  ///< a delivery report
};

/// An application that a mail may belong to.
struct Candidate {
  std::string application;
  std::optional<std::string> contact;  ///< who wrote it
  std::optional<std::string> message;  ///< ours, that it cites
  bool operator==(const Candidate&) const = default;
};

struct Belonging {
  enum class Kind {
    nowhere,
    report,   ///< a mail server wrote it: what it reports is known when it has been read
    answer,   ///< `candidates` is the one
    perhaps,  ///< somebody at the employer's domain, or somebody known in several applications: a person is asked
  };
  Kind kind = Kind::nowhere;
  std::vector<Candidate> candidates;
};

class Correspondence {
 public:
  /// `own` addresses are the seeker's: what comes from there answers nothing.
  Correspondence(const std::vector<Application>& applications, const std::vector<std::string>& own);

  Belonging of(const MailHeaders& mail) const;
  /// The message of ours with that Message-ID.
  std::optional<Candidate> message(std::string_view message_id) const;
  /// Mail before the first interview answers none. nullopt: nothing is waited for.
  std::optional<Instant> since() const { return since_; }
  /// Changes where somebody else is looked for than before, so that what was passed over has to be looked at again.
  std::string fingerprint() const;

 private:
  struct Known {
    Candidate who;
    Instant since;      ///< of the application's first interview
    bool open = false;  ///< it has no outcome
  };
  using Index = std::multimap<std::string, Known, std::less<>>;
  static std::vector<Known> found_in(const Index& index, std::string_view key, Instant at);

  std::map<std::string, Candidate, std::less<>> messages_;  // by Message-ID
  Index addresses_, domains_;
  std::set<std::string, std::less<>> own_;
  std::optional<Instant> since_;
};

}  // namespace afterword::core
