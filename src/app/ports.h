// What the verbs need from the world: the few interfaces behind which stores, zones, files and mail live. Each has an
// in-memory fake (tests/fakes/ or the room itself). Errors are values; an implementation throws only for bugs.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/inbox_records.h"
#include "core/error.h"
#include "core/facts/facts.h"
#include "core/plan/step.h"
#include "core/time/zone.h"

namespace afterword::app {

using core::Instant;
using core::Result;

/// IANA zones.
class Zones {
 public:
  virtual ~Zones() = default;
  /// nullopt: no such zone on this machine, or not a zone name at all.
  virtual std::optional<core::Zone> find(std::string_view iana_name) = 0;
};

/// Which list an id stands in, within an application.
enum class Noun { contact, interview, message, reply };

/// The steps of one application as they were planned, and for which instants they hold: [from, until).
struct PlanRows {
  std::vector<core::Step> steps;  ///< the live ones: late, open, waiting, upcoming
  Instant from{};
  std::optional<Instant> until;  ///< nullopt: until a fact changes
};

/// What was frozen at approval: what is handed over, byte for byte (promises.md P1, P5). Until then a draft that the
/// composer wrote keeps its words here with an empty envelope, which goes nowhere (app/composed_mark.h).
struct FrozenMail {
  std::string from;    ///< envelope sender
  std::string to;      ///< the one envelope recipient
  std::string bytes;   ///< the message, CRLF line ends
  std::string sha256;  ///< of bytes, hexadecimal
};

/// One try to hand a message over, kept while it lasts and while its end is in doubt (docs/outbox.md).
struct Attempt {
  int token = 0;  ///< 1, 2, 3, ... per seeker, never the same twice: whoever finds another has lost it
  Instant claimed_at{};
  Instant lease_until{};     ///< until then it is its sender's alone
  bool dot_pending = false;  ///< kept before the final dot is written: from here on it may have arrived
  bool operator==(const Attempt&) const = default;
};

/// What became of tries that failed.
struct NextTry {
  int failures = 0;  ///< one after the other
  Instant at{};      ///< a sender that keeps to the schedule leaves it alone until then; refused for good: when it was
  std::string said;  ///< the other side's last words, one line
  bool operator==(const NextTry&) const = default;
};

/// One line of the event log: what happened to what. Never holds text that a person wrote.
struct Event {
  Instant at{};
  std::string verb;         ///< "approve_message"
  std::string application;  ///< may be empty
  std::string subject;      ///< the id of what it happened to; may be empty
  std::string detail;       ///< a state, a count; no names, no text
};

/// A message somewhere in the outbox.
struct MessageKey {
  std::string application;
  std::string message;
  bool operator==(const MessageKey&) const = default;
};

/// A letter that has not been approved, without its words.
struct DraftOutline {
  std::string id;
  core::MessageKind kind{};
  std::optional<std::string> interview;
  std::string to;
  std::optional<std::string> reply;
  bool operator==(const DraftOutline&) const = default;
};

/// What a screen asks of one application beside its steps: cheap, however long the debrief is.
struct ApplicationOutline {
  std::string timezone;  ///< of the employer, IANA name
  std::vector<DraftOutline> drafts;
  bool operator==(const ApplicationOutline&) const = default;
};

/// One seeker's facts, seen in one transaction: a snapshot that does not change while it is read.
class ReadSession {
 public:
  virtual ~ReadSession() = default;

  virtual Result<std::optional<core::Seeker>> seeker() = 0;
  virtual Result<std::vector<core::Material>> materials() = 0;
  virtual Result<std::vector<std::string>> application_ids() = 0;  ///< in the order in which they were recorded
  virtual Result<std::optional<core::Application>> application(std::string_view id) = 0;
  virtual Result<std::optional<ApplicationOutline>> outline(std::string_view application) = 0;
  /// Everything. A seeker who was never set is empty.
  virtual Result<core::Facts> facts() = 0;
  /// The applications that hold something of that kind with that id, in the order in which they were recorded.
  virtual Result<std::vector<std::string>> applications_with(Noun noun, std::string_view id) = 0;
  /// Messages in that state, oldest application first.
  virtual Result<std::vector<MessageKey>> messages_in(core::MessageState state) = 0;
  virtual Result<std::optional<FrozenMail>> frozen_mail(const MessageKey& key) = 0;
  virtual Result<std::optional<Attempt>> attempt(const MessageKey& key) = 0;
  virtual Result<std::optional<NextTry>> next_try(const MessageKey& key) = 0;
  /// How far a folder of the mailbox was read; nullopt: never.
  virtual Result<std::optional<InboxPosition>> inbox_position(std::string_view folder) = 0;
  /// In the order in which they were put.
  virtual Result<std::vector<InboxQuestion>> inbox_questions() = 0;
  /// Has the person said of that mail (its Message-ID) that it belongs nowhere?
  virtual Result<bool> is_declined_mail(std::string_view message_id) = 0;
  /// What next_number last gave for that noun; 0: nothing yet.
  virtual Result<int> last_number(std::string_view noun) = 0;
  /// Which database this is (promises.md P2); nullopt: nothing was ever approved in it.
  virtual Result<std::optional<std::string>> incarnation() = 0;

