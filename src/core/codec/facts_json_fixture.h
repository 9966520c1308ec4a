// A document that holds every member there is, for the tests of this folder.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace afterword::core {

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// tests/fixtures/facts/full.json: every member, each away from its default, as write_facts writes it.
inline std::string full_document() { return read_file(AFTERWORD_FIXTURES "/facts/full.json"); }

}  // namespace afterword::core
