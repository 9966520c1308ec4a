#include "cli/text_width.h"

#include <algorithm>

#include "cli/code_points.h"

namespace afterword::cli {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_variation = 0xFE0F;

bool is_regional_indicator(char32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }
bool is_skin_tone(char32_t point) { return point >= 0x1F3FB && point <= 0x1F3FF; }

/// Lines grow here, one cluster at a time; the last place where one may be broken is remembered.
class LineBreaker {
 public:
  explicit LineBreaker(int width) : width_(std::max(width, 1)) {}

  void add(const Cluster& cluster) {
    if (cluster.bytes == " ") {
      add_space();
      return;
    }
    // East Asian text has no spaces: a line may end before any wide character.
    if (cluster.columns == 2 && !line_.empty() && line_.back() != ' ') mark_break(line_.size());
    while (columns_ + cluster.columns > width_ && !line_.empty()) break_line();
    line_ += cluster.bytes;
    columns_ += cluster.columns;
    if (cluster.columns == 2) mark_break(line_.size());
  }

  void end_line() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    lines_.push_back(std::move(line_));
    start_line({});
  }

  std::vector<std::string> take() {
    end_line();
    return std::move(lines_);
  }

 private:
  void add_space() {
    // Spaces that would begin a broken line are dropped; those that begin a paragraph are an indentation and stay.
    if (line_.empty() && continued_) return;
    const bool after_word = line_.find_first_not_of(' ') != std::string::npos;
    line_ += ' ';
    ++columns_;
    if (after_word) mark_break(line_.size());
  }

  void mark_break(std::size_t at) { break_at_ = at; }

  void break_line() {
    const std::size_t at = break_at_ > 0 ? break_at_ : line_.size();
    const std::string rest = line_.substr(at);
    line_.resize(at);
    end_line();
    start_line(rest);
    continued_ = true;
  }

  void start_line(const std::string& text) {
    line_ = text;
    columns_ = display_width(text);
    break_at_ = 0;
    continued_ = false;
  }

  int width_;
  std::vector<std::string> lines_;
  std::string line_;
  int columns_ = 0;
  std::size_t break_at_ = 0;  // bytes of line_ before the place; 0: nowhere yet
  bool continued_ = false;    // the line goes on from a broken one
};

}  // namespace

Cluster first_cluster(std::string_view text) {
  const CodePoint base = first_code_point(text);
  std::size_t size = base.bytes;
  int columns = is_wide(base.value) ? 2 : is_zero_width(base.value) ? 0 : 1;
  bool joined = false;
  bool flag_open = is_regional_indicator(base.value);
  while (size < text.size()) {
    const CodePoint next = first_code_point(text.substr(size));
    if (!next.valid) break;
    const bool second_of_flag = flag_open && is_regional_indicator(next.value);
    const bool continues =
        joined || second_of_flag || is_zero_width(next.value) || (columns == 2 && is_skin_tone(next.value));
    if (!continues) break;
    if (next.value == emoji_variation || second_of_flag) columns = 2;
    // A joiner makes one picture of two emoji; between letters it only shapes them, and the next letter stands alone.
    joined = next.value == zero_width_joiner && columns == 2;
    flag_open = false;
    size += next.bytes;
  }
  return {text.substr(0, size), columns};
}

int display_width(std::string_view text) {
  int columns = 0;
  while (!text.empty()) {
    const Cluster cluster = first_cluster(text);
    columns += cluster.columns;
    text.remove_prefix(cluster.bytes.size());
  }
  return columns;
}

std::vector<std::string> wrap(std::string_view text, int width) {
  LineBreaker breaker(width);
  while (!text.empty()) {
    if (text.front() == '\n') {
      breaker.end_line();
      text.remove_prefix(1);
      continue;
    }
    const Cluster cluster = first_cluster(text);
    breaker.add(cluster);
    text.remove_prefix(cluster.bytes.size());
  }
  return breaker.take();
}

std::string shorten(std::string_view text, int width, std::string_view mark) {
  if (display_width(text) <= width) return std::string(text);
  std::string kept;
  int columns = 0;
  while (!text.empty()) {
    const Cluster cluster = first_cluster(text);
    if (columns + cluster.columns > width - 1) break;
    kept += cluster.bytes;
    columns += cluster.columns;
    text.remove_prefix(cluster.bytes.size());
  }
  while (!kept.empty() && kept.back() == ' ') kept.pop_back();
  if (width < 1) return {};
  return kept.append(mark);
}

}  // namespace afterword::cli
