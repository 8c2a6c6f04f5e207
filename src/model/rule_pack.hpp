#pragma once

#include "base/date.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// One value that a regulation sets; the value as text, "90", "3-7", "> 1/2", "≥ 90 %".
struct Rule : Placed {
  Told<std::string> key;
  Told<std::string> value;
  Told<std::string> unit;
  Told<std::string> article;
  Told<YesNo> confirmed;
  Told<std::string> comment;
  bool operator==(const Rule&) const = default;
};

/// A regulation as dated data, templates/quy-dinh/hd-42-2025.yaml.
struct RulePack : Placed {
  Told<Code> id;
  Told<std::string> title;
  Told<std::string> number;
  Told<base::Date> issued;
  Told<std::string> issuer;
  Told<base::Date> from;
  Told<base::Date> to;
  ToldList<Rule> rules;
  bool operator==(const RulePack&) const = default;
};

}  // namespace chibo::model
