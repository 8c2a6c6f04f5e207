#include "views/quarter_report.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "rules/own_members.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace chibo::views {

namespace {

using model::MeetingKind;
using render::Cell;
using render::Missing;
using report::CellQuarter;
using report::MeetingLine;

constexpr const char* k_roman[] = {"I", "II", "III", "IV"};

std::string cited(const std::optional<rules::Rule>& rule) {
  return rule ? regulation_of(*rule) : std::string();
}

std::string months_of(const std::vector<base::Month>& months) {
  std::string out;
  for (const base::Month month : months) {
    out += (out.empty() ? "" : ", ") + base::slashed(month);
  }
  return out;
}

std::string yes_no(bool yes) {
  return yes ? "có" : "không";
}

Cell on_time_cell(const MeetingLine& line) {
  if (line.record->meeting.kind != MeetingKind::regular || !line.timeliness.on_time) {
    return Missing{};
  }
  if (line.timeliness.as_planned) {
    return std::string("theo lịch");
  }
  return std::string(*line.timeliness.on_time ? "đúng" : "chưa");
}

Cell committee_cell(const MeetingLine& line) {
  if (line.record->meeting.kind != MeetingKind::regular || !line.committee_first.required) {
    return Missing{};
  }
  return yes_no(line.committee_first.met);
}

Cell count_cell(const std::optional<int>& count) {
  return count ? Cell(static_cast<long long>(*count)) : Cell(Missing{});
}

class QuarterDocument {
 public:
  QuarterDocument(const model::Cell& cell, const CellQuarter& quarter, const Gaps& gaps)
      : cell_(cell), quarter_(quarter), gaps_(gaps) {}

  render::Document build() {
    heading();
    gaps();
    meetings();
    attendance();
    voices();
    thematic();
    turns();
    tasks();
    return std::move(out_);
  }

 private:
  void heading_of(std::string text) {
    out_.blocks.emplace_back(render::Heading{2, std::move(text)});
  }
  void line(std::string text) { out_.blocks.emplace_back(render::Paragraph{std::move(text)}); }

  void heading() {
    out_.blocks.emplace_back(render::Heading{
        1, fmt::format("Báo cáo quý {}/{}: {}", k_roman[quarter_.quarter.number - 1],
                       quarter_.quarter.year, cell_.organisation.name.value_or("chi bộ"))});
    const rules::Membership& members = quarter_.membership;
    const auto own = [&](const std::vector<const model::Member*>& list) {
      return own_members(members, list).size();
    };
    const std::string guests =
        members.guests_in.empty()
            ? std::string()
            : fmt::format("; nơi khác đến sinh hoạt tạm thời {}", members.guests_in.size());
    line(fmt::format(
        "Tính đến ngày {}{}. Tổng số đảng viên: {} (chính thức {}, dự bị {}); được miễn "
        "sinh hoạt {}; sinh hoạt tạm thời nơi khác {}{}.",
        base::slashed(quarter_.as_of), progress(), own(members.all), own(members.official),
        own(members.probationary), own(members.exempt), members.away.size(), guests));
  }

  std::string_view progress() const {
    if (!quarter_.has_begun) {
      return " (quý chưa bắt đầu)";
    }
    return quarter_.is_over ? "" : " (quý chưa hết)";
  }

