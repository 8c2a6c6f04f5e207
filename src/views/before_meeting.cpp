#include "views/before_meeting.hpp"

#include "base/embedded.hpp"
#include "records/words.hpp"
#include "render/escape.hpp"
#include "render/template.hpp"
#include "rules/attendance.hpp"
#include "rules/own_members.hpp"
#include "rules/people.hpp"
#include "rules/vote_demand.hpp"
#include "rules/votes.hpp"
#include "rules/work_days.hpp"
#include "text/unicode.hpp"
#include "views/minutes.hpp"
#include "views/paper_style.hpp"
#include "views/papers.hpp"
#include "views/programme_parts.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace chibo::views {

namespace {

using model::Item;
using model::Meeting;
using model::MeetingKind;
using model::Part;
using model::Person;
using model::Told;
using render::List;
using render::Map;
using render::Value;

std::string optional_text(const Told<std::string>& told) {
  return told.is_said() ? *told : std::string();
}

/// "cần ít nhất 10/16 phiếu tán thành (trên 1/2 đảng viên chính thức; Điều lệ …)".
std::string in_words(const rules::VoteDemand& demand) {
  constexpr std::string_view k_at_least = "≥ ";
  constexpr std::string_view k_more_than = "> ";
  std::string bound(demand.rule.value);
  if (bound.starts_with(k_at_least)) {
    bound = bound.substr(k_at_least.size()) + " trở lên";
  } else if (bound.starts_with(k_more_than)) {
    bound = "trên " + bound.substr(k_more_than.size());
  }
  return fmt::format("cần ít nhất {}/{} phiếu tán thành ({}; {})", demand.needed,
                     demand.denominator, bound, regulation_of(demand.rule));
}

class BeforeMeeting {
 public:
  BeforeMeeting(const model::Cell& cell, const Meeting& meeting, base::Date day)
      : cell_(cell), meeting_(meeting), day_(day) {}

  Value build() const {
    Map out;
    heading(out);
    time_and_place(out);
    people(out);
    programme(out);
    script(out);
    head_count(out);
    signature(out);
    return out;
  }

 private:
  std::string name(const Told<Person>& who) const {
    return who.is_said() ? rules::shown_name(cell_, meeting_, who) : std::string(k_dots);
  }
  /// The same as a sentence calls them: "đồng chí Lê Văn An", "bà Trần Thị Nở".
  std::string called(const Told<Person>& who) const {
    return called_in_words(cell_, meeting_, who);
  }

  void heading(Map& out) const {
    out["dang_bo"] = superior_line(cell_, meeting_.date.said());
    out["chi_bo"] = text_in_words(cell_.organisation.name);
    out["dia_danh"] = text_in_words(cell_.organisation.place);
    std::string title(k_dots);
    if (meeting_.kind.is_said() && meeting_.period.is_said()) {
      title = titled(meeting_) + " " + month_in_words(*meeting_.period);
    }
    out["tieu_de"] = title;
    out["ten_cuoc_hop"] = text::lower(title);
    out["chuyen_de"] =
        meeting_.theme.is_said() ? optional_text(meeting_.theme->title) : std::string();
    const bool planned = meeting_.state == model::MeetingState::planned;
    out["trang_thai_khac"] = planned || !meeting_.state.is_said()
                                 ? std::string()
                                 : std::string(records::word(*meeting_.state));
    out["tap_the"] = body_in_words(meeting_);
    out["la_chi_uy"] = is_committee();
    out["nguoi_du"] = called();
  }

  void time_and_place(Map& out) const {
    std::string start = "…… giờ ……";
    if (meeting_.start.is_said()) {
      start = base::in_words(*meeting_.start);
    } else if (meeting_.session.is_said()) {
      start = "buổi " + std::string(records::word(*meeting_.session));
    }
    out["bat_dau"] = start;
    out["ngay"] =
        meeting_.date.is_said() ? base::in_words(*meeting_.date) : "ngày …… tháng …… năm ………";
    out["thu"] = meeting_.date.is_said()
                     ? std::string(rules::weekday_word(rules::weekday_of(*meeting_.date)))
                     : std::string("thứ ……");
    out["dia_diem"] = text_in_words(meeting_.place);
    out["hinh_thuc"] =
        meeting_.mode.is_said() ? std::string(records::word(*meeting_.mode)) : std::string();
  }

  Value person(const Told<Person>& who) const {
    return Map{{"ten", name(who)},
               {"dong_chi", appointed_in_words(cell_, meeting_, who)},
               {"chuc_vu", office_in_words(cell_, meeting_, who)}};
  }

