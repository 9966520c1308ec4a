// A store on a folder that nothing can be written to.
#pragma once

#include "app/ports.h"

namespace afterword::fakes {

class ReadOnlyStore final : public app::Store {
 public:
  explicit ReadOnlyStore(app::Store& store) : store_(store) {}

  core::Result<void> read(const std::function<core::Result<void>(app::ReadSession&)>& work) override {
    return store_.read(work);
  }
  core::Result<void> write(const std::function<core::Result<void>(app::WriteSession&)>&) override {
    return core::outside("the folder is read-only", "/somewhere", "make it writable");
  }

 private:
  app::Store& store_;
};

}  // namespace afterword::fakes
