#include "views/cell_report.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "rules/own_members.hpp"
#include "views/report_lines.hpp"
#include "views/score_dues_parts.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace chibo::views {

namespace {

using model::MeetingKind;
using render::Cell;
using render::Missing;
using report::CellReport;
using report::MeetingLine;

std::string yes_no(bool yes) {
  return yes ? "có" : "không";
}

Cell on_time_cell(const MeetingLine& line) {
  if (line.kind != MeetingKind::regular || !line.timeliness.on_time) {
    return Missing{};
  }
  if (line.timeliness.as_planned) {
    return std::string("theo lịch");
  }
  return std::string(*line.timeliness.on_time ? "đúng" : "chưa");
}

Cell committee_cell(const MeetingLine& line) {
  if (line.kind != MeetingKind::regular || !line.committee_first.required) {
    return Missing{};
  }
  return yes_no(line.committee_first.met);
}

Cell count_cell(const std::optional<int>& count) {
  return count ? Cell(static_cast<long long>(*count)) : Cell(Missing{});
}

/// "quý IV/2023", "tháng 11/2023", as titles on one line have it.
std::string period_on_line(const report::Period& period) {
  switch (period.kind()) {
    case report::Period::Kind::month:
      return "tháng " + base::slashed(period.first());
    case report::Period::Kind::quarter:
      return fmt::format("quý {}/{}", roman_number(period.number()), period.year());
    case report::Period::Kind::half:
    case report::Period::Kind::year:
    case report::Period::Kind::range:
      break;
  }
  return period_in_words(period);
}

class Words {
 public:
  Words(const model::Cell& cell, const CellReport& report, const Gaps& gaps, Audience audience)
      : cell_(cell),
        report_(report),
        gaps_(gaps),
        names_all_(audience == Audience::secretary),
        lines_(report, audience) {}

  ReportWords build() {
    ReportWords out;
    out.title = report_title(cell_, report_.period);
    heading();
    gaps();
    out.opening = std::move(opening_);
    out.meetings = part("Các cuộc họp", &Words::meetings);
    out.attendance = part("Tỷ lệ đảng viên dự họp", &Words::attendance);
    out.voices = part("Phát biểu ý kiến", &Words::voices);
    out.thematic = part("Sinh hoạt chuyên đề", &Words::thematic);
    out.turns = part("Tự phê bình và phê bình xoay vòng", &Words::turns);
    out.tasks = part(names_all_ ? "Nhiệm vụ và cam kết" : "Nhiệm vụ", &Words::tasks);
    out.scores = score_part(report_);
    out.dues = dues_part(cell_, report_, gaps_.unread);
    return out;
  }

 private:
  ReportPart part(std::string title, void (Words::*write)()) {
    blocks_.clear();
    (this->*write)();
    return {std::move(title), std::move(blocks_)};
  }
  void line(std::string text) { blocks_.emplace_back(render::Paragraph{std::move(text)}); }
  void list(std::string heading, std::vector<std::string> entries) {
    if (!entries.empty()) {
      line(std::move(heading));
      blocks_.emplace_back(render::Bullets{std::move(entries)});
    }
  }
  void open_with(std::string text) { opening_.push_back(std::move(text)); }

  std::string_view noun() const { return period_noun(report_.period); }

  void heading() {
    const rules::Membership& members = report_.membership;
    const auto own = [&](const std::vector<const model::Member*>& list) {
      return own_members(members, list).size();
    };
    const std::string guests =
        members.guests_in.empty()
            ? std::string()
            : fmt::format("; nơi khác đến sinh hoạt tạm thời {}", members.guests_in.size());
    open_with(fmt::format(
        "Tính đến ngày {}{}. Tổng số đảng viên: {} (chính thức {}, dự bị {}); được miễn "
        "sinh hoạt {}; sinh hoạt tạm thời nơi khác {}{}.",
        base::slashed(report_.as_of), progress(), own(members.all), own(members.official),
        own(members.probationary), own(members.exempt), members.away.size(), guests));
  }

  std::string progress() const {
    if (!report_.has_begun) {
      return fmt::format(" ({} chưa bắt đầu)", noun());
    }
    return report_.is_over ? std::string() : fmt::format(" ({} chưa hết)", noun());
  }

