#pragma once

#include "model/cell.hpp"
#include "store/cell_folder.hpp"

#include <string_view>

namespace chibo::store {

/// Hands the visitor an empty record of the kind that lies at a path of a workspace; the answer is
/// that of nothing where the path is no record's.
template <class Visitor>
auto with_record_of(std::string_view path, Visitor visit) -> decltype(visit(model::Meeting())) {
  if (path == k_organisation_file) {
    return visit(model::Organisation());
  }
  if (path == k_roster_file) {
    return visit(model::Roster());
  }
  if (path.starts_with("ke-hoach/")) {
    return visit(model::Plan());
  }
  if (path.starts_with("hop/")) {
    return visit(model::Meeting());
  }
  if (path.starts_with("van-ban/")) {
    return visit(model::OfficialPaper());
  }
  if (path.starts_with("dang-phi/")) {
    return visit(model::Dues());
  }
  if (path.starts_with("mau/quy-dinh")) {
    return visit(model::RulePack());
  }
  if (path == "mau/ngay-nghi.yaml") {
    return visit(model::Holidays());
  }
  return {};
}

}  // namespace chibo::store
