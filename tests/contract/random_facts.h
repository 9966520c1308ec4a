// Facts with every member in every form, from a seed: what a store has to give back as it was.
#pragma once

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::contract {

/// Ids are unique within their lists; what mentions an id may mention one that is not there.
class RandomFacts {
 public:
  explicit RandomFacts(unsigned seed) : generator_(seed) {}
  /// The same, but for the `poisoned`th text, counted from 0, which holds a NUL.
  RandomFacts(unsigned seed, int poisoned) : generator_(seed), poisoned_(poisoned) {}
  /// Were there so many texts?
  bool is_poisoned() const { return poisoned_ >= 0 && texts_ > poisoned_; }

  core::Seeker seeker();
  core::Material material(std::string id);
  core::Application application(std::string id);
  core::Step step(std::string application);

 private:
  int below(int n);
  bool maybe() { return below(2) == 0; }
  template <class Pool>
  std::string one_of_pool(const Pool& pool);
  std::string text();
  std::string line();  ///< without control characters: where the document wants an id or a name
  core::Date date();
  core::OffsetTime time();
  std::vector<std::string> texts();
  std::vector<core::PrivateText> private_texts();
  core::Debrief debrief();
  core::Interview interview(std::string id);
  core::Message message(std::string id);
  core::Reply reply(std::string id);

  template <class Make>
  auto optionally(Make make) -> std::optional<decltype(make())> {
    if (maybe()) return std::nullopt;
    return make();
  }
  template <class Enum>
  Enum one_of(Enum last) {
    return static_cast<Enum>(below(static_cast<int>(last) + 1));
  }

  std::mt19937 generator_;
  int poisoned_ = -1;
  int texts_ = 0;
};

/// The offsets of all times, in the order of the members: OffsetTime itself compares as an instant.
std::vector<std::chrono::minutes> offsets_of(const core::Application& application);
std::vector<std::chrono::minutes> offsets_of(const std::vector<core::Step>& steps);

}  // namespace afterword::contract
