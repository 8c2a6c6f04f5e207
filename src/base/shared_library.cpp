#include "base/shared_library.hpp"

#include <dlfcn.h>

namespace chibo::base {

std::optional<SharedLibrary> SharedLibrary::load(const std::string& name) {
  void* handle = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
  return handle == nullptr ? std::nullopt : std::optional(SharedLibrary(handle));
}

void* SharedLibrary::address(const char* name) const {
  return dlsym(handle_, name);
}

}  // namespace chibo::base
