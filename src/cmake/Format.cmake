# format rewrites our own files, check_format only tells; both are held at clang-format 14 (Debian 12).
find_program(CHIBO_CLANG_FORMAT NAMES clang-format-14 clang-format)
if(CHIBO_CLANG_FORMAT)
  file(GLOB_RECURSE own_files CONFIGURE_DEPENDS
    src/*.cpp src/*.hpp tests/*.cpp tests/*.hpp)
  add_custom_target(format COMMAND ${CHIBO_CLANG_FORMAT} -i ${own_files} VERBATIM)
  add_custom_target(check_format COMMAND ${CHIBO_CLANG_FORMAT} --dry-run --Werror ${own_files} VERBATIM)
endif()
