#include "store/read_back.hpp"

#include "store/yaml_write.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace std::chrono_literals;

namespace {

model::Meeting on(base::Date day) {
  model::Meeting out;
  out.state = model::MeetingState::planned;
  out.kind = model::MeetingKind::regular;
  out.period = base::month_of(day);
  out.date = day;
  return out;
}

bool reads_back(const model::Meeting& meeting) {
  return store::reads_as(store::record_text(meeting, store::Blanks::with_hints), meeting);
}

}  // namespace

TEST_CASE("read back: a new record is what was meant, or it is not written") {
  CHECK(reads_back(on(2027y / 2 / 28)));
  CHECK_FALSE(reads_back(on(2027y / 2 / 30)));
  CHECK_FALSE(store::reads_as("trạng thái: dự kiến\n", on(2027y / 2 / 28)));
}
