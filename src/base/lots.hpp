#pragma once

#include <cstddef>
#include <functional>

namespace chibo::base {

/// Does work(0) … work(count - 1), each once, in any order, by at most so many workers at once;
/// this thread is one of them and is told now and then how many are done. What a work throws is
/// thrown here after all have stopped; the works not yet begun are then left.
void work_in_lots(std::size_t count, std::size_t workers,
                  const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& told);

}  // namespace chibo::base
