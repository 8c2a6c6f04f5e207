#include "support/checked_cell.hpp"

using namespace chibo::support;

namespace {

/// The roster with more keys beside the official day of one member.
Files recognised(std::string_view keys) {
  return spoiled(&Files::roster, "    ngày chính thức: 2017-11-03\n", std::string(keys));
}

}  // namespace

TEST_CASE("checks CB204: the day of the decision comes after the official day (R16)") {
  CHECK_SAID(recognised("    ngày chính thức: 2017-11-03\n    ngày công nhận: 2018-01-05\n"));
  CHECK_SAID(recognised("    ngày chính thức: 2017-11-03\n    ngày công nhận: 2017-10-05\n"),
             "CB204! dang-vien.yaml:31:21: ngày công nhận 05/10/2017 trước ngày chính thức "
             "03/11/2017 | Xem lại hai ngày");
}

TEST_CASE("checks CB204: the day of the decision alone makes nobody official (R16)") {
  const Said complaints = said(recognised("    ngày công nhận: 2018-01-05\n"));
  CHECK_MESSAGE(
      joined(complaints).find("có ngày công nhận mà chưa ghi ngày chính thức") != std::string::npos,
      joined(complaints));
}

TEST_CASE("checks CB204: an unknown day of the decision is told, not taken for granted (R16)") {
  const Said complaints =
      said(recognised("    ngày chính thức: 2017-11-03\n    ngày công nhận: không rõ\n"));
  CHECK_MESSAGE(joined(complaints).find("không rõ ngày công nhận của") != std::string::npos,
                joined(complaints));
}
