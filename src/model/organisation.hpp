#pragma once

#include "base/date.hpp"
#include "model/told.hpp"

#include <string>

namespace chibo::model {

enum class OrganisationKind { cell, sub_committee, committee };

/// The regions of the regional minimum wage.
enum class WageRegion { one, two, three, four };

/// chibo.yaml: what organisation a folder belongs to.
struct Organisation : Placed {
  Told<OrganisationKind> kind;
  Told<Code> code;
  Told<std::string> name;
  Told<std::string> parent;
  Told<std::string> place;
  Told<std::string> term;
  Told<base::Date> term_from;    // numbering of papers begins anew with a term
  Told<WageRegion> wage_region;  // dues of some members rest on its minimum wage
  Told<YesNo> commits;
  Told<int> format;
  bool operator==(const Organisation&) const = default;
};

}  // namespace chibo::model
