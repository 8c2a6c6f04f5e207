#pragma once

#include "model/cell.hpp"
#include "render/document.hpp"
#include "rules/observers.hpp"

#include <vector>

namespace chibo::views {

/// Who of the committee sat in how often against the quota of the year, with every visit; seen are
/// those that cells' records tell and the book does not.
render::Document observers_document(const model::Cell& committee, const model::ObserverBook& book,
                                    int year, const std::vector<rules::ObserverSeen>& seen,
                                    base::Date day);

}  // namespace chibo::views
