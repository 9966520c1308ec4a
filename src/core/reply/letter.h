// A mail as evidence: its own sentences, and what each says. Private to this room.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/reply/automatic.h"
#include "core/reply/phrasebook.h"
#include "core/reply/read_reply.h"
#include "core/reply/sentence.h"

namespace afterword::core {

class Letter {
 public:
  /// Of a mail by a program its subject counts too: nobody's "Re:".
  Letter(const ReceivedMail& mail, WrittenBy by);

  const std::vector<Sentence>& sentences() const { return sentences_; }  ///< without the salutation
  std::string whole() const;

  /// One clear saying; two clues of different families, or a clear saying.
  bool clear(Sense sense) const { return of(sense).clear != nullptr; }
  bool likely(Sense sense) const { return clear(sense) || of(sense).clues >= 2; }
  /// The sentence and the family that decided, the clear one first; null where nothing is said.
  bool hinted(Sense sense) const { return clear(sense) || of(sense).clues > 0; }
  const Sentence* because(Sense sense) const;
  const Family* family(Sense sense) const;
  bool says(std::size_t sentence, Sense sense) const;

  /// "Hi Maya": a program does not know whom it answers.
  bool names_reader() const { return names_reader_; }
  /// The first sentence that wants an answer: a question mark that is no courtesy, or a request.
  const Sentence* question() const;
  bool asks_outright() const { return question() != nullptr; }
  /// Every sentence is about an absence, or thanks: nobody is there who answers anything.
  bool is_all_absence() const;
  /// A clause that is no thanks speaks of hiring.
  bool is_of_matter() const { return of_matter_; }
  /// "Thank you for applying, we have received your application", and no word about an interview.
  bool is_confirmation(WrittenBy by) const;

 private:
  struct Evidence {
    const Sentence* because = nullptr;
    const Family* clear = nullptr;
    const Family* clue = nullptr;
    const Sentence* clue_because = nullptr;
    std::size_t clues = 0;
  };
  const Evidence& of(Sense sense) const { return evidence_.at(static_cast<std::size_t>(sense)); }
  void weigh();

  std::vector<Sentence> sentences_;
  std::vector<std::array<Weight, senses>> said_;  ///< by sentence: how clearly it says what
  std::array<Evidence, senses> evidence_;
  bool names_reader_ = false;
  bool of_matter_ = false;
  std::size_t blanks_ = 0;  ///< lines that end in a colon: a form to fill in
};

}  // namespace afterword::core
