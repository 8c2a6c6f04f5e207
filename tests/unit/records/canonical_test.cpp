#include "records/canonical.hpp"

#include "model/meeting.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using chibo::model::Meeting;
using chibo::model::ToldState;
using chibo::records::canonical_text;
namespace model = chibo::model;

namespace {

Meeting meeting_at(std::string place) {
  Meeting out;
  out.place = std::move(place);
  return out;
}

}  // namespace

TEST_CASE("canonical record: blank, unknown, none and said are four meanings") {
  Meeting unknown;
  unknown.place.state = ToldState::unknown;
  Meeting none;
  none.place.state = ToldState::none;
  const std::string texts[] = {canonical_text(Meeting()), canonical_text(unknown),
                               canonical_text(none), canonical_text(meeting_at("x"))};
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = i + 1; j < 4; ++j) {
      CAPTURE(i);
      CAPTURE(j);
      CHECK(texts[i] != texts[j]);
    }
  }
}

TEST_CASE("canonical record: NFC and plain line ends, and no text passes for another") {
  CHECK(canonical_text(meeting_at("hoa\xCC\x80")) == canonical_text(meeting_at("ho\xC3\xA0")));
  Meeting two;
  two.note = model::Prose{"một\r\nhai"};
  Meeting also;
  also.note = model::Prose{"một\nhai"};
  CHECK(canonical_text(two) == canonical_text(also));
  Meeting one_item;
  one_item.agenda = std::vector<model::Item>(1);
  one_item.agenda.value[0].title = std::string("a");
  Meeting two_items = one_item;
  two_items.agenda.value.emplace_back().title = std::string("b");
  Meeting joined = one_item;
  joined.agenda.value[0].title = std::string("a][b");
  CHECK(canonical_text(two_items) != canonical_text(joined));
}

TEST_CASE("canonical record: what is left out by name makes no difference, on either level") {
  Meeting sent = meeting_at("x");
  sent.approval = model::Approval();
  sent.approval.state = ToldState::said;
  Meeting later = sent;
  later.approval.value.sent_up = chibo::base::parse_iso_date("2026-11-06").value();
  constexpr std::string_view k_without[] = {"biên bản/ngày gửi cấp trên", "địa điểm"};
  CHECK(canonical_text(sent) != canonical_text(later));
  CHECK(canonical_text(sent, k_without) == canonical_text(later, k_without));
  Meeting elsewhere = sent;
  elsewhere.place = std::string("y");
  CHECK(canonical_text(sent, k_without) == canonical_text(elsewhere, k_without));
}
