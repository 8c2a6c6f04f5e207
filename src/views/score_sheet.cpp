#include "views/score_sheet.hpp"

#include "records/words.hpp"
#include "render/table.hpp"
#include "report/cell_report.hpp"
#include "rules/attendance.hpp"
#include "rules/schedule.hpp"
#include "rules/score.hpp"
#include "text/unicode.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

namespace {

using model::Meeting;
using model::Told;
using render::List;
using render::Map;
using render::Value;
using rules::Criterion;

constexpr int k_rows_by_hand = 8;

Map row_of(std::string criterion, std::string most, std::string points, std::string comment) {
  return Map{{"tieu_chi", std::move(criterion)},
             {"toi_da", std::move(most)},
             {"diem", std::move(points)},
             {"thuyet_minh", std::move(comment)}};
}

Map open_row(const Criterion& criterion) {
  return row_of(text::capital(criterion.name), std::to_string(criterion.most),
                std::string(k_by_hand), {});
}

class ScoreSheet {
 public:
  ScoreSheet(const model::Cell& cell, const model::MeetingRecord& record)
      : cell_(cell), record_(record), meeting_(record.meeting), score_(*meeting_.self_score) {
    if (meeting_.date.is_said()) {
      form_ = rules::score_form_on(cell_, *meeting_.date);
    }
  }

  /// What both sheets have; the rows are of one of them.
  Map build(List rows) const {
    Map out = *minutes_view(cell_, record_).map();
    out["tieu_chi_cham"] = std::move(rows);
    grades(out);
    const Told<base::Date>& day = meeting_.date;
    const auto most = day.is_said() ? rules::limit_on(cell_, "diem.toi-da", *day) : std::nullopt;
    out["diem_toi_da"] = most ? std::to_string(most->value) : std::string();
    out["theo_quy_dinh"] = form_.empty() ? std::string() : form_.front().rule.origin.title;
    List facts = known_facts();
    out["co_so_lieu"] = !facts.empty();
    out["so_lieu"] = std::move(facts);
    return out;
  }

  /// The record's rows, then what of its form the record leaves out; a local form is the record's
  /// alone.
  List told_rows() const {
    List out;
    std::vector<const Criterion*> told;
    for (const model::ScoreRow& row : *score_.rows) {
      const auto points = rules::told_count(row.points);
      const Criterion* criterion =
          row.criterion.is_said() ? rules::find_criterion(form_, *row.criterion) : nullptr;
      told.push_back(criterion);
      out.push_back(row_of(text::capital(text_in_words(row.criterion)), most_of(row, criterion),
                           points                    ? std::to_string(*points)
                           : row.points.is_unknown() ? untold_in_words(row.points)
                                                     : std::string(k_by_hand),
                           row.comment.is_said() ? *row.comment : std::string()));
    }
    const bool is_local = !told.empty() && std::ranges::find(told, nullptr) != told.end();
    for (const Criterion& criterion : form_) {
      if (!is_local && std::ranges::find(told, &criterion) == told.end()) {
        out.push_back(open_row(criterion));
      }
    }
    return filled_up(std::move(out));
  }

  /// The criteria alone, the points for a pen.
  List open_rows() const {
    List out;
    for (const Value& row : told_rows()) {
      Map open = *row.map();
      open["diem"] = open.at("tieu_chi").is_true() ? std::string(k_by_hand) : std::string();
      open["thuyet_minh"] = std::string();
      out.push_back(std::move(open));
    }
    return out;
  }

 private:
  static std::string most_of(const model::ScoreRow& row, const Criterion* criterion) {
    return row.most.is_said()     ? std::to_string(*row.most)
           : criterion != nullptr ? std::to_string(criterion->most)
                                  : std::string();
  }

  static List filled_up(List rows) {
    if (rows.empty()) {
      rows.assign(k_rows_by_hand, row_of({}, {}, {}, {}));
    }
    return rows;
  }

  void grades(Map& out) const {
    List bounds;
    if (meeting_.date.is_said()) {
      for (const rules::GradeBound& bound : rules::grade_bounds_on(cell_, *meeting_.date)) {
        bounds.push_back(Map{{"muc", std::string(records::word(bound.grade))},
                             {"tu", std::to_string(bound.from.value)}});
      }
    }
    out["co_thang_xep_loai"] = !bounds.empty();
    out["thang_xep_loai"] = std::move(bounds);
  }