  void gaps() {
    if (!gaps_.unread.empty()) {
      std::string files;
      for (const std::string& file : gaps_.unread) {
        files += (files.empty() ? "" : ", ") + file;
      }
      open_with("Chưa đọc được, chưa tính vào báo cáo: " + files + ".");
    }
    if (!gaps_.unmended.empty()) {
      open_with(unmended());
    }
    if (!report_.missing.empty()) {
      open_with(lines_.missing_months(base::slashed(report_.missing)));
    }
    if (!report_.to_come.empty()) {
      open_with("Chưa tới kỳ: tháng " + base::slashed(report_.to_come) + ".");
    }
  }

  /// "Sổ còn 3 chỗ sai chưa sửa: dang-vien.yaml (1), hop/… (2); số liệu dưới đây …"
  std::string unmended() const {
    int errors = 0;
    std::string files;
    for (const auto& [file, count] : gaps_.unmended) {
      errors += count;
      files += fmt::format("{}{} ({})", files.empty() ? "" : ", ", file, count);
    }
    return fmt::format(
        "Sổ còn {} chỗ sai chưa sửa: {}; số liệu dưới đây có thể chưa đúng. Xem chỗ sai: chibo "
        "check.",
        errors, files);
  }

  void meetings() {
    render::Table table;
    table.columns = {{"Ngày"},
                     {"Loại"},
                     {"Kỳ"},
                     {"Đúng ngày"},
                     {"Chi ủy trước"},
                     {"Dự họp", render::Align::right},
                     {"Tỷ lệ", render::Align::right},
                     {"Người phát biểu", render::Align::right},
                     {"Ý kiến", render::Align::right}};
    for (const MeetingLine& meeting : report_.held) {
      const rules::Attendance& attendance = meeting.attendance;
      const bool known = attendance.present && attendance.expected && *attendance.expected > 0;
      table.rows.push_back(
          {Cell(*meeting.record->meeting.date), std::string(records::word(meeting.kind)),
           base::iso(meeting.period), on_time_cell(meeting), committee_cell(meeting),
           known ? Cell(fmt::format("{}/{}", *attendance.present, *attendance.expected))
                 : Cell(Missing{}),
           known ? render::percent_of(*attendance.present, *attendance.expected) : Cell(Missing{}),
           count_cell(meeting.speakers), count_cell(meeting.opinions)});
    }
    if (table.rows.empty()) {
      if (const std::string none = lines_.no_meeting(); !none.empty()) {
        line(none);
      }
    } else {
      line(held_by_kind());
      blocks_.emplace_back(std::move(table));
    }
    list(lines_.put_off_heading(), lines_.put_off());
    list(lines_.not_held_heading(), lines_.not_held());
    list(lines_.unclear_heading(), lines_.unclear());
  }

  /// "Đã họp 7 cuộc: thường kỳ 3, chuyên đề 1, chi ủy 3."
  std::string held_by_kind() const {
    std::string kinds;
    for (std::size_t i = 0; i < std::size(records::Words<MeetingKind>::table); ++i) {
      const auto kind = static_cast<MeetingKind>(i);
      const auto held = std::ranges::count_if(
          report_.held, [&](const MeetingLine& meeting) { return meeting.kind == kind; });
      if (held > 0) {
        kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", records::word(kind), held);
      }
    }
    return fmt::format("Đã họp {} cuộc: {}.", report_.held.size(), kinds);
  }

  void attendance() {
    const report::AttendanceSum& sum = report_.attendance;
    if (sum.meetings == 0) {
      line("Chưa có số liệu điểm danh.");
    } else {
      line(fmt::format("Cộng các cuộc họp: {}/{} lượt, đạt {}.", sum.present, sum.expected,
                       render::vietnamese(render::percent_of(sum.present, sum.expected))));
      line(fmt::format("Bình quân {} cuộc họp: {}.", sum.meetings,
                       render::vietnamese(render::percent_of(sum.mean_basis_points, 10000))));
    }
    if (sum.unknown_meetings > 0) {
      line(fmt::format("{} cuộc họp không rõ số dự, không tính.", sum.unknown_meetings));
    }
    if (!report_.attendance_rules.empty()) {
      line("Yêu cầu: " +
           demands_in_words(report_.attendance_rules, report_.period.first(), from_month,
                            [](const rules::Rule& rule) {
                              return fmt::format("{} ({})", rule.value, regulation_of(rule));
                            }) +
           ". Không tính các cuộc họp chi ủy, họp tổ đảng.");
    }
  }

