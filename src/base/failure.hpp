#pragma once

#include "base/result.hpp"

#include <exception>
#include <utility>

namespace chibo::base {

/// The world failed (disk, lock, git): thrown by whoever meets it, caught once, in cli::run.
class Failure : public std::exception {
 public:
  explicit Failure(Error error) : error_(std::move(error)) {}
  const Error& error() const { return error_; }
  const char* what() const noexcept override { return "chibo: failure"; }

 private:
  Error error_;
};

}  // namespace chibo::base
