#include "base/lots.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

using chibo::base::work_in_lots;

TEST_CASE("lots: each work is done once, by one worker or by many") {
  for (const std::size_t workers : {1U, 2U, 16U}) {
    for (const std::size_t count : {0U, 1U, 3U, 5U, 1000U}) {
      std::vector<std::atomic<int>> done(count);
      work_in_lots(count, workers, [&](std::size_t at) { ++done[at]; }, {});
      for (const auto& times : done) {
        CHECK(times == 1);
      }
    }
  }
}

TEST_CASE("lots: this thread is told how many are done, never more than there are") {
  std::size_t last = 0;
  work_in_lots(
      100, 1, [](std::size_t) {},
      [&](std::size_t done) {
        CHECK(done > last);
        last = done;
      });
  CHECK(last == 100);
}

TEST_CASE("lots: what a work throws comes out after all have stopped") {
  for (const std::size_t workers : {1U, 8U}) {
    std::atomic<int> under_way = 0;
    const auto work = [&](std::size_t at) {
      ++under_way;
      if (at == 10) {
        --under_way;
        throw std::runtime_error("10");
      }
      --under_way;
    };
    CHECK_THROWS_WITH(work_in_lots(1000, workers, work, {}), "10");
    CHECK(under_way == 0);
  }
}
