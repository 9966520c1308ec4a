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
  static constexpr std::array<std::string_view, 5> openers{"on ", "am ", "le ", "el ", "op "};
  static constexpr std::array<std::string_view, 5> ends{" wrote:", "schrieb:", "a écrit :", "escribió:", "schreef:"};
  const std::string first = lower(trimmed(lines[i]));
  if (!starts_with_any(first, openers)) return false;
  std::string all = first;
  for (std::size_t more = 0; more < 3; ++more) {
    if (std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return all.ends_with(end); })) return true;
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
    if (starts_with_any(header, next) || (below == i + 1 && is_header_line(header))) return true;
  }
  return false;
}

bool is_small_print(std::string_view paragraph) {
  static constexpr auto signs = std::to_array<std::string_view>({"intended recipient",
                                                                 "confidentiality notice",
                                                                 "this e-mail and any",
                                                                 "this email and any",
                                                                 "this message and any",
                                                                 "may contain confidential",
                                                                 "is confidential and",
                                                                 "legally privileged",
                                                                 "privileged information",
                                                                 "and privileged",
                                                                 "or privileged",
                                                                 "equal opportunity",
                                                                 "unsubscribe",
                                                                 "please consider the environment",
                                                                 "before printing",
                                                                 "privacy policy",
                                                                 "privacy notice",
                                                                 "registered in england",
                                                                 "registered office",
                                                                 "views expressed",
                                                                 "viruses",
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
  return contains_any(lower(paragraph), signs);
}

/// Behind which the writer's name, title and telephone stand, and nothing that counts. A name alone counts as one
/// where a paragraph or a sentence has ended above it.
bool begins_signature(const std::vector<std::string_view>& lines, std::size_t i, std::string_view kept) {
  const std::string_view line = trimmed(lines[i]);
  if (trimmed(kept).empty()) return false;
  if (closes_letter(line)) return true;
  const auto words = std::count(kept.begin(), kept.end(), ' ');
  if (words < 2 || i == 0 || !is_name(line)) return false;
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
  bool closed = false;  // behind "Best regards,": a signature until something else begins
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = trimmed(lines[i]);
    if (lines[i] == "-- " || line == "--" || line == "—" || line.starts_with("________")) break;
    if (opens_older_mail(lines, i)) break;
    if (is_from_device(line)) break;
    if (opens_quotation(lines, i)) {
      // The answer may stand below the quotation: go on behind its opening, which may have been wrapped.
      while (i < lines.size() && !trimmed(lines[i]).ends_with(":")) ++i;
      continue;
    }
    if (line.starts_with(">") || line.starts_with("|")) continue;
    if (!closed && begins_signature(lines, i, kept)) {
      closed = true;
      continue;
    }
    if (closed) {
      // After the name a postscript may follow.
      if (!lower(line).starts_with("p.s") && !lower(line).starts_with("ps:") && !lower(line).starts_with("ps "))
        continue;
      closed = false;
    }
    kept.append(lines[i]) += '\n';
  }

  std::string words;
  for (std::size_t start = 0; start < kept.size();) {
    const std::size_t end = std::min(kept.find("\n\n", start), kept.size());
    const std::string_view paragraph = std::string_view(kept).substr(start, end - start);
    if (!is_small_print(paragraph)) words.append(paragraph) += "\n\n";
    start = end + 2;
  }
  return words;
}

}  // namespace afterword::core
