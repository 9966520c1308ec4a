#include "cli/session.h"

namespace afterword::cli {

std::string Session::command_line(std::string_view rest) const {
  std::string line = program_ + options_;
  if (!rest.empty()) line.append(" ").append(rest);
  return line;
}

}  // namespace afterword::cli
