// Every member of a full document is taken away, renamed, and given a value of every other type: the parser either
// accepts what is left, or its error names exactly that member.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/codec/facts_json.h"
#include "core/codec/facts_json_fixture.h"

namespace afterword::core {
namespace {

namespace json = boost::json;

// One member of one object: where it is, in both spellings.
struct Spot {
  std::string object;  // RFC 6901 pointer to the object
  std::string name;
  std::string path;  // JSON path of the member
};

void collect(const json::value& value, const std::string& pointer, const std::string& path, std::vector<Spot>& spots) {
  if (const json::object* object = value.if_object()) {
    for (const auto& [key, child] : *object) {
      const std::string name(key);
      const std::string child_path = path.empty() ? name : path + "." + name;
      spots.push_back({pointer, name, child_path});
      collect(child, pointer + "/" + name, child_path, spots);
    }
  } else if (const json::array* array = value.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i) {
      collect((*array)[i], pointer + "/" + std::to_string(i), path + "[" + std::to_string(i) + "]", spots);
    }
  }
}

std::vector<Spot> all_spots() {
  std::vector<Spot> spots;
  collect(json::parse(full_document()), "", "", spots);
  return spots;
}

// The error after `change` was done to the object that holds the member; nullopt where the document still parses.
std::optional<Error> error_after(const Spot& spot, const std::function<void(json::object&)>& change) {
  json::value document = json::parse(full_document());
  change(document.at_pointer(spot.object).as_object());
  const Result<Facts> facts = parse_facts(json::serialize(document));
  if (facts) {
    const std::string written = write_facts(*facts);
    EXPECT_EQ(write_facts(parse_facts(written).value_or(Facts{})), written) << spot.path;
    return std::nullopt;
  }
  return facts.error();
}

// Taking away something that others point at is an error of those others.
bool is_pointed_at(const Spot& spot) {
  const std::set<std::string> lists{"contacts", "interviews", "replies", "materials"};
  return lists.contains(spot.name);
}

TEST(FactsJsonMutation, a_member_that_is_gone_is_optional_or_named) {
  int accepted = 0, refused = 0;
  for (const Spot& spot : all_spots()) {
    const auto error = error_after(spot, [&](json::object& object) { object.erase(spot.name); });
    if (!error) {
      ++accepted;
    } else {
      ++refused;
      if (is_pointed_at(spot) && error->where != spot.path) {
        EXPECT_TRUE(error->what.starts_with("no ")) << spot.path << ": " << error->what;
      } else {
        EXPECT_EQ(error->where, spot.path) << error->what;
      }
    }
  }
  EXPECT_GT(accepted, 40);
  EXPECT_GT(refused, 40);
}

TEST(FactsJsonMutation, a_renamed_member_is_always_refused_by_its_new_name) {
  for (const Spot& spot : all_spots()) {
    if (spot.name == "format") continue;
    const auto error = error_after(spot, [&](json::object& object) {
      json::value value = object.at(spot.name);
      object.erase(spot.name);
      object[spot.name + "x"] = std::move(value);
    });
    ASSERT_TRUE(error) << spot.path;
    EXPECT_EQ(error->where, spot.path + "x");
    EXPECT_EQ(error->advice, "did you mean \"" + spot.name + "\"?");
  }
}

TEST(FactsJsonMutation, a_value_of_another_type_is_refused_where_it_stands) {
  const std::vector<json::value> others{json::parse("true"),   json::parse("7"),   json::parse("0.5"),
                                        json::parse("\"?!\""), json::parse("[7]"), json::parse("{\"?!\": 7}")};
  for (const Spot& spot : all_spots()) {
    int refused = 0;
    for (const json::value& other : others) {
      const auto error = error_after(spot, [&](json::object& object) { object.at(spot.name) = other; });
      if (!error) continue;  // a text where a text is free, a flag where a flag is
      ++refused;
      EXPECT_TRUE(error->where == spot.path || error->where == spot.path + "[0]" ||
                  error->where == spot.path + "[\"?!\"]" || (is_pointed_at(spot) && error->what.starts_with("no ")) ||
                  (spot.name == "id" && error->what.starts_with("no ")))
          << spot.path << " = " << json::serialize(other) << " gave " << error->where << ": " << error->what;
    }
    EXPECT_GE(refused, 4) << spot.path;
  }
}

TEST(FactsJsonMutation, a_cut_document_is_never_accepted) {
  const std::string full = full_document();
  for (std::size_t length = 0; length + 2 < full.size(); ++length) {
    const Result<Facts> facts = parse_facts(std::string_view(full).substr(0, length));
    ASSERT_FALSE(facts) << length;
    ASSERT_TRUE(facts.error().where.starts_with("line ")) << length;
  }
}

TEST(FactsJsonMutation, a_flipped_byte_is_refused_or_still_round_trips) {
  const std::string full = full_document();
  for (std::size_t at = 0; at < full.size(); at += 3) {
    for (const int bit : {0x01, 0x20, 0x80}) {
      std::string bent = full;
      bent[at] = static_cast<char>(bent[at] ^ bit);
      const Result<Facts> facts = parse_facts(bent);
      if (!facts) {
        ASSERT_FALSE(facts.error().what.empty());
        continue;
      }
      const std::string written = write_facts(*facts);
      const Result<Facts> again = parse_facts(written);
      ASSERT_TRUE(again) << at << ": " << again.error().what;
      ASSERT_EQ(write_facts(*again), written) << at;
    }
  }
}

}  // namespace
}  // namespace afterword::core
