#include "secrets/keyring.h"

#include <libsecret/secret.h>

#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace afterword::secrets {
namespace {

using core::Result;

const SecretSchema& schema() {
  static const SecretSchema ours{"afterword.Secret",
                                 SECRET_SCHEMA_NONE,
                                 {{"account", SECRET_SCHEMA_ATTRIBUTE_STRING}},
                                 0,
                                 {},
                                 {},
                                 {},
                                 {},
                                 {},
                                 {},
                                 {}};
  return ours;
}

/// Ends what a call waits for when it has taken too long.
class Patience {
 public:
  explicit Patience(std::chrono::seconds limit)
      : watch_([this, limit](const std::stop_token& done) {
          std::unique_lock lock(mutex_);
          ended_.wait_for(lock, done, limit, [] { return false; });
          if (!done.stop_requested()) g_cancellable_cancel(cancellable_.get());
        }) {}
  GCancellable* cancellable() const { return cancellable_.get(); }

 private:
  struct Unref {
    void operator()(GCancellable* object) const { g_object_unref(object); }
  };
  std::unique_ptr<GCancellable, Unref> cancellable_{g_cancellable_new()};
  std::mutex mutex_;
  std::condition_variable_any ended_;
  std::jthread watch_;  // the last: it uses the others
};

/// What went wrong, freed with it.
class Failure {
 public:
  Failure() = default;
  ~Failure() { g_clear_error(&error_); }
  Failure(const Failure&) = delete;
  Failure& operator=(const Failure&) = delete;

  GError** out() { return &error_; }
  bool happened() const { return error_ != nullptr; }
  std::unexpected<core::Error> as_error(std::string what) const {
    if (g_error_matches(error_, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      what += ": it took too long to answer";
    } else if (error_ != nullptr) {
      what += std::string(": ") + error_->message;
    }
    return core::outside(std::move(what), "your desktop's keyring", "unlock it, and try again");
  }

 private:
  GError* error_ = nullptr;
};

class Keyring final : public app::Secrets {
 public:
  explicit Keyring(KeyringLimits limits) : limits_(limits) {}

  Result<std::optional<std::string>> get(std::string_view key) override {
    const Patience patience(limits_.to_answer);
    Failure failure;
    const std::string account(key);
    gchar* found = secret_password_lookup_sync(&schema(), patience.cancellable(), failure.out(), "account",
                                               account.c_str(), nullptr);
    if (failure.happened()) return failure.as_error("the password could not be read");
    if (found == nullptr) return std::nullopt;
    std::string secret(found);
    secret_password_free(found);
    return secret;
  }

  Result<app::SecretPlace> keep(std::string_view key, std::string_view secret) override {
    const Patience patience(limits_.to_answer);
    Failure failure;
    const std::string account(key), password(secret), label = "Afterword: " + account;
    const bool kept =
        secret_password_store_sync(&schema(), SECRET_COLLECTION_DEFAULT, label.c_str(), password.c_str(),
                                   patience.cancellable(), failure.out(), "account", account.c_str(), nullptr) != 0;
    if (!kept) return failure.as_error("the password could not be kept");
    return app::SecretPlace::keyring;
  }

  Result<bool> forget(std::string_view key) override {
    const Patience patience(limits_.to_answer);
    Failure failure;
    const std::string account(key);
    const bool gone = secret_password_clear_sync(&schema(), patience.cancellable(), failure.out(), "account",
                                                 account.c_str(), nullptr) != 0;
    if (failure.happened()) return failure.as_error("the password could not be removed");
    return gone;
  }

 private:
  KeyringLimits limits_;
};

/// GLib would start a bus of its own where there is none, for one process to talk to itself.
bool has_session_bus() {
  // NOLINTBEGIN(concurrency-mt-unsafe): nobody changes the environment
  if (std::getenv("DBUS_SESSION_BUS_ADDRESS") != nullptr) return true;
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  // NOLINTEND(concurrency-mt-unsafe)
  return runtime != nullptr && g_file_test((std::string(runtime) + "/bus").c_str(), G_FILE_TEST_EXISTS) != 0;
}

}  // namespace

std::unique_ptr<app::Secrets> open_keyring(KeyringLimits limits) {
  if (!has_session_bus()) return nullptr;
  const Patience patience(limits.to_connect);
  Failure failure;
  SecretService* service = secret_service_get_sync(SECRET_SERVICE_OPEN_SESSION, patience.cancellable(), failure.out());
  if (service == nullptr) return nullptr;
  g_object_unref(service);  // libsecret keeps it for the calls to come
  return std::make_unique<Keyring>(limits);
}

}  // namespace afterword::secrets