  void gaps() {
    if (!gaps_.unread.empty()) {
      std::string files;
      for (const std::string& file : gaps_.unread) {
        files += (files.empty() ? "" : ", ") + file;
      }
      line("Chưa đọc được, chưa tính vào báo cáo: " + files + ".");
    }
    if (!gaps_.unmended.empty()) {
      line(unmended());
    }
    if (!quarter_.missing.empty()) {
      line("Chưa có sổ sinh hoạt thường kỳ: tháng " + months_of(quarter_.missing) +
           " (không tính là 0).");
    }
    if (!quarter_.to_come.empty()) {
      line("Chưa tới kỳ: tháng " + months_of(quarter_.to_come) + ".");
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
    heading_of("1. Các cuộc họp");
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
    for (const MeetingLine& meeting : quarter_.held) {
      const rules::Attendance& attendance = meeting.attendance;
      const bool known = attendance.present && attendance.expected && *attendance.expected > 0;
      table.rows.push_back(
          {Cell(*meeting.record->meeting.date),
           std::string(records::word(*meeting.record->meeting.kind)),
           base::iso(*meeting.record->meeting.period), on_time_cell(meeting),
           committee_cell(meeting),
           known ? Cell(fmt::format("{}/{}", *attendance.present, *attendance.expected))
                 : Cell(Missing{}),
           known ? render::percent_of(*attendance.present, *attendance.expected) : Cell(Missing{}),
           count_cell(meeting.speakers), count_cell(meeting.opinions)});
    }
    if (table.rows.empty()) {
      line("Chưa có cuộc họp nào được ghi là đã họp.");
    } else {
      line(held_by_kind());
      out_.blocks.emplace_back(std::move(table));
    }
    std::vector<std::string> not_held;
    for (const report::NotHeld& record : quarter_.not_held) {
      const model::Meeting& meeting = record.record->meeting;
      not_held.push_back(fmt::format(
          "{}: {}{}", record.record->stem,
          meeting.state.is_said() ? records::word(*meeting.state) : "chưa ghi trạng thái",
          meeting.reason.is_said() ? " (" + *meeting.reason + ")" : ""));
    }
    if (!not_held.empty()) {
      line("Có sổ nhưng chưa họp (không tính là đã họp):");
      out_.blocks.emplace_back(render::Bullets{std::move(not_held)});
    }
  }

  /// "Đã họp 7 cuộc: thường kỳ 3, chuyên đề 1, chi ủy 3."
  std::string held_by_kind() const {
    std::string kinds;
    for (std::size_t i = 0; i < std::size(records::Words<MeetingKind>::table); ++i) {
      const auto kind = static_cast<MeetingKind>(i);
      const auto held = std::ranges::count_if(quarter_.held, [&](const MeetingLine& meeting) {
        return meeting.record->meeting.kind == kind;
      });
      if (held > 0) {
        kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", records::word(kind), held);
      }
    }
    return fmt::format("Đã họp {} cuộc: {}.", quarter_.held.size(), kinds);
  }

  void attendance() {
    heading_of("2. Tỷ lệ đảng viên dự họp");
    const report::AttendanceSum& sum = quarter_.attendance;
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
    if (quarter_.attendance_rule) {
      line(fmt::format("Yêu cầu: {} ({}). Không tính các cuộc họp chi ủy, họp tổ đảng.",
                       quarter_.attendance_rule->value, cited(quarter_.attendance_rule)));
    }
  }

  void voices() {
    heading_of("3. Phát biểu ý kiến");
    std::vector<std::string> lines;
    for (const MeetingLine& meeting : quarter_.held) {
      if (meeting.opinions.value_or(0) > 0) {
        lines.push_back(fmt::format("Cuộc họp {} ngày {}: {} đảng viên phát biểu {} ý kiến.",
                                    records::word(*meeting.record->meeting.kind),
                                    base::slashed(*meeting.record->meeting.date), *meeting.speakers,
                                    *meeting.opinions));
      }
    }
    if (lines.empty()) {
      line("Sổ chưa ghi ý kiến nào.");
      return;
    }
    out_.blocks.emplace_back(render::Bullets{std::move(lines)});
    if (quarter_.opinions) {
      line(
          fmt::format("Cả quý, không kể họp chi ủy, họp tổ đảng: {} đảng viên phát biểu {} ý kiến.",
                      *quarter_.speakers, *quarter_.opinions));
    }
    if (quarter_.untold_meetings > 0) {
      line(fmt::format("{} cuộc họp sổ chưa ghi diễn biến, không tính.", quarter_.untold_meetings));
    }
  }

  void thematic() {
    heading_of("4. Sinh hoạt chuyên đề");
    std::string required;
    if (quarter_.thematic_rule) {
      required = fmt::format(" Yêu cầu ít nhất {} lần mỗi quý ({}).", quarter_.thematic_required,
                             cited(quarter_.thematic_rule));
    }
    line((quarter_.thematic_held > 0
              ? fmt::format("Đã sinh hoạt {} chuyên đề.", quarter_.thematic_held)
              : "Sổ chưa ghi buổi sinh hoạt chuyên đề nào.") +
         required);
    std::vector<std::string> themes;
    for (const MeetingLine& meeting : quarter_.held) {
      const model::Meeting& held = meeting.record->meeting;
      if (held.kind == MeetingKind::thematic && held.theme.is_said()) {
        themes.push_back(fmt::format("{}: {}", base::slashed(*held.date),
                                     held.theme->title.value_or("chưa ghi tên chuyên đề")));
      }
    }
    if (!themes.empty()) {
      out_.blocks.emplace_back(render::Bullets{std::move(themes)});
    }
    if (quarter_.is_over && quarter_.thematic_held < quarter_.thematic_required) {
      line("Theo sổ, quý này chưa sinh hoạt đủ số chuyên đề.");
    }
  }

  void turns() {
    heading_of("5. Tự phê bình và phê bình xoay vòng");
    line(quarter_.turns_done.empty()
             ? std::string("Trong quý chưa có lượt nào.")
             : fmt::format("Trong quý đã có lượt ({}): {}.", quarter_.turns_done.size(),
                           names_of(quarter_.turns_done)));
    line(quarter_.turns_outstanding.empty()
             ? fmt::format("Năm {}: mọi đảng viên sinh hoạt tại chi bộ đều đã có lượt theo sổ.",
                           quarter_.quarter.year)
             : fmt::format("Năm {} theo sổ còn chưa có lượt ({}): {}.", quarter_.quarter.year,
                           quarter_.turns_outstanding.size(),
                           names_of(quarter_.turns_outstanding)));
  }

  void tasks() {
    heading_of("6. Nhiệm vụ và cam kết");
    int done = 0;
    int open = 0;
    int overdue = 0;
    render::Table table;
    table.columns = {{"Mã"}, {"Việc"}, {"Hạn"}, {"Tình trạng"}};
    for (const report::TaskLine& task : quarter_.tasks) {
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
      line("Sổ chưa ghi nhiệm vụ nào trong quý.");
      return;
    }
    line(fmt::format("Tổng số {}: hoàn thành {}, còn hạn {}, quá hạn {}.", table.rows.size(), done,
                     open, overdue));
    out_.blocks.emplace_back(std::move(table));
  }

  const model::Cell& cell_;
  const CellQuarter& quarter_;
  const Gaps& gaps_;
  render::Document out_;
};

}  // namespace

render::Document quarter_document(const model::Cell& cell, const CellQuarter& quarter,
                                  const Gaps& gaps) {
  return QuarterDocument(cell, quarter, gaps).build();
}

}  // namespace chibo::views
