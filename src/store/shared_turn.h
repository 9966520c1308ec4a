// Several threads, one thing that only one of them can use at a time and that is slow to end (a disk is waited for):
// whoever comes while it is in use waits, and all who wait are served together.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace afterword::store {

/// `Job`: what one caller wants, and where its answer is put. It lives on its caller's stack until it is served.
template <class Job>
class SharedTurn {
 public:
  using Jobs = std::vector<Job*>;
  /// Serves them in the order in which they came: at least one. Runs on the thread of one of the callers, with nobody
  /// else. What it throws is thrown to each of them.
  using Serve = std::function<void(const Jobs&)>;

  explicit SharedTurn(Serve serve) : serve_(std::move(serve)) {}

  /// Returns when `job` was served, perhaps together with others', perhaps on another thread.
  void take(Job& job) {
    Waiting mine{&job};
    std::unique_lock lock(mutex_);
    refuse_nesting();
    waiting_.push_back(&mine);
    changed_.wait(lock, [&] { return mine.served || serving_ == std::thread::id(); });
    if (!mine.served) serve_all(lock);
    if (mine.thrown) std::rethrow_exception(mine.thrown);
  }

  /// Runs `work` here, with nobody else.
  template <class Work>
  auto alone(const Work& work) {
    {
      std::unique_lock lock(mutex_);
      refuse_nesting();
      changed_.wait(lock, [&] { return serving_ == std::thread::id(); });
      serving_ = std::this_thread::get_id();
    }
    const End end{*this};
    return work();
  }

 private:
  struct Waiting {
    Job* job;
    bool served = false;
    std::exception_ptr thrown{};
  };
  struct End {
    SharedTurn& turn;
    ~End() {
      const std::lock_guard lock(turn.mutex_);
      turn.serving_ = {};
      turn.changed_.notify_all();
    }
  };

  void refuse_nesting() const {
    if (serving_ == std::this_thread::get_id()) throw std::logic_error("a transaction within a transaction");
  }

  void serve_all(std::unique_lock<std::mutex>& lock) {
    const std::vector<Waiting*> served = std::move(waiting_);
    waiting_.clear();
    serving_ = std::this_thread::get_id();
    lock.unlock();
    Jobs jobs;
    std::exception_ptr thrown;
    try {
      for (const Waiting* one : served) jobs.push_back(one->job);
      serve_(jobs);
    } catch (...) {
      thrown = std::current_exception();
    }
    lock.lock();
    for (Waiting* one : served) {
      one->thrown = thrown;
      one->served = true;
    }
    serving_ = {};
    changed_.notify_all();
  }

  Serve serve_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Waiting*> waiting_;
  std::thread::id serving_;  ///< nobody's: free
};

}  // namespace afterword::store
