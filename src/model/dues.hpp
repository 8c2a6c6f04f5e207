#pragma once

#include "base/date.hpp"
#include "model/money.hpp"
#include "model/quantity.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// The groups by which the regulation sets what a member pays a month.
enum class DuesGroup { insured, on_allowance, pensioner, below_pension_age, of_pension_age, pupil };

enum class DuesWay { cash, transfer, public_service_portal, from_salary };

/// What one member pays for one month. A salary is private: the base may stay untold, and the
/// monthly amount be told in its place.
struct DuesRow : Placed {
  Told<Person> member;
  Told<DuesGroup> group;
  Told<Money> base;
  Told<Money> monthly;       // decided, in place of what the rule works out; reductions are in it
  Told<Quantity> reduced;    // "30 %": the part that is let off
  Told<std::string> exempt;  // why
  Told<std::string> decision;
  Told<base::Month> from;
  Told<base::Month> until;  // the last month of the reduction or exemption
  Told<Money> extra;        // paid of one's own will beside what is due
  Told<Money> paid;
  Told<base::Date> day;
  Told<DuesWay> way;
  Told<Person> collector;
  Told<std::string> unpaid_reason;
  Told<std::string> remark;
  bool operator==(const DuesRow&) const = default;
};

/// A sum handed on to the superior.
struct Remittance : Placed {
  Told<Money> amount;
  Told<base::Date> day;
  Told<std::string> remark;
  bool operator==(const Remittance&) const = default;
};

/// dang-phi/2026-11.yaml: the dues for one month, whenever they are paid.
struct Dues : Placed {
  Told<base::Month> period;
  ToldList<DuesRow> rows;
  ToldList<Remittance> remitted;
  Told<Prose> remark;
  bool operator==(const Dues&) const = default;
};

}  // namespace chibo::model
