#pragma once

#include "base/date.hpp"
#include "i18n/message.hpp"
#include "model/cell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

using base::Date;

/// Which pack answers: of a cell sooner than of a committee, a province, the country.
struct Origin {
  std::string pack;   // its id
  std::string title;  // what papers cite
  std::string path;   // of a profile, as shown; empty for a pack that is built in
  model::PackLevel level = model::PackLevel::national;
  Date from;
  Date to;
};

/// A value in force, with where it comes from.
struct Rule {
  Origin origin;
  std::string key;
  std::string value;
  std::string unit;
  std::string article;
  bool confirmed = false;
  std::string comment;
};

/// The value of a key in force on a day for a cell (R01, R02): the cell's own, else the nearest
/// committee's, the province's, the country's; within a level the one that came into force last.
std::optional<Rule> rule_on(const model::Cell& cell, std::string_view key, Date day);
/// The same, and below it what it overlays, the strongest first.
std::vector<Rule> rules_on(const model::Cell& cell, std::string_view key, Date day);
/// The packs in force on a day for a cell, the strongest first; those of criteria alone left out.
std::vector<Origin> origins_on(const model::Cell& cell, Date day);
/// What papers cite a pack as; nothing for an id that no pack bears, on whatever day.
std::optional<std::string> pack_title(const model::Cell& cell, std::string_view id);
/// The first day on which a regulation of the program or of the cell applies: before it nothing can
/// be judged by any.
Date first_day_of_rules(const model::Cell& cell);
/// A key that tells from which day a pack applies, "hieu-luc.hd-05-2026"; a profile may set it.
inline constexpr std::string_view k_start_of_pack = "hieu-luc.";
/// Every key with a given beginning that a pack of the program or of the cell names, on whatever
/// day; sorted.
std::vector<std::string> known_keys(const model::Cell& cell, std::string_view beginning = {});

/// The standing agenda of a kind of meeting; a profile overlays it as a whole (R25).
struct StandingAgenda {
  Origin origin;
  std::string article;
  bool confirmed = false;
  std::vector<model::AgendaItem> items;
};
std::optional<StandingAgenda> agenda_on(const model::Cell& cell, model::MeetingKind kind, Date day);
/// The same, and below it what it overlays, the strongest first.
std::vector<StandingAgenda> agendas_on(const model::Cell& cell, model::MeetingKind kind, Date day);

/// What the profiles in force on a day ask of a meeting of a kind beside the forms.
struct AskedOf {
  Origin origin;
  std::string name;
};
std::vector<AskedOf> figures_asked_on(const model::Cell& cell, model::MeetingKind kind, Date day);

/// The forms that the profiles in force on a day issued: of each file the last version of the pack
/// that answers first.
struct FormIssued {
  Origin origin;
  const model::IssuedForm* form = nullptr;
  std::vector<const model::IssuedForm*> earlier;
};
std::vector<FormIssued> forms_issued_on(const model::Cell& cell, Date day);

/// "Hướng dẫn 12-HD/BTCTW ngày 06/7/2018, mục II.1.1", and whether it is still unconfirmed.
i18n::Message citation(const Rule& rule);
i18n::Message citation(const StandingAgenda& agenda);

/// The same for a paper that goes out: what is still unconfirmed is told by check, explain and
/// rules show.
i18n::Message reference(const Rule& rule);

/// A share that a count must reach, "> 1/2" or "≥ 90 %"; compared in whole numbers.
struct Bound {
  long long numerator = 0;
  long long denominator = 1;
  bool strict = false;  // more than, not just at least

  bool is_met_by(long long count, long long of) const;
};

std::optional<int> whole_value(std::string_view value);
/// A number of people, days, months or times: what no calendar holds is none.
constexpr int k_largest_count = 9999;
std::optional<int> count_value(std::string_view value);
std::optional<Bound> bound_value(std::string_view value);

/// Days of the month, both included.
struct DayWindow {
  unsigned first = 1;
  unsigned last = 31;
};
std::optional<DayWindow> window_value(std::string_view value);

inline std::optional<int> count_value(const Rule& rule) {
  return count_value(std::string_view(rule.value));
}
inline std::optional<Bound> bound_value(const Rule& rule) {
  return bound_value(std::string_view(rule.value));
}
inline std::optional<DayWindow> window_value(const Rule& rule) {
  return window_value(std::string_view(rule.value));
}

/// The count that a key sets for a cell on a day, with its rule.
struct Limit {
  int value = 0;
  Rule rule;
};
std::optional<Limit> limit_on(const model::Cell& cell, std::string_view key, Date day);

}  // namespace chibo::rules
