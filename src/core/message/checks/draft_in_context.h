// A draft with everything that the checks look at beside it: its text read once, the person it goes to, the interview
// it is about, what else was written to this employer. One is made for each check().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/check.h"
#include "core/message/reading/letter.h"
#include "core/message/reading/organisation_name.h"
#include "core/message/reading/person_name.h"
#include "core/plan/standing.h"

namespace afterword::core::checks {

/// What a note in a debrief was written down as. All of them may be used in a message.
enum class NoteKind { talking_point, in_common, takeaway, excited, question, answer, said, why, material };

struct Note {
  NoteKind kind;
  const Interview* interview;  ///< null for a material
  std::string_view contact;    ///< whom a talking point or a thing in common is with; else empty
  reading::Text text;
};

/// Another message to the same employer.
struct OtherMessage {
  const Application* application;
  const Message* message;
};

class DraftInContext {
 public:
  DraftInContext(const Message& message, const CheckSetting& setting);

  const Message& message() const { return message_; }
  const Facts& facts() const { return setting_.facts; }
  const PlanSetting& plan_setting() const { return setting_.plan; }
  Instant now() const { return setting_.now; }
  const Speller* speller() const { return setting_.speller; }
  /// Without this message where it was sent already: what it is checked against must not hold it.
  const Application& application() const { return without_ ? *without_ : setting_.application; }

  bool is(MessageKind kind) const { return message_.kind == kind; }
  /// The number of this follow-up: its own, else by order of sending. 0 for another kind.
  int number() const { return number_; }
  const Contact* recipient() const { return recipient_; }    ///< null where the id is unknown
  const Interview* interview() const { return interview_; }  ///< its own, else the last that has ended; may be null
  const Debrief* debrief() const;                            ///< of that interview; may be null

  const reading::Text& subject() const { return subject_; }
  const reading::Letter& letter() const { return letter_; }
  const reading::Text& body() const { return letter_.text(); }
  /// Words [first, end) of the body between greeting and sign-off.
  std::size_t first_word() const { return first_word_; }
  std::size_t end_word() const { return end_word_; }  ///< before the sign-off; behind the postscript where there is one

  /// This employer's name; the names of all this seeker's other employers, with their applications.
  const reading::OrganisationName& employer() const { return employer_; }
  struct OtherEmployer {
    const Application* application;
    reading::OrganisationName name;
  };
  const std::vector<OtherEmployer>& other_employers() const { return other_employers_; }
  const std::vector<OtherMessage>& other_messages() const { return other_messages_; }

  /// Everything in this application that may be used in a message.
  const std::vector<Note>& notes() const;
  /// Does a note, the role, a name or a title of this application say these words, one after the other?
  bool facts_say(const reading::Text& text, std::size_t first_term, std::size_t end_term) const;
  /// Is this folded word part of a name, a note, a title, a role that the facts of this application hold?
  bool is_known_word(std::uint64_t hash) const;
  /// Does the word at `index` of the body stand in a mention of this role or this employer?
  bool names_role_or_employer(std::size_t index) const { return named_[index]; }

  /// The application's plan at `now`.
  const std::vector<Step>& steps() const;
  const Step* next_follow_up() const;  ///< the one that was not sent yet; null where there is none

  // Spans.
  static Span whole() { return {Part::body, 0, 0}; }
  static Span in_body(std::size_t start, std::size_t end) { return {Part::body, start, end}; }
  Span words(Part part, std::size_t first, std::size_t end) const;
  Span terms(Part part, std::size_t first, std::size_t end) const;
  static Span sentence(const reading::Sentence& sentence) { return {Part::body, sentence.start, sentence.end}; }
  const reading::Text& text(Part part) const { return part == Part::subject ? subject_ : body(); }

 private:
  void gather_names();
  void gather_messages();
  void mark_names();
  const std::vector<std::uint64_t>& known_words() const;

  const Message& message_;
  const CheckSetting& setting_;
  std::optional<Application> without_;
  reading::Text subject_;
  reading::Letter letter_;
  reading::OrganisationName employer_;
  const Contact* recipient_ = nullptr;
  const Interview* interview_ = nullptr;
  int number_ = 0;
  std::size_t first_word_ = 0;
  std::size_t end_word_ = 0;
  std::vector<OtherEmployer> other_employers_;
  std::vector<OtherMessage> other_messages_;
  std::vector<bool> named_;
  // Made when first asked for; one thread reads one draft.
  mutable std::optional<std::vector<Note>> notes_;
  mutable std::optional<std::vector<reading::Text>> names_;
  mutable std::optional<std::vector<std::uint64_t>> known_words_;
  mutable std::optional<std::vector<Step>> steps_;
};

/// Are these two applications at the same employer, by name or domain?
bool same_employer(const Employer& a, const Employer& b);

/// "Ann Lee" for a contact's id; the id where it is unknown.
std::string_view name_of_contact(const Application& application, std::string_view id);

}  // namespace afterword::core::checks
