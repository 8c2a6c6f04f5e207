cmake_minimum_required(VERSION 3.25)
# Every rule that chibo keeps is cited, by its number, in the name of a test or on the page of a
# check. -DTESTS=tests/unit -DPAGES=src/manual
set(kept
  R01 R02 R03                              # dated rule packs and profiles
  R10 R11 R12 R13 R14 R15 R16 R17 R18      # people and denominators
  R20 R21 R22 R23 R24 R25 R26 R27 R28 R29  # meetings
  R30 R31 R32 R34                          # the score as given: its form, its grades and sums
  R40 R41 R42 R43                          # turns of self-criticism
  R50 R51 R52                              # resolutions and tasks
  R81)                                     # numbers of resolutions
# These belong to the scoring of a meeting for the cell, which chibo does not do: it keeps the score
# that was given and holds it to its form.
set(elsewhere R33 R35)

set(cited "")
file(GLOB_RECURSE sources ${TESTS}/*.cpp)
foreach(source IN LISTS sources)
  file(READ ${source} text)
  string(REPLACE ";" "," text "${text}")
  string(REGEX MATCHALL "TEST_CASE\\([^{]*" names "${text}")
  string(REGEX MATCHALL "R[0-9][0-9]" numbers "${names}")
  list(APPEND cited ${numbers})
endforeach()
file(GLOB_RECURSE pages ${PAGES}/*/checks/*.md)
foreach(page IN LISTS pages)
  file(READ ${page} text)
  string(REGEX MATCHALL "R[0-9][0-9]" numbers "${text}")
  list(APPEND cited ${numbers})
endforeach()
list(REMOVE_DUPLICATES cited)

set(uncited "")
foreach(rule IN LISTS kept)
  if(NOT rule IN_LIST cited)
    list(APPEND uncited ${rule})
  endif()
endforeach()
if(uncited)
  message(FATAL_ERROR "no test's name and no check's page cites: ${uncited}")
endif()
foreach(rule IN LISTS elsewhere)
  if(rule IN_LIST cited)
    message(FATAL_ERROR "${rule} is cited by a test, so it is kept here: move it up")
  endif()
endforeach()