  void people(Map& out) const {
    out["chu_tri"] = person(meeting_.chair);
    out["thu_ky"] = person(meeting_.secretary);
    out["co_thu_ky"] = meeting_.secretary.is_said() || meeting_.secretary.is_blank();
    List delegates;
    for (const model::Delegate& delegate : *meeting_.delegates) {
      delegates.push_back(Map{{"ten", text_in_words(delegate.name)},
                              {"dong_chi", called_in_words(delegate)},
                              {"chuc_danh", optional_text(delegate.position)},
                              {"don_vi", optional_text(delegate.unit)}});
    }
    out["co_dai_bieu"] = !delegates.empty();
    out["dai_bieu"] = std::move(delegates);
    List papers;
    for (const model::Paper& paper : *meeting_.papers) {
      papers.push_back(Map{{"ten", text_in_words(paper.name)}});
    }
    out["co_tai_lieu"] = !papers.empty();
    out["tai_lieu"] = std::move(papers);
  }

  std::vector<std::string> details(const Item& item) const {
    std::vector<std::string> out;
    for (const Told<std::string>& point : *item.points) {
      out.push_back(text_in_words(point));
    }
    for (const model::Turn& turn : *item.turns) {
      out.push_back("đồng chí " + name(turn.member));
    }
    return out;
  }

