#include "store_under_test.h"

#include "store/disk/sandbox_fixture.h"
#include "store/memory/memory_store.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::contract {
namespace {

class Memory final : public StoreUnderTest {
 public:
  app::Store& store() override { return store_; }
  std::vector<app::Event> events() override { return store_.contents().events; }

 private:
  store::MemoryStore store_;
};

class Sqlite final : public StoreUnderTest {
 public:
  Sqlite() { reopen(); }
  app::Store& store() override { return *store_; }
  void reopen() override {
    store_.reset();
    store_ = store::open_sqlite_store(data_folder()).value();
  }
  std::vector<app::Event> events() override { return store::read_event_log(data_folder(), 1000).value(); }

 private:
  std::string data_folder() const { return folder_ / "data"; }
  store::TemporaryFolder folder_;
  std::unique_ptr<app::Store> store_;
};

}  // namespace

std::vector<StoreKind> all_stores() {
  return {{"memory", []() -> std::unique_ptr<StoreUnderTest> { return std::make_unique<Memory>(); }},
          {"sqlite", []() -> std::unique_ptr<StoreUnderTest> { return std::make_unique<Sqlite>(); }}};
}

core::Application bare_application(std::string id) {
  core::Application application;
  application.id = std::move(id);
  application.role = "Engineer";
  application.employer = {"Acme", std::nullopt, "UTC", {}, std::nullopt};
  return application;
}

core::Contact bare_contact(std::string id, std::string name) {
  core::Contact contact;
  contact.id = std::move(id);
  contact.name = std::move(name);
  return contact;
}

core::Interview bare_interview(std::string id) {
  core::Interview interview;
  interview.id = std::move(id);
  return interview;
}

core::Reply bare_reply(std::string id) {
  core::Reply reply;
  reply.id = std::move(id);
  return reply;
}

core::Material bare_material(std::string id, std::string text) {
  core::Material material;
  material.id = std::move(id);
  material.text = std::move(text);
  return material;
}

core::Message bare_message(std::string id, core::MessageState state) {
  core::Message message;
  message.id = std::move(id);
  message.to = "ann";
  message.state = state;
  return message;
}

core::Step bare_step(std::string application, core::StepState state, std::optional<int> due_hour,
                     std::optional<int> opening_hour) {
  core::Step step;
  step.application = std::move(application);
  step.state = state;
  if (due_hour) step.due_at = core::OffsetTime{hour(*due_hour), std::chrono::minutes{60}};
  if (opening_hour) step.opens_at = core::OffsetTime{hour(*opening_hour), std::chrono::minutes{-300}};
  return step;
}

}  // namespace afterword::contract
