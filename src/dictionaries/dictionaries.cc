#include "dictionaries/dictionaries.h"

#include <dirent.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <hunspell/hunspell.hxx>
#include <memory>
#include <utility>

#include "core/facts/seeker.h"

namespace afterword::dictionaries {
namespace {

constexpr std::size_t longest_word =
    60;  // bytes; Hunspell's time grows with the word, and no dictionary has longer ones
constexpr std::size_t most_suggestions =
    8;  // each takes milliseconds; a letter with more slips is not mended one by one

/// "en-gb" and "en_GB.UTF-8" are "en", "GB".
struct Locale {
  std::string language;
  std::string country;
};
Locale parse_locale(std::string_view text) {
  Locale locale;
  const auto letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  std::size_t at = 0;
  while (at < text.size() && letter(text[at])) locale.language += static_cast<char>(text[at++] | 0x20);
  // A script may stand between: zh-Hant-TW.
  while (at < text.size() && (text[at] == '-' || text[at] == '_')) {
    std::string part;
    for (++at; at < text.size() && letter(text[at]); ++at) part += static_cast<char>(text[at] & ~0x20);
    if (part.size() == 2) locale.country = part;
  }
  return locale;
}

/// Who writes like whom, where the country's own dictionary is not there.
std::string_view relative_of(const Locale& locale) {
  if (locale.language == "en")
    return locale.country.empty() || core::writes_american("en-" + locale.country) ? "US" : "GB";
  if (locale.language == "pt") return "PT";
  return {};
}

bool is_there(const std::string& path) { return access(path.c_str(), R_OK) == 0; }

std::optional<Dictionary> named(const std::vector<std::string>& folders, const std::string& name) {
  for (const std::string& folder : folders) {
    Dictionary dictionary{folder + "/" + name + ".aff", folder + "/" + name + ".dic"};
    if (is_there(dictionary.affixes) && is_there(dictionary.words)) return dictionary;
  }
  return std::nullopt;
}

/// The first of the language, by name: "de_AT" before "de_CH".
std::optional<Dictionary> any_of_language(const std::vector<std::string>& folders, const std::string& language) {
  std::vector<std::string> names;
  for (const std::string& folder : folders) {
    const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir(folder.c_str()), closedir);
    if (!open) continue;
    while (const dirent* entry = readdir(open.get())) {  // NOLINT(concurrency-mt-unsafe): a stream of its own
      const std::string_view file = entry->d_name;
      if (file.starts_with(language + "_") && file.ends_with(".dic"))
        names.emplace_back(file.substr(0, file.size() - 4));
    }
  }
  std::ranges::sort(names);
  for (const std::string& name : names) {
    if (auto dictionary = named(folders, name)) return dictionary;
  }
  return std::nullopt;
}

/// Dictionaries in other encodings than these are asked about their ASCII words alone.
bool takes(Hunspell& words, std::string_view word) {
  const bool ascii = std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii || words.get_dict_encoding() == "UTF-8";
}

class LoadedWhenAsked {
 public:
  explicit LoadedWhenAsked(std::vector<Dictionary> dictionaries) : waiting_(std::move(dictionaries)) {}

  bool knows(std::string_view word, std::string* suggestion) {
    if (word.size() > longest_word) return true;
    load();
    const std::string asked(word);
    for (const auto& words : loaded_) {
      if (!takes(*words, word) || words->spell(asked)) return true;
    }
    if (suggestion != nullptr && suggested_ < most_suggestions) {
      ++suggested_;
      const auto better = loaded_.back()->suggest(asked);
      if (!better.empty()) *suggestion = better.front();
    }
    return false;
  }

 private:
  void load() {
    for (const Dictionary& dictionary : waiting_)
      loaded_.push_back(std::make_unique<Hunspell>(dictionary.affixes.c_str(), dictionary.words.c_str()));
    waiting_.clear();
  }

  std::vector<Dictionary> waiting_;
  std::vector<std::unique_ptr<Hunspell>> loaded_;  // English last
  std::size_t suggested_ = 0;
};

}  // namespace

std::vector<std::string> folders(std::string_view dicpath) {
  std::vector<std::string> folders;
  while (!dicpath.empty()) {
    const std::size_t end = std::min(dicpath.find(':'), dicpath.size());
    if (end > 0) folders.emplace_back(dicpath.substr(0, end));
    dicpath.remove_prefix(std::min(end + 1, dicpath.size()));
  }
  folders.insert(folders.end(), {"/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts"});
  return folders;
}

std::optional<Dictionary> find_dictionary(const std::vector<std::string>& folders, std::string_view locale) {
  const Locale wanted = parse_locale(locale);
  if (wanted.language.empty()) return std::nullopt;
  std::vector<std::string> names;
  if (!wanted.country.empty()) names.push_back(wanted.language + "_" + wanted.country);
  if (const auto relative = relative_of(wanted); !relative.empty())
    names.push_back(wanted.language + "_" + std::string(relative));
  names.push_back(wanted.language);
  for (const std::string& name : names) {
    if (auto dictionary = named(folders, name)) return dictionary;
  }
  return any_of_language(folders, wanted.language);
}

std::optional<core::Speller> open_speller(const std::vector<std::string>& folders, std::string_view locale) {
  std::vector<Dictionary> found;
  const auto add = [&](const std::optional<Dictionary>& dictionary) {
    if (dictionary && std::ranges::find(found, *dictionary) == found.end()) found.push_back(*dictionary);
  };
  const bool english = parse_locale(locale).language == "en";
  if (!english) add(find_dictionary(folders, locale));
  add(find_dictionary(folders, english ? locale : "en-GB"));
  if (found.empty()) return std::nullopt;
  return [words = std::make_shared<LoadedWhenAsked>(std::move(found))](std::string_view word, std::string* suggestion) {
    return words->knows(word, suggestion);
  };
}

}  // namespace afterword::dictionaries
