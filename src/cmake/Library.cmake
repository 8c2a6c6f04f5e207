# Two libraries: chibo_records reads and writes records; chibo_lib is the rest. Between them stands the rule table,
# made at build time from templates/quy-dinh/ by the record reader itself.
file(GLOB_RECURSE record_sources CONFIGURE_DEPENDS
  src/i18n/*.cpp src/base/*.cpp src/text/*.cpp src/diag/*.cpp src/model/*.cpp src/records/*.cpp src/store/*.cpp)
file(GLOB_RECURSE upper_sources CONFIGURE_DEPENDS
  src/rules/*.cpp src/report/*.cpp src/notes/*.cpp src/vcs/*.cpp src/tree/*.cpp src/render/*.cpp src/views/*.cpp src/cli/*.cpp)
file(GLOB_RECURSE embedded CONFIGURE_DEPENDS templates/* src/manual/*)

add_library(chibo_records STATIC ${record_sources})
target_include_directories(chibo_records PUBLIC src)
target_link_libraries(chibo_records PUBLIC chibo_deps ${CMAKE_DL_LIBS} PRIVATE chibo_warnings)
chibo_embed(chibo_records embedded_files.cpp ${embedded})

add_library(chibo_lib STATIC ${upper_sources})
target_link_libraries(chibo_lib PUBLIC chibo_records CLI11::CLI11 PRIVATE chibo_warnings)

add_executable(chibo_rule_table_tool src/cmake/rule_table.cpp)
target_link_libraries(chibo_rule_table_tool PRIVATE chibo_records chibo_warnings)
file(GLOB rule_packs CONFIGURE_DEPENDS templates/quy-dinh/*.yaml)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/rule_table.cpp
  COMMAND chibo_rule_table_tool ${CMAKE_BINARY_DIR}/rule_table.cpp ${rule_packs}
  DEPENDS chibo_rule_table_tool ${rule_packs}
  VERBATIM)
target_sources(chibo_lib PRIVATE ${CMAKE_BINARY_DIR}/rule_table.cpp)

add_executable(chibo src/main.cpp)
target_link_libraries(chibo PRIVATE chibo_lib chibo_warnings)
target_compile_definitions(chibo PRIVATE CHIBO_VERSION="${PROJECT_VERSION}")
# Not wholly static: a PDF loads the system's Pango while the program runs, which a static program cannot.
if(CHIBO_SANITIZE)
  target_sources(chibo PRIVATE src/cmake/leaks_of_libraries.cpp)
else()
  target_link_options(chibo PRIVATE -static-libstdc++ -static-libgcc)
endif()
