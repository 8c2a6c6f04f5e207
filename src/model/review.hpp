#pragma once

#include "base/date.hpp"
#include "model/quantity.hpp"
#include "model/told.hpp"

#include <string>

namespace chibo::model {

/// A grade of a review of members and collectives, best first.
enum class ReviewGrade { excellent, well_done, done, not_done, not_rated };

/// Whose grade, or how many have it: the own one, the one the meeting proposed, the one decided
/// above. Each stands beside the others, never in their place.
struct Rating : Placed {
  Told<Person> member;
  Told<std::string> collective;
  Told<Quantity> count;  // where no names were told
  Told<ReviewGrade> own;
  Told<ReviewGrade> proposed;
  Told<int> votes;  // for the proposed grade
  Told<ReviewGrade> decided;
  Told<std::string> by;  // the paper that decided
  Told<std::string> remark;
  bool operator==(const Rating&) const = default;
};

/// A review of members and collectives, of a calendar year or any other span.
struct Review : Placed {
  Told<std::string> span;  // "năm học 2025-2026"
  Told<base::Date> from;
  Told<base::Date> to;
  ToldList<Rating> ratings;
  bool operator==(const Review&) const = default;
};

}  // namespace chibo::model
