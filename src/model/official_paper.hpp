#pragma once

#include "base/date.hpp"
#include "model/meeting.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

enum class PaperDirection { incoming, outgoing };

/// What a paper from above asks of the cell.
struct Request : Placed {
  Told<Code> id;
  Told<std::string> title;
  Told<Person> owner;
  Told<Due> due;
  Told<Month> reported_at;
  Told<Link> repeats;  // the older paper that asked the same
  bool operator==(const Request&) const = default;
};

/// A member who was absent when a paper was made known, told afterwards.
struct ToldLater : Placed {
  Told<Person> member;
  Told<Date> date;
  bool operator==(const ToldLater&) const = default;
};

/// A paper in or out, van-ban/2026/2026-11-03-cv-29.yaml; of a secret one only this stub.
struct OfficialPaper : Placed {
  Told<PaperDirection> direction;
  Told<std::string> type;
  Told<std::string> number;
  Told<Date> date;
  Told<std::string> issuer;
  Told<std::string> subject;
  Told<Date> received;
  Told<YesNo> secret;
  Told<std::string> kept_at;
  ToldList<Request> requests;
  Told<Link> decided_at;  // of an outgoing paper: the meeting that decided on it
  Told<Link> made_known_at;
  ToldList<ToldLater> told_later;
  Told<Prose> note;
  bool operator==(const OfficialPaper&) const = default;
};

}  // namespace chibo::model
