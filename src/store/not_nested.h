// One transaction at a time on one store object.
#pragma once

#include <stdexcept>

namespace afterword::store {

/// Marks a transaction as running. Another one within it is a bug of the caller's (std::logic_error): it could only
/// wait for itself.
class NotNested {
 public:
  explicit NotNested(bool& running) : running_(running) {
    if (running_) throw std::logic_error("a transaction within a transaction");
    running_ = true;
  }
  ~NotNested() { running_ = false; }
  NotNested(const NotNested&) = delete;
  NotNested& operator=(const NotNested&) = delete;

 private:
  bool& running_;
};

}  // namespace afterword::store