  /// What the record knows that bears on the criteria; nothing it does not know.
  List known_facts() const {
    List out;
    if (const auto minutes = rules::duration_of(meeting_); minutes && *minutes > 0) {
      add(out, "thời lượng", fmt::format("{} phút", *minutes));
    }
    const rules::Attendance attendance = rules::attendance_of(cell_, meeting_);
    if (attendance.present && attendance.expected && *attendance.expected > 0) {
      add(out, "đảng viên dự",
          fmt::format(
              "{}/{} (đạt {})", *attendance.present, *attendance.expected,
              render::vietnamese(render::percent_of(*attendance.present, *attendance.expected))));
    }
    if (attendance.unexcused) {
      add(out, "vắng không có lý do", std::to_string(*attendance.unexcused));
    }
    if (meeting_.kind == model::MeetingKind::regular) {
      preparation(out);
    }
    const report::Voices voices = report::voices_of(cell_, meeting_);
    if (voices.are_told) {
      add(out, "phát biểu",
          fmt::format("{} đảng viên, {} ý kiến", voices.speakers.size(), voices.opinions));
    }
    return out;
  }

  static void add(List& out, const char* label, std::string fact) {
    out.push_back(Map{{"nhan", label}, {"noi_dung", std::move(fact)}});
  }

  void preparation(List& out) const {
    if (const auto timely = rules::timeliness_of(cell_, meeting_); timely.on_time) {
      add(out, "ngày họp",
          timely.as_planned ? "theo lịch"
          : *timely.on_time ? "đúng thời gian"
                            : "chưa đúng thời gian");
    }
    if (meeting_.period.is_said()) {
      if (const auto committee = rules::committee_first(cell_, meeting_); committee.required) {
        add(out, "chi ủy họp trước", committee.met ? "có" : "sổ chưa ghi");
      }
    }
  }

  const model::Cell& cell_;
  const model::MeetingRecord& record_;
  const Meeting& meeting_;
  const model::SelfScore& score_;
  std::vector<Criterion> form_;
};

std::string named_or_dots(std::string text) {
  return text.empty() ? std::string(k_dots) : text;
}

/// Who signs for the committee above, where the form of the place wants it; the name where only one
/// of its people was there.
void superior(const model::Cell& cell, const Meeting& meeting, Map& out) {
  std::vector<const model::Delegate*> from_above;
  for (const model::Delegate& delegate : *meeting.delegates) {
    if (delegate.role == model::DelegateRole::superior) {
      from_above.push_back(&delegate);
    }
  }
  const auto signs = meeting.date.is_said()
                         ? rules::limit_on(cell, "phieu-cham.cap-tren-ky", *meeting.date)
                         : std::nullopt;
  out["cap_tren_ky"] = signs && signs->value > 0;
  out["cap_tren"] =
      Map{{"ten", from_above.size() == 1 ? from_above.front()->name.value_or("") : std::string()}};
}

}  // namespace

Value score_sheet_view(const model::Cell& cell, const model::MeetingRecord& record) {
  const ScoreSheet sheet(cell, record);
  List rows = sheet.told_rows();
  const bool is_whole = rows.size() == record.meeting.self_score->rows->size();
  Map out = sheet.build(std::move(rows));
  if (!is_whole) {
    out["tong_diem"] = std::string(k_by_hand);
  }
  superior(cell, record.meeting, out);
  return out;
}

Value observer_sheet_view(const model::Cell& cell, const model::MeetingRecord& record,
                          const Observer& who) {
  const ScoreSheet sheet(cell, record);
  Map out = sheet.build(sheet.open_rows());
  const model::OutsideScore none;
  const model::OutsideScore& score = who.score != nullptr ? *who.score : none;
  const auto points = rules::told_count(score.points);
  out["nguoi_theo_doi"] = Map{{"ten", named_or_dots(who.name)},
                              {"ky_ten", who.name},
                              {"chuc_vu", named_or_dots(who.office)},
                              {"don_vi", named_or_dots(who.unit)}};
  out["tong_diem"] = points ? std::to_string(*points) : std::string(k_by_hand);
  out["xep_loai"] =
      score.grade.is_said() ? std::string(records::word(*score.grade)) : std::string(k_dots);
  out["nhan_xet"] = score.remark.is_said() ? score.remark->text : std::string();
  out["ngay_cham"] =
      score.date.is_said() ? base::in_words(*score.date) : std::string("ngày …… tháng …… năm ………");
  return out;
}

}  // namespace chibo::views
