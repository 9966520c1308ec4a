// A real GNOME keyring, on a session bus that the test alone is on: `dbus-run-session -- secrets_live_test`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "secrets/keyring.h"
#include "store/disk/sandbox_fixture.h"

namespace afterword::secrets {
namespace {

constexpr const char* maya = "mail maya@example.org";
constexpr const char* canary = "correct hörse battery";

/// gnome-keyring-daemon with a home of its own, unlocked. It ends with its bus.
class KeyringDaemon {
 public:
  KeyringDaemon() {
    setenv("XDG_DATA_HOME", home_.path().c_str(), 1);
    setenv("XDG_RUNTIME_DIR", home_.path().c_str(), 1);
    std::FILE* daemon = popen("gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1", "w");
    if (daemon == nullptr) return;
    std::fputs("a password of the keyring", daemon);
    runs_ = pclose(daemon) == 0;  // it has gone into the background, and offers the service
  }
  bool runs() const { return runs_; }
  std::string content() const {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home_.path())) {
      if (entry.is_regular_file()) all += store::content_of(entry.path());
    }
    return all;
  }

 private:
  store::TemporaryFolder home_;
  bool runs_ = false;
};

TEST(Keyring, is_none_without_a_bus_or_without_anybody_who_offers_it) {
  EXPECT_EQ(store::in_another_process([] {
              unsetenv("DBUS_SESSION_BUS_ADDRESS");
              unsetenv("XDG_RUNTIME_DIR");
              return open_keyring() == nullptr ? 0 : 1;
            }),
            0);
  EXPECT_EQ(store::in_another_process([] {
              setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all", 1);
              return open_keyring() == nullptr ? 0 : 1;
            }),
            0);
}

TEST(Keyring, keeps_replaces_and_forgets) {
  const KeyringDaemon daemon;
  ASSERT_TRUE(daemon.runs()) << "is gnome-keyring installed?";
  const auto keyring = open_keyring();
  ASSERT_NE(keyring, nullptr);
  EXPECT_EQ(keyring->get(maya), std::nullopt);
  EXPECT_EQ(keyring->forget(maya), false);
  EXPECT_EQ(keyring->keep(maya, "an old one"), app::SecretPlace::keyring);
  EXPECT_EQ(keyring->keep(maya, canary), app::SecretPlace::keyring);
  EXPECT_EQ(keyring->keep("mail other@example.org", "another"), app::SecretPlace::keyring);
  EXPECT_EQ(keyring->get(maya), canary);
  EXPECT_EQ(open_keyring()->get(maya), canary);
  EXPECT_EQ(daemon.content().find("battery"), std::string::npos);
  EXPECT_EQ(keyring->forget(maya), true);
  EXPECT_EQ(keyring->get(maya), std::nullopt);
  EXPECT_EQ(keyring->get("mail other@example.org"), "another");
}

}  // namespace
}  // namespace afterword::secrets
