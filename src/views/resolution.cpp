#include "views/resolution.hpp"

#include "records/words.hpp"
#include "render/table.hpp"
#include "rules/attendance.hpp"
#include "rules/own_members.hpp"
#include "rules/paper_style.hpp"
#include "rules/people.hpp"
#include "rules/resolutions.hpp"
#include "rules/schedule.hpp"
#include "rules/tasks.hpp"
#include "text/numbers.hpp"
#include "text/unicode.hpp"
#include "views/minutes.hpp"
#include "views/put_list.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <array>

namespace chibo::views {

namespace {

using model::Meeting;
using model::Told;
using render::List;
using render::Map;
using render::Value;

/// Letters by which Party papers count: no f, j, w, z.
std::string list_letter(std::size_t index) {
  constexpr std::array<std::string_view, 23> k_letters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                          "i", "k", "l", "m", "n", "o", "p", "q",
                                                          "r", "s", "t", "u", "v", "x", "y"};
  return index < k_letters.size() ? std::string(k_letters[index]) : std::to_string(index + 1);
}

std::string count_or_dots(const std::optional<int>& count) {
  return !count ? "………" : *count == 0 ? "0" : text::two_digits(*count);
}

class ResolutionView {
 public:
  ResolutionView(const model::Cell& cell, const model::MeetingRecord& record)
      : cell_(cell), record_(record), meeting_(record.meeting), said_(*record.meeting.resolution) {}

  Value build() {
    Map out = *minutes_view(cell_, record_).map();
    heading(out);
    preamble(out);
    assessment(out);
    out["phuong_huong"] = text_in_words(said_.direction);
    given_tasks(out);
    out["to_chuc_thuc_hien"] = text_in_words(said_.execution);
    out["duoc_cham_diem"] =
        meeting_.kind != model::MeetingKind::congress || meeting_.self_score.is_said();
    vote(out);
    signature(out);
    opinions(out);
    return out;
  }

 private:
  void heading(Map& out) const {
    const auto kind = said_.kind.value_or(model::ResolutionKind::resolution);
    const auto number = said_.number.said();
    out["so_van_ban"] = rules::number_in_full(kind, number);
    out["ten_loai"] = std::string(records::word(kind));
    out["dong_tu"] = kind == model::ResolutionKind::conclusion ? "kết luận" : "quyết nghị";
    const auto day = rules::day_of_resolution(meeting_);
    out["ngay_ban_hanh"] = day ? base::in_words(*day) : "ngày …… tháng …… năm ………";
    out["dau_ket_thuc"] = day ? rules::end_mark_on(cell_, *day) : std::string(".");
    out["trich_yeu"] = text_in_words(said_.subject);
  }

  void preamble(Map& out) const {
    const rules::Attendance attendance = rules::attendance_of(cell_, meeting_);
    out["so_co_ly_do"] = count_or_dots(attendance.excused);
    out["so_khong_ly_do"] = count_or_dots(attendance.unexcused);
    out["so_chua_ro"] =
        attendance.unclear.value_or(0) > 0 ? count_or_dots(attendance.unclear) : std::string();
    std::optional<int> exempt;
    if (meeting_.date.is_said()) {
      const rules::Membership members = rules::membership_on(cell_.roster, *meeting_.date);
      exempt = static_cast<int>(rules::own_members(members, members.exempt).size());
    }
    out["so_mien"] = count_or_dots(exempt);
    const int minutes = rules::duration_of(meeting_).value_or(0);
    out["thoi_luong"] = minutes > 0 ? std::to_string(minutes) : std::string("………");
  }

  static std::string standing_before(const rules::TrackedTask& task) {
    if (rules::told_state(task) == model::TaskState::in_progress) {
      return "đang triển khai";
    }
    const Told<model::Due>& due = task.due();
    if (!due.is_said()) {
      return "chưa xác định mốc";
    }
    return due->is_standing() ? "thường xuyên" : "có mốc: " + due_in_words(due);
  }

  std::string heard(const rules::TrackedTask& task) const {
    for (const model::TaskResult& result : *meeting_.task_results) {
      if (result.id.is_said() && result.id->text == task.id()) {
        const std::string state = result.state.is_said()
                                      ? text::capital(records::word(*result.state))
                                      : untold_in_words(result.state);
        return result.content.is_said() ? state + ". " + result.content->text : state;
      }
    }
    return "Chưa báo cáo tại kỳ này";
  }

