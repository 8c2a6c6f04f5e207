#include "records/codec.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using model::Money;
using records::ReadResult;

namespace {

ReadResult read(std::string_view text, Money& out) {
  return records::Codec<Money>::read(text, out);
}

}  // namespace

TEST_CASE("money: people write a sum in many ways, one is printed (R85)") {
  Money sum;
  for (const char* text : {"15.930 đồng", "15930"}) {
    CAPTURE(text);
    CHECK(read(text, sum) == ReadResult::as_written);
    CHECK(sum.dong == 15930);
  }
  for (const char* text :
       {"15.930", "15930 đồng", "15.930đ", "15 930 đồng", "15.930 VNĐ", "015930", "15.930  đồng"}) {
    CAPTURE(text);
    CHECK(read(text, sum) == ReadResult::customary);
    CHECK(sum.dong == 15930);
  }
  CHECK(records::Codec<Money>::write({999'999'999'999}) == "999.999.999.999 đồng");
  CHECK(records::Codec<Money>::write({0}) == "0 đồng");
}

TEST_CASE("money: what may be a slip of a dot or a comma is no sum") {
  Money sum;
  for (const char* text : {"15.93", "1.5", "15,930", "15.9300", "1.2345.678", ".930", "15.", "đồng",
                           "", "-5", "15.930 500", "1.000.000.000.000", "15 triệu", "1e3"}) {
    CAPTURE(text);
    CHECK(read(text, sum) == ReadResult::wrong);
  }
}
