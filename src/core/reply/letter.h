// A mail as its own sentences, and what each does. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "core/reply/act.h"
#include "core/reply/automatic.h"
#include "core/reply/read_reply.h"
#include "core/reply/sentence.h"

namespace afterword::core {

struct ReadSentence {
  Sentence sentence;
  ActShares shares;
};

class Letter {
 public:
  /// Of a mail by a program its subject counts too: nobody's "Re:".
  Letter(const ReceivedMail& mail, WrittenBy by);

  const std::vector<ReadSentence>& sentences() const { return sentences_; }  ///< without the salutation
  std::string whole() const;

  /// The sentence that does it most clearly; null where there are no sentences.
  const ReadSentence* clearest(Act act) const;
  float share(Act act) const;
  /// Some sentence does it: more likely than not.
  bool does(Act act) const { return share(act) > 0.5F; }
  /// The greatest share of whatever answers something: an offer, a rejection, an invitation, a question, how it stands.
  float likeliest_answer() const;
  /// It does it clearly, or it is likelier than anything else that it answers.
  bool decides(Act act) const;
  /// How the matter stands, or a promise: the likeliest sentence that is the one or the other.
  const ReadSentence* clearest_standing() const;
  float standing() const;

  /// "Hi Maya": a program does not know whom it answers.
  bool names_reader() const { return names_reader_; }

 private:
  std::vector<ReadSentence> sentences_;
  bool names_reader_ = false;
};

}  // namespace afterword::core