  /// The plan's rows (a cache; `doctor` compares it with the pure plan). Their cost follows what they return.
  virtual Result<std::vector<std::string>> plans_not_holding_at(
      Instant now) = 0;  ///< applications without rows for `now`
  virtual Result<std::optional<PlanRows>> plan_rows(std::string_view application) = 0;
  /// Rows that are late or open, in the plan's order, at most `limit`.
  virtual Result<std::vector<core::Step>> pressing_steps(std::size_t limit) = 0;
  virtual Result<std::size_t> count_pressing_steps() = 0;
  /// The `upcoming` rows that open first, at most `limit`.
  virtual Result<std::vector<core::Step>> upcoming_steps(std::size_t limit) = 0;
  virtual Result<std::vector<core::Step>> waiting_steps(std::size_t limit) = 0;
};

class WriteSession : public ReadSession {
 public:
  virtual Result<void> put_seeker(const core::Seeker& seeker) = 0;
  virtual Result<void> put_material(const core::Material& material) = 0;
  virtual Result<void> remove_material(std::string_view id) = 0;
  /// Adds it, or replaces all of it. Rows of the plan are left alone: the verb writes them with put_plan_rows.
  virtual Result<void> put_application(const core::Application& application) = 0;
  virtual Result<void> remove_application(std::string_view id) = 0;
  virtual Result<void> put_plan_rows(std::string_view application, const PlanRows& rows) = 0;
  virtual Result<void> put_frozen_mail(const MessageKey& key, const FrozenMail& mail) = 0;
  virtual Result<void> remove_frozen_mail(const MessageKey& key) = 0;
  virtual Result<void> put_attempt(const MessageKey& key, const std::optional<Attempt>& attempt) = 0;
  virtual Result<void> put_next_try(const MessageKey& key, const std::optional<NextTry>& next_try) = 0;
  virtual Result<void> put_inbox_position(std::string_view folder, const InboxPosition& position) = 0;
  /// Refused as not_found where there is no such application.
  virtual Result<void> put_inbox_question(const InboxQuestion& question) = 0;
  virtual Result<void> remove_inbox_question(std::string_view id) = 0;
  virtual Result<void> decline_mail(std::string_view message_id) = 0;
  virtual Result<void> log(const Event& event) = 0;
  /// 1, 2, 3, ... per noun ("message"), never the same twice, gaps allowed.
  virtual Result<int> next_number(std::string_view noun) = 0;
  /// Numbers up to that one were given elsewhere. Lower than the last one: nothing happens.
  virtual Result<void> skip_numbers(std::string_view noun, int last) = 0;
  virtual Result<void> put_incarnation(std::string_view incarnation) = 0;
};

/// Keeps one seeker's facts. Safe for several processes at once; whether one object may be shared by threads, its maker
/// says.
class Store {
 public:
  virtual ~Store() = default;
  /// Runs `work` in a read transaction.
  virtual Result<void> read(const std::function<Result<void>(ReadSession&)>& work) = 0;
  /// Runs `work` in a write transaction: commits (durably) where it returns a value, rolls back where it returns an
  /// error. Waits for another writer, up to a bound; then an `outside` error that says so. `work` runs at most once.
  virtual Result<void> write(const std::function<Result<void>(WriteSession&)>& work) = 0;
};

/// Files that messages attach, kept beside the database.
class Files {
 public:
  virtual ~Files() = default;
  /// Copies a file of the person's in and returns the name it is known by from now on (its base name; "-2" and so on
  /// where another file already has it).
  virtual Result<std::string> keep(const std::string& path) = 0;
  virtual Result<std::string> read(std::string_view name) = 0;
};

/// What became of a hand-over (promises.md P1).
enum class HandOver {
  accepted,         ///< the server took it
  left_for_person,  ///< written to the folder: the person sends it, and says so
  try_again,        ///< the server does not have it; another try may work
  refused,          ///< the server refused it for good
  unknown,          ///< the connection broke after the end of the message was given: it may have arrived
};
struct HandOverResult {
  HandOver outcome = HandOver::try_again;
  std::string said;  ///< the server's last words, or what to do; one line
};

/// Who hands one message over asks here (docs/outbox.md).
class HandOverWatch {
 public:
  virtual ~HandOverWatch() = default;
  /// Asked once, when all was given but what makes it final: the dot, the file's rename. False: that must not happen,
  /// and the outcome is `try_again`.
  virtual bool may_end() = 0;
  /// Told every second or so while the other side is waited for.
  virtual void still_waiting() {}
};

class MailSender {
 public:
  virtual ~MailSender() = default;
  virtual HandOverResult hand_over(const MessageKey& key, const FrozenMail& mail, HandOverWatch& watch) = 0;
  /// Whether a person sends what it is given.
  virtual bool leaves_for_person() const { return false; }
};

/// How far this data folder's outbox is, and which database it is that lies there.
struct LedgerEntry {
  int attempts = 0;         ///< what the attempts have counted to: each once it is claimed, and before its dot
  int changes = 0;          ///< the number of the last change that a person or an answer made
  std::string incarnation;  ///< the database's; empty: noted before there were any
  bool operator==(const LedgerEntry&) const = default;
};

/// What is kept outside of what is backed up and restored (promises.md P2).
class AttemptLedger {
 public:
  virtual ~AttemptLedger() = default;
  /// nullopt: nothing was ever noted for this data folder on this machine.
  virtual Result<std::optional<LedgerEntry>> last() = 0;
  /// Durable when it returns. What is there stays where the entry has a lower number, or no incarnation.
  virtual Result<void> raise(const LedgerEntry& entry) = 0;

  Result<void> raise_to(int attempt) { return raise({.attempts = attempt, .changes = 0, .incarnation = {}}); }
};

/// Unguessable or merely different: the Message-ID's left part. Tests give fixed ones.
class Randomness {
 public:
  virtual ~Randomness() = default;
  virtual std::string token() = 0;  ///< 26 characters of a-z2-7
};

}  // namespace afterword::app
