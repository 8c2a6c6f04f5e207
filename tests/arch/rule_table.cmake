cmake_minimum_required(VERSION 3.25)
# The tool that makes the rule table stops the build on a faulty pack, told with its place, and on a table it cannot
# write: TOOL, PACK (a good one), WORK (a folder to write in).
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})

function(expect code said)
  execute_process(COMMAND ${TOOL} ${ARGN} RESULT_VARIABLE result ERROR_VARIABLE errors)
  string(FIND "${errors}" "${said}" at)
  if(NOT result STREQUAL code OR at EQUAL -1)
    message(SEND_ERROR "${ARGN}: exit ${result}, not ${code}, or no word of `${said}` in: ${errors}")
  endif()
endfunction()

file(WRITE ${WORK}/bad.yaml "mã: [a\n")
file(WRITE ${WORK}/tab.yaml "mã: a\n\tb: c\n")
expect(0 "" ${WORK}/table.cpp ${PACK})
expect(1 "bad.yaml:1:5: " ${WORK}/table.cpp ${WORK}/bad.yaml)
expect(1 "tab.yaml:2:1: " ${WORK}/table.cpp ${WORK}/tab.yaml)
expect(1 "gone.yaml: cannot be read" ${WORK}/table.cpp ${WORK}/gone.yaml)
expect(1 "table.cpp: cannot be written" ${WORK}/gone/table.cpp ${PACK})
if(EXISTS /dev/full)
  expect(1 "/dev/full: cannot be written" /dev/full ${PACK})
endif()
