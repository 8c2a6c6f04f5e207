#pragma once

#include "model/cell.hpp"
#include "model/committee_books.hpp"
#include "model/summary.hpp"
#include "records/kinds.hpp"

#include <string_view>
#include <utility>

namespace chibo::store {

/// Hands the visitor an empty record of the kind that lies at a path of a workspace; not called
/// where the path is no record's.
template <class Visitor>
void with_record_of(std::string_view path, Visitor visit) {
  const records::RecordKind* kind = records::kind_of_path(path);
  const auto offer = [&](auto record) {
    if (kind != nullptr && &kind->shape() == &records::shape_of<decltype(record)>()) {
      visit(std::move(record));
    }
  };
  const auto offer_each = [&](auto... records) { (offer(std::move(records)), ...); };
  offer_each(model::Organisation(), model::Roster(), model::Plan(), model::Meeting(),
             model::OfficialPaper(), model::Dues(), model::RulePack(), model::Holidays(),
             model::Summary(), model::MeetingSchedule(), model::ObserverBook(), model::GradeBook(),
             model::FindingBook(), model::Narrative());
}

}  // namespace chibo::store
