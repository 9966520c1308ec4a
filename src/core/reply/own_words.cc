#include "core/reply/own_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/reply/plain_text.h"
#include "core/reply/signature.h"

namespace afterword::core {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// "On Tue, Nov 24, 2026 at 8:00 PM Maya <maya@example.org> wrote:", perhaps over two lines: what a mail program puts
/// above a quotation.
bool opens_quotation(const std::vector<std::string_view>& lines, std::size_t i) {
  static constexpr std::array<std::string_view, 9> openers{"on ", "am ",  "le ", "el ",    "op ",
                                                           "il ", "den ", "em ", "w dniu "};
  static constexpr std::array<std::string_view, 9> verbs{" wrote:",    "schrieb", "a écrit",  "escribió", "schreef",
                                                         "ha scritto", " skrev ", "escreveu", "napisał"};
  const std::string first = lower(trimmed(lines[i]));
  if (!starts_with_any(first, openers)) return false;
  std::string all = first;
  for (std::size_t more = 0; more < 3; ++more) {
    if (all.ends_with(':') && contains_any(all, verbs)) return true;
    if (i + more + 1 >= lines.size() || trimmed(lines[i + more + 1]).empty()) break;
    all += ' ' + lower(trimmed(lines[i + more + 1]));
  }
  return false;
}

/// "Sent:", "Skickat:", "Gesendet:" and their like below a "From:": a header of an older mail.
bool is_header_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 && colon < 14 && line.find(' ') > colon;
}

/// "From: ... / Sent: ... / To: ..." or "-----Original Message-----": everything below is another mail.
bool opens_older_mail(const std::vector<std::string_view>& lines, std::size_t i) {
  static constexpr std::array<std::string_view, 5> rulers{"-----original message", "---------- forwarded message",
                                                          "----- forwarded message", "-----ursprüngliche nachricht",
                                                          "begin forwarded message"};
  const std::string line = lower(trimmed(lines[i]));
  if (starts_with_any(line, rulers)) return true;
  static constexpr std::array<std::string_view, 9> from{
      "from:", "*from:*", "von:", "från:", "fra:", "de:", "van:", "da:", "od:"};
  if (!starts_with_any(line, from)) return false;
  static constexpr std::array<std::string_view, 8> next{
      "sent:", "date:", "to:", "subject:", "*sent:*", "*date:*", "gesendet:", "an:"};
  for (std::size_t below = i + 1; below < std::min(i + 4, lines.size()); ++below) {
    const std::string header = lower(trimmed(lines[below]));
    if (starts_with_any(header, next) && below > i) {
      // "From: 10:00, To: 11:00" is no mail.
      if (!header.starts_with("to:") || line.find('@') != std::string::npos || header.find('@') != std::string::npos)
        return true;
    }
    if (below == i + 1 && is_header_line(header) && !line.starts_with("from:")) return true;
  }
  return false;
}

}  // namespace

bool is_small_print(std::string_view sentence) {
  static constexpr auto signs = std::to_array<std::string_view>({"intended recipient",
                                                                 "confidentiality notice",
                                                                 "this e-mail and any",
                                                                 "this email and any",
                                                                 "this message and any",
                                                                 "may contain confidential",
                                                                 "is confidential and",
                                                                 "mail is confidential",
                                                                 "message is confidential",
                                                                 "legally privileged",
                                                                 "privileged information",
                                                                 "equal opportunity",
                                                                 "unsubscribe",
                                                                 "please consider the environment",
                                                                 "before printing",
                                                                 "privacy policy",
                                                                 "privacy notice",
                                                                 "registered in england",
                                                                 "registered office",
                                                                 "views expressed",
                                                                 "free of viruses",
                                                                 "scanned for viruses",
                                                                 "named addressee",
                                                                 "notify the sender",
                                                                 "virus-free",
                                                                 "unceded",
                                                                 "traditional owners",
                                                                 "if you have received this",
                                                                 "received this email in error",
                                                                 "personal data",
                                                                 "ats may",
                                                                 "affirmative action",
                                                                 "all rights reserved",
                                                                 "external email",
                                                                 "working hours may",
                                                                 "my working days",
                                                                 "my working hours",
                                                                 "outside of your working",
                                                                 "unauthorised",
                                                                 "unauthorized",
                                                                 "disclaimer"});
  return contains_any(lower(sentence), signs);
}

namespace {

std::size_t words_in(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.size(); ++i) words += line[i] != ' ' && (i == 0 || line[i - 1] == ' ') ? 1U : 0U;
  return words;
}

/// Paragraphs below the first that begin as small print go whole: what else stands there is more of it.
std::string without_footers(std::string_view text) {
  constexpr std::size_t beginning = 120;
  std::string words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    const std::string_view paragraph = text.substr(0, end);
    if (words.empty() || !is_small_print(paragraph.substr(0, beginning))) words.append(paragraph) += "\n\n";
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return words;
}

/// What no signature has: six words and more, and a mark that ends them.
bool is_whole_sentence(std::string_view line) {
  constexpr std::size_t least = 6;
  return (line.ends_with('.') || line.ends_with('!') || line.ends_with('?')) && words_in(line) >= least;
}

/// Behind which the writer's name, title and telephone stand, and nothing that counts. A name alone counts as one
/// where a paragraph or a sentence has ended above it.
/// `spoken`: how many words stand above.
bool begins_signature(const std::vector<std::string_view>& lines, std::size_t i, std::size_t spoken) {
  const std::string_view line = trimmed(lines[i]);
  if (spoken == 0) return false;
  if (closes_letter(line)) return true;
  if (spoken < 3 || i == 0 || !is_name(line)) return false;
  std::size_t above = i;
  while (above > 0 && trimmed(lines[above - 1]).empty()) --above;
  if (above == 0) return false;
  const std::string_view before = trimmed(lines[above - 1]);
  const bool list = before.ends_with(':') || before.starts_with('-') || before.starts_with('*');
  const bool ended =
      above < i || before.ends_with('.') || before.ends_with('!') || before.ends_with('?') || before.ends_with(')');
  return ended && !list;
}

}  // namespace

std::string own_words(std::string_view text) {
  const auto lines = lines_of(text);
  std::string kept;
  std::size_t spoken = 0;
  bool closed = false;  // behind "Best regards,": a signature until something else begins
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = trimmed(lines[i]);
    constexpr std::size_t longest_card = 8;  // lines
    if (lines[i] == "-- " || line == "--" || line.starts_with("________")) break;
    if (line == "—" && lines.size() - i <= longest_card) break;
    if (opens_older_mail(lines, i)) break;
    if (is_from_device(line)) break;
    if (opens_quotation(lines, i)) {
      // The answer may stand below the quotation: go on behind its opening, which may have been wrapped.
      while (i < lines.size() && !trimmed(lines[i]).ends_with(":")) ++i;
      continue;
    }
    if (line.starts_with(">") || line.starts_with("|")) continue;
    if (!closed && begins_signature(lines, i, spoken)) {
      closed = true;
      continue;
    }
    if (closed) {
      // After the name a postscript may follow, or somebody goes on: "Thanks," was no end.
      static constexpr std::array<std::string_view, 3> postscripts{"p.s", "ps:", "ps "};
      if (!starts_with_any(lower(line), postscripts) && !(is_whole_sentence(line) && !is_small_print(line))) continue;
      closed = false;
    }
    spoken += words_in(line);
    kept.append(lines[i]) += '\n';
  }
  return without_footers(kept);
}

}  // namespace afterword::core
