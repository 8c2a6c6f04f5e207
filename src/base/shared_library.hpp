#pragma once

#include <optional>
#include <string>

namespace chibo::base {

/// A library of the system that is loaded only when it is needed; stays loaded until the program
/// ends.
class SharedLibrary {
 public:
  /// name is the file's, "libcairo.so.2"; nothing where the system has none.
  static std::optional<SharedLibrary> load(const std::string& name);

  /// The function of this name, nothing where the library has none; the caller knows its type.
  template <class Function>
  bool find(const char* name, Function*& function) const {
    function = reinterpret_cast<Function*>(address(name));
    return function != nullptr;
  }

 private:
  explicit SharedLibrary(void* handle) : handle_(handle) {}
  void* address(const char* name) const;

  void* handle_;
};

}  // namespace chibo::base
