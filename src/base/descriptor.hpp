#pragma once

#include <string_view>
#include <unistd.h>
#include <utility>

namespace chibo::base {

/// An open file of the system, closed with its owner.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  void close() {
    if (is_open()) {
      ::close(std::exchange(number_, -1));
    }
  }

 private:
  int number_ = -1;
};

/// Writes all bytes, however often the system takes but a part; 0 or an errno.
int write_all(const Descriptor& file, std::string_view bytes);

}  // namespace chibo::base
