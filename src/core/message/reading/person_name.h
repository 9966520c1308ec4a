// A person's name as it was noted, and whether a text has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/reading/text.h"

namespace afterword::core::reading {

/// How a word of a text relates to a name.
enum class NameFit {
  none,        ///< something else
  right,       ///< one of its parts, spelled so
  plain,       ///< one of its parts without its diacritics
  misspelled,  ///< a slip of the pen for one of its parts
};

/// "Dr. Giulia D'Amico", "García Márquez, Gabriel", "Robert (Bob) Hale", "Anne-Marie van der Berg", "Prince".
class PersonName {
 public:
  /// Holds its own copy. Titles before and degrees behind are set apart; a name in quotation marks or brackets is a
  /// nickname; "Lee, Ann" is turned round.
  explicit PersonName(std::string_view written);

  /// What to call them: "Giulia"; a name of one word is that word. Empty where it is an initial, or there is no name.
  std::string_view given() const { return given_; }
  /// "D'Amico", "van der Berg"; empty for a name of one word.
  std::string_view family() const { return family_; }
  /// Without title, degrees and nickname: "Giulia D'Amico".
  std::string_view full() const { return full_; }
  /// "Dr."; empty where there is none.
  std::string_view title() const { return title_; }

  /// `part`, where it is not null, is set to the index of the part that it fits.
  NameFit fit(std::string_view word, std::size_t* part = nullptr) const;
  std::string_view part(std::size_t index) const { return parts_[index].written; }
  std::size_t parts() const { return parts_.size(); }
  /// Is this one of the words of the name, accents and case apart?
  bool has(std::uint64_t folded_hash) const;

  /// Where words [first, end) of a text have the whole name, middle names apart; nullopt where they do not.
  struct Mention {
    std::size_t first_word;
    std::size_t end_word;
  };
  std::optional<Mention> find_full(const Text& text, std::size_t first, std::size_t end) const;
  /// The name whole, or given or family name alone, in capitals where the name has them.
  std::optional<Mention> find_any(const Text& text, std::size_t first, std::size_t end) const;

 private:
  struct Part {
    std::string written;
    std::string spelled;
    std::string folded;
    std::uint64_t hash = 0;
    bool particle = false;
    bool nickname = false;
  };
  std::vector<Part> parts_;
  std::string given_;
  std::string family_;
  std::string full_;
  std::string title_;
};

/// "Ms", "Dr", "Professor", "Herr": words that stand before a name. Takes a folded word.
bool is_title(std::string_view folded);

/// Is `short_form` (folded) a usual short form of the given name `given` (folded): "bob" of "robert"?
bool is_usual_short_form(std::string_view short_form, std::string_view given);

}  // namespace afterword::core::reading
