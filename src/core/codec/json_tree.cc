#include "core/codec/json_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <cmath>
#include <optional>
#include <string>

#include "core/codec/json_open_names.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

// What Boost.JSON's basic_parser calls. Its names, its signatures.
struct TreeBuilder {
  static constexpr std::size_t max_object_size = json::object::max_size();
  static constexpr std::size_t max_array_size = json::array::max_size();
  static constexpr std::size_t max_key_size = json::string::max_size();
  static constexpr std::size_t max_string_size = json::string::max_size();

  json::value_stack stack;
  OpenNames names;
  std::size_t values = 0;
  std::optional<Error> error;

  bool fail(Error found, json::error_code& ec) {
    error = std::move(found);
    ec = json::error::exception;
    return false;
  }
  bool count(json::error_code& ec) {
    names.value_ended();
    if (++values <= json_most_values) return true;
    return fail({ErrorCode::invalid_input, fmt::format("more than {} values", json_most_values), "",
                 "split it into several documents"},
                ec);
  }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return names.open_object(), true; }
  bool on_object_end(std::size_t n, json::error_code& ec) {
    if (std::optional<std::string> twice = names.repeated()) {
      return fail({ErrorCode::invalid_input, "the member is there twice", *std::move(twice), "leave one of them out"},
                  ec);
    }
    names.close();
    stack.push_object(n);
    return count(ec);
  }
  bool on_array_begin(json::error_code&) { return names.open_array(), true; }
  bool on_array_end(std::size_t n, json::error_code& ec) {
    names.close();
    stack.push_array(n);
    return count(ec);
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    names.add_part({part.data(), part.size()});
    stack.push_chars(part);
    return true;
  }
  bool on_key(json::string_view last_part, std::size_t, json::error_code&) {
    names.add_name({last_part.data(), last_part.size()});
    stack.push_key(last_part);
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return stack.push_chars(part), true; }
  bool on_string(json::string_view part, std::size_t, json::error_code& ec) {
    stack.push_string(part);
    return count(ec);
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code& ec) {
    stack.push_int64(number);
    return count(ec);
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code& ec) {
    stack.push_uint64(number);
    return count(ec);
  }
  bool on_double(double number, json::string_view, json::error_code& ec) {
    if (!std::isfinite(number)) {  // 1e999: grammatical, and no number
      ec = json::error::exponent_overflow;
      return false;
    }
    stack.push_double(number);
    return count(ec);
  }
  bool on_bool(bool flag, json::error_code& ec) {
    stack.push_bool(flag);
    return count(ec);
  }
  bool on_null(json::error_code& ec) {
    stack.push_null();
    return count(ec);
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }
};

std::string line_and_column(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column =
      1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start), before.end(),
                        [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0) != 0x80; });
  return fmt::format("line {}, column {}", line, column);
}

// Was the parser waiting for the second half of a pair? It calls anything else than an escape there a syntax error.
bool follows_half_a_pair(std::string_view text, std::size_t offset) {
  constexpr std::size_t escape = 6;  // characters of one
  for (std::size_t back = escape; back <= escape + 1 && back <= offset; ++back) {
    const std::string_view word = text.substr(offset - back, escape);
    if (word.starts_with("\\ud") || word.starts_with("\\uD")) {
      return std::string_view("89abAB").find(word[3]) != std::string_view::npos;
    }
  }
  return false;
}

std::unexpected<Error> syntax_error(std::string_view text, std::size_t offset, const json::error_code& ec) {
  // The parser calls bytes that are no UTF-8 a syntax error somewhere within the character; say which it was.
  const std::string_view so_far = text.substr(0, std::min(text.size(), offset + 4));
  const std::size_t broken = utf8_ends(so_far);
  if (broken <= offset && broken < so_far.size() && utf8_length(text, broken) == 0) {
    return invalid("these bytes are not UTF-8", line_and_column(text, broken), "save the file as UTF-8");
  }
  const std::string where = line_and_column(text, offset);
  const auto is = [&](json::error code) { return ec == json::error_code(code); };
  if (is(json::error::incomplete)) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos
               ? invalid("there is nothing here", where, "give a JSON document")
               : invalid("the JSON ends too early", where, "close what is still open: a string, a list, an object");
  }
  if (is(json::error::extra_data)) return invalid("something stands after the end of the JSON", where, "remove it");
  if (is(json::error::too_deep)) {
    return invalid(fmt::format("nested deeper than {}", json_most_depth), where, "no document needs that");
  }
  if (is(json::error::exponent_overflow)) return invalid("this number is too large", where, "use a smaller one");
  if (is(json::error::illegal_leading_surrogate) || is(json::error::illegal_trailing_surrogate) ||
      is(json::error::expected_utf16_escape) || follows_half_a_pair(text, offset)) {
    return invalid("half of a surrogate pair is no character", where, "write both halves, or the character itself");
  }
  return invalid("this is not JSON", where, "look for a missing comma, quotation mark or bracket just before it");
}

}  // namespace

Result<JsonTree> JsonTree::parse(std::string_view text) {
  if (text.size() > json_most_bytes) {
    return invalid(fmt::format("larger than {} MiB", json_most_bytes >> 20), "", "split it into several documents");
  }
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);  // a byte order mark, as Windows editors leave it

  json::parse_options strict;
  strict.max_depth = json_most_depth;
  auto memory = std::make_unique<json::monotonic_resource>();
  json::basic_parser<TreeBuilder> parser(strict);
  TreeBuilder& builder = parser.handler();
  builder.stack.reset(memory.get());

  json::error_code ec;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), ec);
  if (builder.error) return std::unexpected(*std::move(builder.error));
  if (!ec && read < text.size()) ec = json::error::extra_data;
  if (ec) return syntax_error(text, read, ec);
  return JsonTree(std::move(memory), builder.stack.release());
}

}  // namespace afterword::core
