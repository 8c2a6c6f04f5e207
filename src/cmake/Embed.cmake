# chibo_embed(TARGET OUTPUT FILES...) builds files into TARGET by way of the source OUTPUT; base/embedded.hpp finds them
# by their path in the project, without "src/".
add_executable(chibo_embed_tool src/cmake/embed.cpp)

function(chibo_embed target output)
  set(arguments)
  set(depends)
  foreach(path IN LISTS ARGN)
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR} ${path})
    string(REGEX REPLACE "^src/" "" name "${name}")
    list(APPEND arguments "${name}=${path}")
    list(APPEND depends ${path})
  endforeach()
  set(list_file ${CMAKE_BINARY_DIR}/${output}.list)
  string(REPLACE ";" "\n" lines "${arguments}")
  file(GENERATE OUTPUT ${list_file} CONTENT "${lines}\n")
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/${output}
    COMMAND chibo_embed_tool ${list_file} ${CMAKE_BINARY_DIR}/${output}
    DEPENDS chibo_embed_tool ${list_file} ${depends}
    VERBATIM)
  target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/${output})
endfunction()
