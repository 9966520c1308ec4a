#include "core/codec/facts_json_fixture.h"

#include <fstream>
#include <iterator>

namespace afterword::core {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string full_document() { return read_file(AFTERWORD_FIXTURES "/facts/full.json"); }

}  // namespace afterword::core
