# Warnings for our own code only; errors in the dev preset, so that a newer compiler never stops a user.
add_library(chibo_warnings INTERFACE)
target_compile_options(chibo_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
# GCC 12 takes the alternatives of a moved std::variant for uninitialised when it optimises; Clang and the sanitizers do not.
target_compile_options(chibo_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
if(CHIBO_WERROR)
  target_compile_options(chibo_warnings INTERFACE -Werror)
endif()
if(CHIBO_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
