#pragma once

#include "base/date.hpp"
#include "model/rule_pack.hpp"

#include <span>
#include <string_view>

namespace chibo::rules {

using base::Date;

/// A row of a rule pack, built in from templates/quy-dinh/.
struct RuleRow {
  std::string_view key;
  std::string_view value;
  std::string_view unit;
  std::string_view article;
  bool confirmed;
  std::string_view comment;
};

/// An item of a standing agenda; -1 where the pack does not say.
struct AgendaItemRow {
  std::string_view title;
  int part;
  int role;
  int filling;
  bool optional;
  std::string_view remark;
};

struct AgendaRow {
  model::MeetingKind kind;
  std::string_view article;
  bool confirmed;
  std::span<const AgendaItemRow> items;
};

/// A section of a report; depth 0 and filling -1 where the pack does not say.
struct ReportSectionRow {
  std::string_view title;
  int depth;
  int filling;
  bool written;
  std::string_view remark;
};

struct ReportFormRow {
  model::ReportOf of;
  std::string_view article;
  bool confirmed;
  std::span<const ReportSectionRow> sections;
};

/// A criterion of a commendation; empty where the pack does not say.
struct CriterionRow {
  std::string_view id;
  std::string_view title;
  std::string_view group;
  std::string_view number;
  std::string_view of;
  std::string_view bound;
  std::string_view article;
  bool confirmed;
  std::string_view comment;
};

struct CommendationRow {
  std::string_view id;
  std::string_view title;
  std::span<const CriterionRow> criteria;
};

/// A regulation and the days on which it is in force, both included.
struct PackRow {
  std::string_view id;
  std::string_view title;
  Date from;
  Date to;
  std::span<const RuleRow> rules;
  std::span<const AgendaRow> agendas;
  std::span<const ReportFormRow> reports;
  std::span<const CommendationRow> commendations;
};

/// All packs, sorted by id; made at build time by cmake/rule_table.cpp.
std::span<const PackRow> rule_packs();

inline constexpr Date k_always_from{std::chrono::year{1} / 1 / 1};
inline constexpr Date k_always_to{std::chrono::year{9999} / 12 / 31};

}  // namespace chibo::rules
