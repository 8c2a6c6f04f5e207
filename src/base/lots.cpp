#include "base/lots.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace chibo::base {

namespace {

constexpr std::size_t k_lot = 4;  // small, so that no worker is left alone with many at the end

class Lots {
 public:
  Lots(std::size_t count, const std::function<void(std::size_t)>& work)
      : count_(count), work_(work) {}

  /// Takes lots until none is left; told after each of them.
  void take_part(const std::function<void(std::size_t)>& told) noexcept {
    try {
      for (std::size_t first = next_.fetch_add(k_lot); first < count_ && !failed_;
           first = next_.fetch_add(k_lot)) {
        const std::size_t last = std::min(first + k_lot, count_);
        for (std::size_t at = first; at < last; ++at) {
          work_(at);
        }
        done_ += last - first;
        if (told) {
          told(done_);
        }
      }
    } catch (...) {
      const std::lock_guard guard(failure_);
      if (!failed_.exchange(true)) {
        thrown_ = std::current_exception();
      }
    }
  }

  void throw_failure() const {
    if (thrown_) {
      std::rethrow_exception(thrown_);
    }
  }

 private:
  std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex failure_;
  std::exception_ptr thrown_;
};

}  // namespace

void work_in_lots(std::size_t count, std::size_t workers,
                  const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& told) {
  Lots lots(count, work);
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < std::min(workers, (count + k_lot - 1) / k_lot); ++i) {
        others.emplace_back([&] { lots.take_part({}); });
      }
    } catch (const std::system_error&) {
      // a machine that gives no more threads: those there are, and this one, do the work
    }
    lots.take_part(told);
  }
  lots.throw_failure();
}

}  // namespace chibo::base
