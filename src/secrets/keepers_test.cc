#include "secrets/keepers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

namespace afterword::secrets {
namespace {

using app::SecretPlace;

/// Keeps in memory, or fails at everything.
class Remembered final : public app::Secrets {
 public:
  struct State {
    std::map<std::string, std::string, std::less<>> kept;
    bool fails = false;
    int asked = 0;
  };
  Remembered(State& state, SecretPlace place) : state_(state), place_(place) {}

  core::Result<std::optional<std::string>> get(std::string_view key) override {
    ++state_.asked;
    if (state_.fails) return core::outside("it is locked");
    const auto found = state_.kept.find(key);
    return found == state_.kept.end() ? std::nullopt : std::optional(found->second);
  }
  core::Result<SecretPlace> keep(std::string_view key, std::string_view secret) override {
    if (state_.fails) return core::outside("it is locked");
    state_.kept.insert_or_assign(std::string(key), std::string(secret));
    return place_;
  }
  core::Result<bool> forget(std::string_view key) override {
    if (state_.fails) return core::outside("it is locked");
    return state_.kept.erase(std::string(key)) > 0;
  }

 private:
  State& state_;
  SecretPlace place_;
};

class Kept : public ::testing::Test {
 protected:
  Keepers with_keyring() {
    return {std::make_unique<Remembered>(file_, SecretPlace::sealed_file),
            [this] { return std::make_unique<Remembered>(keyring_, SecretPlace::keyring); }};
  }
  Keepers without_keyring() {
    return {std::make_unique<Remembered>(file_, SecretPlace::sealed_file), [] { return nullptr; }};
  }
  Remembered::State file_, keyring_;
};

TEST_F(Kept, in_the_keyring_where_there_is_one) {
  Keepers keepers = with_keyring();
  EXPECT_EQ(keepers.keep("a", "secret"), SecretPlace::keyring);
  EXPECT_TRUE(file_.kept.empty());
  EXPECT_EQ(keepers.get("a"), "secret");
}

TEST_F(Kept, in_the_file_where_there_is_no_keyring_or_it_will_not) {
  EXPECT_EQ(without_keyring().keep("a", "secret"), SecretPlace::sealed_file);
  keyring_.fails = true;
  EXPECT_EQ(with_keyring().keep("b", "secret"), SecretPlace::sealed_file);
  EXPECT_EQ(with_keyring().get("b"), "secret");
}

TEST_F(Kept, the_keyring_is_not_asked_for_what_the_file_has) {
  file_.kept["a"] = "secret";
  EXPECT_EQ(with_keyring().get("a"), "secret");
  EXPECT_EQ(keyring_.asked, 0);
}

TEST_F(Kept, a_new_secret_in_the_keyring_takes_the_old_one_out_of_the_file) {
  file_.kept["a"] = "old";
  EXPECT_EQ(with_keyring().keep("a", "new"), SecretPlace::keyring);
  EXPECT_EQ(with_keyring().get("a"), "new");
}

TEST_F(Kept, an_old_one_in_a_locked_keyring_does_not_win_over_a_new_one) {
  keyring_.kept["a"] = "old";
  keyring_.fails = true;
  EXPECT_EQ(with_keyring().keep("a", "new"), SecretPlace::sealed_file);
  keyring_.fails = false;
  EXPECT_EQ(with_keyring().get("a"), "new");
}

TEST_F(Kept, what_cannot_be_read_from_the_file_may_be_in_the_keyring) {
  file_.fails = true;
  EXPECT_EQ(with_keyring().get("a").error().what, "it is locked");
  keyring_.kept["a"] = "secret";
  EXPECT_EQ(with_keyring().get("a"), "secret");
}

TEST_F(Kept, forgetting_forgets_in_both) {
  file_.kept["a"] = keyring_.kept["a"] = "secret";
  EXPECT_EQ(with_keyring().forget("a"), true);
  EXPECT_TRUE(file_.kept.empty());
  EXPECT_TRUE(keyring_.kept.empty());
  EXPECT_EQ(with_keyring().forget("a"), false);
  file_.kept["a"] = "secret";
  keyring_.fails = true;
  EXPECT_FALSE(with_keyring().forget("a")) << "it may still be in the keyring";
  EXPECT_TRUE(file_.kept.empty());
}

}  // namespace
}  // namespace afterword::secrets
