#pragma once

#include "cli/env.hpp"

#include <cstddef>

namespace chibo::cli {

/// Tells on a terminal how many of many workspaces are done, on a line of its own that is gone at
/// the end.
class CellProgress {
 public:
  explicit CellProgress(Env& env) : env_(env) {}
  ~CellProgress() { clear(); }
  CellProgress(const CellProgress&) = delete;
  CellProgress& operator=(const CellProgress&) = delete;

  void tell(std::size_t done, std::size_t of);
  void clear();

 private:
  Env& env_;
  bool is_shown_ = false;
};

}  // namespace chibo::cli
