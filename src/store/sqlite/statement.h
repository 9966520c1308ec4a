// One statement on its way: values go in, in the order of its parameters; rows come out, in the order of their columns.
// Nothing is lost on the way silently: each value that does not fit is an error of the statement.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

struct sqlite3_stmt;

namespace afterword::store::sqlite {

/// Gives values to the parameters, one after the other.
class Binder {
 public:
  explicit Binder(sqlite3_stmt* statement) : statement_(statement) {}

  void null();
  void integer(std::int64_t value);
  /// UTF-8 without NUL: anything else is refused. The text must stay where it is until the statement has run.
  void text(std::string_view value);
  /// Copied.
  void made_text(const std::string& value);
  void bytes(std::string_view value);

  /// Was every parameter given a value, and every value taken? Otherwise why not.
  std::optional<std::string> complaint() const;

 private:
  bool next();
  void put(std::string_view value, void (*lifetime)(void*));
  sqlite3_stmt* statement_;
  int given_ = 0;
  std::string complaint_;
};

/// Takes the columns of the current row, one after the other. A column of another type than the one asked for gives an
/// empty value, and a complaint.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  /// Is the next column NULL? It is passed over if so.
  bool null();
  std::int64_t integer();
  std::string text();
  std::string bytes();
  /// The value that was just taken is none that we write.
  void complain(std::string why);

  const std::string& complaint() const { return complaint_; }
  bool is_at_end() const;

  /// row.into(contact.id, contact.name): each by the `take` for its type.
  template <class... Values>
  void into(Values&... values) {
    (take(*this, values), ...);
  }

 private:
  int next(int type);
  sqlite3_stmt* statement_;
  int taken_ = 0;
  std::string complaint_;
};

void give(Binder& binder, std::string_view value);
void give(Binder& binder, const std::string& value);
void give(Binder& binder, int value);
void give(Binder& binder, std::int64_t value);
void give(Binder& binder, std::uint32_t value);
void give(Binder& binder, std::size_t value);
void give(Binder& binder, bool value);
void give(Binder&, const char*) = delete;  // would be a bool

void take(Row& row, std::string& value);
void take(Row& row, int& value);
void take(Row& row, std::int64_t& value);
void take(Row& row, std::uint32_t& value);
void take(Row& row, std::size_t& value);
void take(Row& row, bool& value);

template <class T>
void give(Binder& binder, const std::optional<T>& value) {
  value ? give(binder, *value) : binder.null();
}
template <class T>
void take(Row& row, std::optional<T>& value) {
  if (row.null()) {
    value.reset();
  } else {
    take(row, value.emplace());
  }
}
template <class... Values>
void take(Row& row, std::tuple<Values...>& values) {
  std::apply([&row](auto&... value) { row.into(value...); }, values);
}

}  // namespace afterword::store::sqlite