  /// The tasks that were open when the meeting began; what a member promised at a turn of
  /// self-criticism is no task of the resolution.
  void assessment(Map& out) const {
    out["danh_gia"] = text_in_words(said_.assessment);
    out["han_che_ky"] = said_.limits.is_said() ? said_.limits->text : std::string();
    List rows;
    if (meeting_.date.is_said()) {
      const base::Date before = base::add_days(*meeting_.date, -1);
      for (const rules::TrackedTask& task : rules::tasks_until(cell_, before)) {
        if (task.promise == nullptr &&
            rules::standing_of(task, before) != rules::TaskStanding::done) {
          rows.push_back(Map{{"viec", std::string(task.title())},
                             {"dau_ky", standing_before(task)},
                             {"ket_qua_ky", heard(task)}});
        }
      }
    }
    put_list(out, "bang_nhiem_vu", std::move(rows));
    put_list(out, "bieu_duong", mentions(meeting_.praised));
    put_list(out, "nhac_nho", mentions(meeting_.reminded));
  }

  List mentions(const model::ToldList<model::Mention>& told) const {
    List out;
    for (const model::Mention& mention : *told) {
      const std::string name = name_in_words(cell_, meeting_, mention.member);
      const bool is_member = rules::member_named(cell_.roster, mention.member) != nullptr;
      out.push_back(
          Map{{"ten", is_member ? "Đồng chí " + name : text::capital(name)},  // or a collective
              {"noi_dung", text_in_words(mention.content)}});
    }
    return out;
  }

  void given_tasks(Map& out) const {
    List rows = *out["nhiem_vu"].list();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Map row = *rows[i].map();
      row["chu"] = list_letter(i);
      rows[i] = std::move(row);
    }
    put_list(out, "viec_giao", std::move(rows));
  }

  void vote(Map& out) const {
    std::string line = "……/…… đồng chí tán thành, đạt ………";
    if (const auto vote = rules::vote_on_resolution(cell_, meeting_)) {
      const int all = vote->base.denominator;
      const auto in_favour = rules::told_count(vote->in_favour);
      line = (in_favour ? std::to_string(*in_favour) : std::string("……")) + "/" +
             (all > 0 ? std::to_string(all) : std::string("……")) + " đồng chí tán thành, đạt " +
             (in_favour && all > 0 ? render::vietnamese(render::percent_of(*in_favour, all))
                                   : std::string("………"));
    }
    out["bieu_quyet_thong_qua"] = line;
  }

  void signature(Map& out) const {
    const model::Member* signer = rules::signer_of(cell_, meeting_);
    const auto day = rules::day_of_resolution(meeting_);
    const auto office = signer != nullptr && day ? office_on(*signer, *day) : std::nullopt;
    out["nguoi_ky"] = Map{{"ten", signer != nullptr ? signer->name.value_or(std::string(k_dots))
                                                    : std::string(k_dots)},
                          {"chuc_vu", office && *office <= model::Office::deputy_secretary
                                          ? std::string(records::word(*office))
                                          : std::string(k_dots)}};
    const bool is_committee = meeting_.kind == model::MeetingKind::committee;
    out["thay_mat"] = is_committee ? "chi ủy" : "chi bộ";
    List recipients;
    if (said_.recipients.is_said()) {
      for (const Told<std::string>& line : *said_.recipients) {
        recipients.push_back(Map{{"noi", line.value_or(std::string(k_dots))}});
      }
    } else {
      for (const std::string& line : rules::usual_recipients(cell_.organisation)) {
        recipients.push_back(Map{{"noi", line}});
      }
    }
    out["noi_nhan"] = std::move(recipients);
  }

  /// Every opinion to the items of the agenda, in order; comments on a turn of self-criticism stay
  /// in the minutes.
  void opinions(Map& out) const {
    List all;
    for (const model::Item& item : *meeting_.agenda) {
      for (const model::Opinion& opinion : *item.opinions) {
        if (opinion.content.is_none()) {
          continue;
        }
        all.push_back(Map{{"ten", name_in_words(cell_, meeting_, opinion.speaker)},
                          {"ai", called_in_words(cell_, meeting_, opinion.speaker)},
                          {"tai_muc", text_in_words(item.title)},
                          {"noi_dung", text_in_words(opinion.content)}});
      }
    }
    put_list(out, "phu_luc", std::move(all));
  }

  const model::Cell& cell_;
  const model::MeetingRecord& record_;
  const Meeting& meeting_;
  const model::Resolution& said_;
};

}  // namespace

Value resolution_view(const model::Cell& cell, const model::MeetingRecord& record) {
  return ResolutionView(cell, record).build();
}

std::string usual_subject(const model::Cell& cell, const Meeting& meeting) {
  if (meeting.kind == model::MeetingKind::congress) {
    return cell.organisation.name.is_said() ? body_in_full(cell, meeting)
                                            : std::string(meeting_title(*meeting.kind));
  }
  if (meeting.kind == model::MeetingKind::thematic && meeting.theme->title.is_said()) {
    return "Về chuyên đề " + *meeting.theme->title;
  }
  return meeting.period.is_said() ? "Lãnh đạo thực hiện nhiệm vụ " + month_in_words(*meeting.period)
                                  : std::string();
}

}  // namespace chibo::views
