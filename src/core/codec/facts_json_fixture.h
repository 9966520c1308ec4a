// A document that holds every member there is, for the tests of this folder.
#pragma once

#include <string>

namespace afterword::core {

std::string read_file(const std::string& path);

/// tests/fixtures/facts/full.json: every member, each away from its default, as write_facts writes it.
std::string full_document();

}  // namespace afterword::core