  void voices() {
    std::vector<std::string> lines;
    for (const MeetingLine& meeting : report_.held) {
      if (meeting.opinions.value_or(0) > 0) {
        lines.push_back(fmt::format(
            "Cuộc họp {} ngày {}: {} đảng viên phát biểu {} ý kiến.", records::word(meeting.kind),
            base::slashed(*meeting.record->meeting.date), *meeting.speakers, *meeting.opinions));
      }
    }
    if (lines.empty() && !report_.opinions && report_.untold_meetings == 0) {
      line(lines_.no_opinion());
      return;
    }
    if (!lines.empty()) {
      blocks_.emplace_back(render::Bullets{std::move(lines)});
    }
    if (report_.opinions) {
      line(fmt::format("Cả {}, không kể họp chi ủy, họp tổ đảng: {}.", noun(),
                       *report_.opinions == 0 ? "không đảng viên nào phát biểu ý kiến"
                                              : fmt::format("{} đảng viên phát biểu {} ý kiến",
                                                            *report_.speakers, *report_.opinions)));
    }
    if (report_.untold_meetings > 0) {
      line(lines_.untold_meetings());
    }
  }

  void thematic() {
    line((report_.thematic_held > 0
              ? fmt::format("Đã sinh hoạt {} chuyên đề.", report_.thematic_held)
              : lines_.no_theme()) +
         lines_.themes_required());
    std::vector<std::string> themes;
    for (const MeetingLine& meeting : report_.held) {
      const model::Meeting& held = meeting.record->meeting;
      if (meeting.kind == MeetingKind::thematic && held.theme.is_said()) {
        themes.push_back(fmt::format("{}: {}", base::slashed(*held.date),
                                     held.theme->title.value_or("chưa ghi tên chuyên đề")));
      }
    }
    if (!themes.empty()) {
      blocks_.emplace_back(render::Bullets{std::move(themes)});
    }
    if (const std::string lacking = lines_.themes_lacking(); !lacking.empty()) {
      line(lacking);
    }
  }

  void turns() {
    for (std::string& text : lines_.turns()) {
      line(std::move(text));
    }
  }

  void tasks() {
    int done = 0;
    int open = 0;
    int overdue = 0;
    render::Table table;
    table.columns = {{"Mã"}, {"Việc"}, {"Hạn"}, {"Tình trạng"}};
    for (const report::TaskLine& task : report_.tasks) {
      if (task.task.promise != nullptr && !names_all_) {
        continue;
      }
      std::string state = "hoàn thành";
      if (task.standing == rules::TaskStanding::done) {
        ++done;
      } else if (task.standing == rules::TaskStanding::open) {
        ++open;
        const auto told = rules::told_state(task.task);
        state = told ? std::string(records::word(*told)) : "chưa có kết quả";
      } else {
        ++overdue;
        state = "quá hạn";
      }
      table.rows.push_back({std::string(task.task.id()), std::string(task.task.title()),
                            due_in_words(task.task.due()), state});
    }
    if (table.rows.empty()) {
      line(lines_.no_task());
      return;
    }
    line(fmt::format("{}: {}; hoàn thành {}, còn hạn {}, quá hạn {}.",
                     names_all_ ? "Nhiệm vụ và cam kết" : "Nhiệm vụ được giao", table.rows.size(),
                     done, open, overdue));
    blocks_.emplace_back(std::move(table));
  }

  const model::Cell& cell_;
  const CellReport& report_;
  const Gaps& gaps_;
  bool names_all_;  // what members promised
  ReportLines lines_;
  std::vector<std::string> opening_;
  std::vector<render::Block> blocks_;
};

}  // namespace

std::string report_title(const model::Cell& cell, const report::Period& period) {
  return fmt::format("Báo cáo {}: {}", period_on_line(period),
                     cell.organisation.name.value_or("chi bộ"));
}

ReportWords report_words(const model::Cell& cell, const CellReport& report, const Gaps& gaps,
                         Audience audience) {
  return Words(cell, report, gaps, audience).build();
}

}  // namespace chibo::views
