#include "store/memory/memory_store.h"

#include "store/memory/memory_session.h"
#include "store/not_nested.h"

namespace afterword::store {
MemoryStore::MemoryStore(core::Facts facts) {
  if (facts.seeker != core::Seeker{}) contents_.seeker = std::move(facts.seeker);
  contents_.applications = std::move(facts.applications);
  contents_.materials = std::move(facts.materials);
}

core::Result<void> MemoryStore::read(const std::function<core::Result<void>(app::ReadSession&)>& work) {
  const NotNested running(is_running_);
  MemorySession session(contents_);
  return work(session);
}

core::Result<void> MemoryStore::write(const std::function<core::Result<void>(app::WriteSession&)>& work) {
  const NotNested running(is_running_);
  MemoryContents changed = contents_;
  MemorySession session(changed);
  if (auto done = work(session); !done) return done;
  contents_ = std::move(changed);
  return {};
}

}  // namespace afterword::store
