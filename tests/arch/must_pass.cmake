cmake_minimum_required(VERSION 3.25)
# Every case that papers and texts must pass is named, by its number, by a test: in the name of a unit test or of a test
# of ctest, or in a heading of a test of bad input. -DTESTS=tests
set(cases "")
foreach(group IN ITEMS
    "T 14"   # the template core
    "D 22"   # filling .docx templates
    "S 9"    # hostile packages and places
    "V 5"    # Vietnamese text
    "O 10")  # outputs
  string(REGEX MATCH "([A-Z]) ([0-9]+)" whole "${group}")
  foreach(number RANGE 1 ${CMAKE_MATCH_2})
    list(APPEND cases ${CMAKE_MATCH_1}${number})
  endforeach()
endforeach()
set(names "")
file(GLOB_RECURSE sources ${TESTS}/unit/*.cpp)
foreach(source IN LISTS sources)
  file(READ ${source} text)
  string(REPLACE ";" "," text "${text}")
  string(REGEX MATCHALL "TEST_CASE\\([^{]*" found "${text}")
  list(APPEND names ${found})
endforeach()
file(READ ${TESTS}/CMakeLists.txt text)
string(REGEX MATCHALL "add_test\\(NAME \"[^\"]*\"" found "${text}")
list(APPEND names ${found})
file(GLOB areas ${TESTS}/bad_input/*.sh)
foreach(area IN LISTS areas)
  file(STRINGS ${area} found REGEX "^# ")
  list(APPEND names ${found})
endforeach()

string(REGEX MATCHALL "\\(([TDSVO][0-9]+(, )?)+\\)" groups "${names}")
string(REGEX MATCHALL "[TDSVO][0-9]+" named "${groups}")
set(missing ${cases})
list(REMOVE_ITEM missing ${named})
if(missing)
  message(FATAL_ERROR "no test names the cases: ${missing}")
endif()
list(REMOVE_DUPLICATES named)
list(REMOVE_ITEM named ${cases})
if(named)
  message(FATAL_ERROR "tests name cases that are not listed here: ${named}")
endif()
