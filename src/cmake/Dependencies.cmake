# Everything comes from Debian's packages; nothing is fetched. Archives are linked statically where they exist,
# so that the one binary starts at once and runs where nothing else is installed.
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_path(CHIBO_FMT_INCLUDE fmt/format.h REQUIRED)
find_path(CHIBO_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
find_path(CHIBO_JSON_INCLUDE nlohmann/json.hpp REQUIRED)
find_path(CHIBO_XLSX_INCLUDE xlsxwriter.h REQUIRED) # the library itself is loaded when a workbook is asked for

add_library(chibo_deps INTERFACE)
target_compile_definitions(chibo_deps INTERFACE FMT_HEADER_ONLY=1)
foreach(pair IN ITEMS yaml-cpp:yaml-cpp/yaml.h utf8proc:utf8proc.h pugixml:pugixml.hpp minizip:minizip/zip.h csv:csv.h z:zlib.h
    edit:histedit.h tinfo: bsd: md:)
  string(REPLACE ":" ";" pair "${pair}")
  list(GET pair 0 name)
  list(GET pair 1 header)
  if(header)
    find_path(CHIBO_${name}_INCLUDE ${header} REQUIRED)
  endif()
  find_library(CHIBO_${name}_LIBRARY NAMES lib${name}.a ${name} REQUIRED)
  target_link_libraries(chibo_deps INTERFACE ${CHIBO_${name}_LIBRARY})
endforeach()
target_compile_definitions(chibo_deps INTERFACE UTF8PROC_STATIC=1)
target_link_libraries(chibo_deps INTERFACE Threads::Threads)
