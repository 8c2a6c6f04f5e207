#include "views/issued_paper.hpp"

#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/paper_style.hpp"
#include "rules/resolutions.hpp"
#include "text/unicode.hpp"
#include "views/minutes.hpp"
#include "views/paper_style.hpp"
#include "views/wording.hpp"

namespace chibo::views {

using render::List;
using render::Map;

render::Map issued_paper(const model::Cell& cell, std::string_view type_code, base::Date day) {
  const model::Organisation& organisation = cell.organisation;
  Map out{{"dang_bo", superior_line(cell, day)},
          {"chi_bo", text_in_words(organisation.name)},
          {"dia_danh", text_in_words(organisation.place)},
          {"so_van_ban", rules::number_in_full(type_code, std::nullopt)},
          {"ngay_ban_hanh", base::in_words(day)},
          {"dau_ket_thuc", rules::end_mark_on(cell, day)}};
  const model::Member* signer = rules::leader_on(cell, day);
  const auto office = signer != nullptr ? office_on(*signer, day) : std::nullopt;
  out["nguoi_ky"] =
      Map{{"ten", signer != nullptr ? text_in_words(signer->name) : std::string(k_dots)},
          {"chuc_vu", office ? std::string(records::word(*office)) : std::string(k_dots)}};
  List recipients;
  for (const std::string& line : rules::usual_recipients(organisation)) {
    recipients.push_back(Map{{"noi", line}});
  }
  out["noi_nhan"] = std::move(recipients);
  return out;
}

namespace {

/// Who signs, and how its papers are coded.
struct Body {
  std::string_view name;
  std::string_view code;
};
Body body_of(const model::Organisation& organisation) {
  const bool is_part = organisation.kind == model::OrganisationKind::sub_committee;
  return is_part ? Body{"Đảng ủy bộ phận", "ĐUBP"} : Body{"Đảng ủy", "ĐU"};
}

List recipients(const model::Organisation& organisation, const Body& body) {
  List out;
  if (organisation.parent.is_said()) {
    out.push_back(Map{{"noi", *organisation.parent + " (để báo cáo)"}});
  }
  out.push_back(Map{{"noi", "Các chi bộ trực thuộc"}});
  out.push_back(Map{{"noi", "Lưu " + std::string(body.name)}});
  return out;
}

}  // namespace

render::Map issued_by_committee(const model::Cell& committee, std::string_view type_code,
                                base::Date day) {
  const Body body = body_of(committee.organisation);
  Map out = issued_paper(committee, type_code, day);
  out["so_van_ban"] = "……-" + std::string(type_code) + "/" + std::string(body.code);
  out["noi_nhan"] = recipients(committee.organisation, body);
  out["thay_mat"] = std::string(body.name);
  return out;
}

std::string told_of_absence(const model::Cell& cell, base::Date day) {
  if (rules::committee_on(cell.roster, day).size() >= 2) {
    return "chi ủy";
  }
  const model::Member* leader = rules::leader_on(cell, day);
  return leader != nullptr ? text::lower(office_in_words(*leader, day)) : "chi bộ";
}

}  // namespace chibo::views
