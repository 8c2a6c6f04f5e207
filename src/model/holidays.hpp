#pragma once

#include "base/date.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// Days on which nobody works; both ends included.
struct Holiday : Placed {
  Told<base::Date> from;
  Told<base::Date> to;  // blank: one day
  Told<std::string> name;
  bool operator==(const Holiday&) const = default;
};

/// mau/ngay-nghi.yaml: public holidays, and the rest days that are worked instead.
struct Holidays : Placed {
  ToldList<Holiday> days_off;
  ToldList<Told<base::Date>> worked_instead;
  bool operator==(const Holidays&) const = default;
};

}  // namespace chibo::model
