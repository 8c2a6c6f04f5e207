#include "i18n/message_check.hpp"
#include "i18n/message_store.hpp"
#include "rules/checks.hpp"
#include "rules/people.hpp"

#include <set>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using i18n::StoreMsg;
using model::Meeting;
using model::Rating;

namespace {

int owners(const Rating& rating) {
  return int{!rating.member.is_blank()} + int{!rating.collective.is_blank()} +
         int{!rating.count.is_blank()};
}

void look_at_ratings(const model::Cell& cell, const Meeting& meeting, std::string_view id,
                     diag::Diagnostics& out) {
  std::set<model::Person> seen;
  for (const Rating& rating : *meeting.review->ratings) {
    if (owners(rating) != 1) {
      out.push_back(diag::error(id, rating.at, say(CheckMsg::rating_of_whom),
                                say(CheckMsg::rating_of_whom_hint)));
    }
    if (rating.member.is_said() && !seen.insert(*rating.member).second) {
      out.push_back(
          diag::error(id, rating.member.at,
                      say(CheckMsg::rated_twice, shown_name(cell, meeting, rating.member)),
                      say(StoreMsg::key_twice_hint)));
    }
  }
}

}  // namespace

void check_review(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const model::Review& review = *record.meeting.review;
    if (review.from.is_said() && review.to.is_said() && *review.to < *review.from) {
      out.push_back(diag::error(id, review.to.at,
                                say(CheckMsg::review_ends_before, *review.to, *review.from),
                                say(CheckMsg::review_ends_before_hint)));
    }
    look_at_ratings(context.cell, record.meeting, id, out);
  }
}

}  // namespace chibo::rules