  static std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
      out += (out.empty() ? "" : "; ") + line;
    }
    return out;
  }

  static std::string remark(const Item& item) {
    const std::string vote = item.matter.is_said() ? "biểu quyết" : "";
    const std::string told = optional_text(item.remark);
    return told.empty() ? vote : vote.empty() ? told : told + "; " + vote;
  }

  static std::string public_title(const Item& item) {
    return is_about_someone(item) ? std::string(k_private_item) : text_in_words(item.title);
  }

  void programme(Map& out) const {
    List rows;
    List titles;
    List public_titles;
    int number = 0;
    int parts = 0;
    for (const ProgrammePart& part : parts_of(meeting_)) {
      if (part.part) {
        rows.push_back(Map{{"la_phan", true},
                           {"so_phan", roman_number(++parts)},
                           {"phan", part_title(*part.part)},
                           {"so", ""},
                           {"muc", ""},
                           {"chi_tiet", ""},
                           {"nguoi", ""},
                           {"ghi_chu", ""}});
      }
      for (const Item* item : part.items) {
        const std::string place = std::to_string(++number);
        rows.push_back(Map{{"la_phan", false},
                           {"so_phan", ""},
                           {"phan", ""},
                           {"so", place},
                           {"muc", text_in_words(item->title)},
                           {"chi_tiet", joined(details(*item))},
                           {"nguoi", name(item->presenter)},
                           {"ghi_chu", remark(*item)}});
        titles.push_back(Map{{"so", place}, {"muc", text_in_words(item->title)}});
        public_titles.push_back(Map{{"so", place}, {"muc", public_title(*item)}});
      }
    }
    out["dong"] = std::move(rows);
    out["muc"] = std::move(titles);
    out["muc_chung"] = std::move(public_titles);
    preparations(out);
    out["luot"] = all_turns();
    out["co_luot"] = out["luot"].is_true();
  }

  void preparations(Map& out) const {
    List list;
    const auto add = [&](const std::string& title, const std::string& told_outside,
                         const Told<Person>& who, const std::string& due) {
      list.push_back(Map{{"viec", title},
                         {"viec_chung", told_outside},
                         {"nguoi", name(who)},
                         {"dong_chi", called(who)},
                         {"han", due}});
    };
    if (meeting_.theme.is_said() && meeting_.theme->drafter.is_said()) {
      const std::string draft = "Dự thảo chuyên đề: " + text_in_words(meeting_.theme->title);
      add(draft, draft, meeting_.theme->drafter, "");
    }
    for (const Item& item : *meeting_.agenda) {
      if (item.preparer.is_said() || item.prepared_by.is_said()) {
        add(text_in_words(item.title), public_title(item), item.preparer,
            item.prepared_by.is_said() ? base::slashed(*item.prepared_by) : "");
      }
    }
    out["co_chuan_bi"] = !list.empty();
    out["chuan_bi"] = std::move(list);
  }

  Value turns(const Item& item) const {
    List out;
    for (const model::Turn& turn : *item.turns) {
      out.push_back(Map{{"ten", name(turn.member)}});
    }
    return out;
  }

  Value all_turns() const {
    List out;
    for (const Item& item : *meeting_.agenda) {
      for (const model::Turn& turn : *item.turns) {
        out.push_back(Map{{"ten", name(turn.member)}});
      }
    }
    return out;
  }

  std::string demand(model::Matter matter) const {
    const auto needed = rules::vote_demand(cell_, meeting_, matter);
    return needed ? in_words(*needed) : std::string();
  }

  Value scene(const Item& item, int number) const {
    List points;
    for (const Told<std::string>& point : *item.points) {
      points.push_back(Map{{"noi_dung", text_in_words(point)}});
    }
    const Value taken = turns(item);
    const bool by_chair = item.presenter.is_said() && item.presenter == meeting_.chair;
    return Map{
        {"so", number},
        {"muc", text_in_words(item.title)},
        {"trinh_bay", item.presenter.is_said() && !by_chair ? name(item.presenter) : std::string()},
        {"moi_trinh_bay",
         item.presenter.is_said() && !by_chair ? called(item.presenter) : std::string()},
        {"chu_tri_lam", by_chair},
        {"nguoi_xem_xet", considered(item)},
        {"chi_tiet", std::move(points)},
        {"co_luot", taken.is_true()},
        {"luot", taken},
        {"bieu_quyet", item.matter.is_said() ? demand(*item.matter) : std::string()}};
  }

  std::string considered(const model::Item& item) const {
    if (!item.subject.is_said()) {
      return {};
    }
    return is_yet_to_be_admitted(cell_, meeting_, item) ? name(item.subject) : called(item.subject);
  }

  void script(Map& out) const {
    List opening;
    List course;
    List closing;
    int number = 0;
    for (const ProgrammePart& part : parts_of(meeting_)) {
      List& list = part.part == Part::opening   ? opening
                   : part.part == Part::closing ? closing
                                                : course;
      for (const Item* item : part.items) {
        list.push_back(scene(*item, ++number));
      }
    }
    out["co_mo_dau"] = !opening.empty();
    out["co_ket_thuc"] = !closing.empty();
    out["mo_dau"] = std::move(opening);
    out["tien_hanh"] = std::move(course);
    out["ket_thuc"] = std::move(closing);
    out["so_muc"] = number;
    out["can_chuong_trinh"] = demand(model::Matter::agenda);
    out["can_bien_ban"] = demand(model::Matter::minutes);
  }

  void head_count(Map& out) const {
    rules::Membership members;
    if (meeting_.date.is_said()) {
      members = rules::membership_on(cell_.roster, *meeting_.date);
    }
    const bool known = cell_.roster.members.is_said() && meeting_.date.is_said();
    const auto count = [&](std::size_t number) {
      return known ? std::to_string(number) : std::string("………");
    };
    const auto probationary = rules::own_members(members, members.probationary);
    out["tong_so"] = count(rules::own_members(members, members.all).size());
    out["chinh_thuc"] = count(rules::own_members(members, members.official).size());
    out["du_bi"] = count(probationary.size());
    out["co_du_bi"] = known && !probationary.empty();
    // nobody has been counted yet
    out["phai_du"] = count(meeting_.date.is_said()
                               ? rules::expected_at(cell_.roster, meeting_, *meeting_.date).size()
                               : 0);
    const rules::VoteBase base = rules::vote_base(cell_, meeting_);
    out["co_quyen"] = known ? std::to_string(base.denominator) : "………";
    List leave;
    for (const model::LeaveRequest& request : *meeting_.leave_requests) {
      std::string accepted = "chưa rõ có được đồng ý không";
      if (request.accepted.is_said()) {
        accepted = request.accepted->yes ? "đã được đồng ý" : "không được đồng ý";
      }
      leave.push_back(Map{{"ten", name(request.member)},
                          {"ly_do", text_in_words(request.reason)},
                          {"dong_y", accepted}});
    }
    out["co_xin_vang"] = !leave.empty();
    out["xin_vang"] = std::move(leave);
  }

  /// Whom an invitation calls, behind "Các đồng chí".
  std::string called() const {
    const bool is_group = meeting_.kind == MeetingKind::group;
    return is_committee() ? "trong chi ủy"
                          : "đảng viên của " + (is_group ? body_in_words(meeting_) : "chi bộ");
  }

  bool is_committee() const { return meeting_.kind == MeetingKind::committee; }

  void signature(Map& out) const {
    const base::Date day = meeting_.invited.is_said() ? *meeting_.invited : day_;
    out["ngay_ky"] = base::in_words(day);
    const bool has_committee = rules::committee_on(cell_.roster, day).size() >= 2;
    out["ben_moi"] = has_committee ? "Chi ủy" : "Chi bộ";
    Map signer{{"chuc", "BÍ THƯ"}, {"ten", std::string(k_dots)}};
    for (const auto& [office, title] : {std::pair(model::Office::deputy_secretary, "PHÓ BÍ THƯ"),
                                        std::pair(model::Office::secretary, "BÍ THƯ")}) {
      for (const model::Member& member : *cell_.roster.members) {
        if (belongs_on(member, day) && office_on(member, day) == office) {
          signer = Map{{"chuc", title}, {"ten", text_in_words(member.name)}};
        }
      }
    }
    out["ky"] = std::move(signer);
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
  base::Date day_;
};

}  // namespace

Value before_meeting_view(const model::Cell& cell, const model::MeetingRecord& record,
                          base::Date day) {
  return BeforeMeeting(cell, record.meeting, day).build();
}

tl::expected<std::string, render::TemplateFaults> phone_message(const Value& view) {
  const std::string path = "templates/tin-nhan/tin-nhan.txt";
  const auto source = base::embedded_file(path);
  assert(source && "the message is built in");
  return render::fill_template(render::parse_template(*source, path), view, render::escape_text);
}

}  // namespace chibo::views
