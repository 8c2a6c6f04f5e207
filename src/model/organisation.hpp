#pragma once

#include "base/date.hpp"
#include "model/told.hpp"

#include <string>

namespace chibo::model {

enum class OrganisationKind { cell, sub_committee, committee };

/// chibo.yaml: what organisation a folder belongs to.
struct Organisation : Placed {
  Told<OrganisationKind> kind;
  Told<Code> code;
  Told<std::string> name;
  Told<std::string> parent;
  Told<std::string> place;
  Told<std::string> term;
  Told<base::Date> term_from;  // numbering of papers begins anew with a term
  Told<YesNo> commits;
  Told<int> format;
  bool operator==(const Organisation&) const = default;
};

}  // namespace chibo::model
