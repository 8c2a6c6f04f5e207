#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

#include <string>
#include <string_view>

namespace chibo::views {

/// What a paper that the cell issues on a day has around its text (templates/chung/khoa-ban-hanh):
/// both names, the number still to be given, place and date, who signs, to whom it goes.
render::Map issued_paper(const model::Cell& cell, std::string_view type_code, base::Date day);

/// The same of a paper that a committee issues to its cells: coded "……-BC/ĐU" (HD 36-HD/VPTW of
/// 2018), signed on the committee's behalf ("thay_mat").
render::Map issued_by_committee(const model::Cell& committee, std::string_view type_code,
                                base::Date day);

/// Whom those tell who cannot come: "chi ủy", "bí thư chi bộ" of a cell without a committee.
std::string told_of_absence(const model::Cell& cell, base::Date day);

}  // namespace chibo::views
