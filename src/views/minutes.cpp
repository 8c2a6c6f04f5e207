#include "views/minutes.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "report/quarter.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "rules/tasks.hpp"
#include "text/numbers.hpp"
#include "text/unicode.hpp"
#include "views/minutes_items.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

namespace chibo::views {

namespace {

using model::Meeting;
using model::Person;
using model::Told;
using model::ToldBase;
using render::List;
using render::Map;
using render::Value;

/// Builds the view of one meeting, part by part.
class MinutesView {
 public:
  MinutesView(const model::Cell& cell, const model::MeetingRecord& record)
      : cell_(cell), meeting_(record.meeting) {}

  Value build() {
    Map out;
    heading(out);
    time_and_place(out);
    people(out);
    attendance(out);
    put_list(out, "tai_lieu", papers());
    out["dang_phi"] = prose(meeting_.dues_notice);
    put_list(out, "ket_qua_nhiem_vu", task_results());
    out["noi_dung"] = items();
    const report::Voices voices = report::voices_of(cell_, meeting_);
    out["so_nguoi_phat_bieu"] = voices.speakers.size();
    out["so_y_kien"] = voices.opinions;
    out["co_phat_bieu"] = voices.opinions > 0;
    put_list(out, "nhiem_vu", tasks());
    out["khong_giao_viec"] = meeting_.tasks.is_none();
    out["chua_ghi_viec"] = !meeting_.tasks.is_said() && !meeting_.tasks.is_none();
    self_score(out);
    approval(out);
    out["ghi_chu"] = prose(meeting_.note);
    return out;
  }

 private:
  static std::string rest(const ToldBase& told) {
    return told.is_none() ? "không" : told.is_unknown() ? "không rõ" : std::string(k_dots);
  }
  static std::string text(const Told<std::string>& told) {
    return told.is_said() ? *told : rest(told);
  }
  /// Optional prose: empty where it was not written, so that a section of a template vanishes.
  static std::string prose(const Told<model::Prose>& told) {
    return told.is_said() ? told->text : told.is_unknown() ? rest(told) : std::string();
  }
  static std::string needed_prose(const Told<model::Prose>& told) {
    return told.is_said() ? told->text : rest(told);
  }
  std::string name(const Told<Person>& who) const {
    return who.is_said() ? rules::shown_name(cell_, meeting_, who) : rest(who);
  }
  std::string name_or_nothing(const Told<Person>& who) const {
    return who.is_blank() ? std::string() : name(who);
  }

  /// A list and, under "co_…", whether there is anything in it.
  static void put_list(Map& out, const std::string& key, Value list) {
    out["co_" + key] = list.is_true();
    out[key] = std::move(list);
  }

  void heading(Map& out) const {
    const model::Organisation& organisation = cell_.organisation;
    out["dang_bo"] = text(organisation.parent);
    out["chi_bo"] = text(organisation.name);
    out["dia_danh"] = text(organisation.place);
    out["loai"] =
        meeting_.kind.is_said() ? std::string(records::word(*meeting_.kind)) : std::string(k_dots);
    const std::string title =
        meeting_.kind.is_said() ? std::string(meeting_title(*meeting_.kind)) : std::string(k_dots);
    const std::string period =
        meeting_.period.is_said() ? month_in_words(*meeting_.period) : std::string(k_dots);
    out["ky"] = period;
    out["tieu_de"] = title + " " + period;
    out["chuyen_de"] = meeting_.theme.is_said() ? text(meeting_.theme->title) : std::string();
    out["du_kien"] = meeting_.state != model::MeetingState::held;
    out["trang_thai"] = meeting_.state.is_said() ? std::string(records::word(*meeting_.state))
                                                 : std::string(k_dots);
  }

  std::string time(const Told<base::Time>& told) const {
    if (told.is_said()) {
      return base::in_words(*told);
    }
    return meeting_.session.is_said() ? "buổi " + std::string(records::word(*meeting_.session))
                                      : "…… giờ ……";
  }

  void time_and_place(Map& out) const {
    out["ngay"] =
        meeting_.date.is_said() ? base::in_words(*meeting_.date) : "ngày …… tháng …… năm ………";
    out["bat_dau"] = time(meeting_.start);
    out["ket_thuc"] = time(meeting_.end);
    out["dia_diem"] = text(meeting_.place);
    out["ly_do"] = meeting_.reason.is_said() ? *meeting_.reason : std::string();
    out["theo"] = meeting_.permitted.is_said() ? *meeting_.permitted : std::string();
    out["hinh_thuc"] =
        meeting_.mode.is_said() ? std::string(records::word(*meeting_.mode)) : std::string();
  }

  Value person(const Told<Person>& who) const {
    const rules::NamedPerson named = rules::person_named(cell_, meeting_, who);
    std::string office;
    if (named.member != nullptr && meeting_.date.is_said()) {
      office = office_in_words(*named.member, *meeting_.date);
    } else if (named.delegate != nullptr) {
      office = text(named.delegate->position);
    }
    return Map{{"ten", name(who)}, {"chuc_vu", office}};
  }

  void people(Map& out) const {
    out["chu_tri"] = person(meeting_.chair);
    out["thu_ky"] = person(meeting_.secretary);
    List delegates;
    for (const model::Delegate& delegate : *meeting_.delegates) {
      const auto optional = [](const Told<std::string>& told) {
        return told.is_said() ? *told : std::string();
      };
      delegates.push_back(
          Map{{"ten", text(delegate.name)},
              {"chuc_danh", optional(delegate.position)},
              {"don_vi", optional(delegate.unit)},
              {"vai_tro", delegate.role.is_said() ? std::string(records::word(*delegate.role))
                                                  : std::string()}});
    }
    out["dai_bieu"] = std::move(delegates);
  }

  static Value named_list(const std::vector<const model::Member*>& members) {
    List out;
    for (const model::Member* member : members) {
      out.push_back(Map{{"ten", text(member->name)}});
    }
    return out;
  }

  Value absent_list(const rules::Attendance& attendance, const auto& wanted) const {
    List out;
    for (const rules::AbsentMember& absent : attendance.absent) {
      if (wanted(absent.absence->kind)) {
        out.push_back(
            Map{{"ten", name(absent.absence->member)},
                {"ly_do", absent.absence->reason.is_blank() ? std::string()
                                                            : text(absent.absence->reason)}});
      }
    }
    return out;
  }

  static std::string count(const std::optional<int>& number) {
    return !number ? "………" : *number == 0 ? "0" : text::two_digits(*number);
  }

  Value passages(const model::ToldList<model::Passage>& told) const {
    List out;
    for (const model::Passage& passage : *told) {
      out.push_back(Map{{"ten", name(passage.member)},
                        {"luc", passage.at_time.is_said() ? base::in_words(*passage.at_time)
                                                          : rest(passage.at_time)}});
    }
    return out;
  }

  void attendance(Map& out) const {
    const rules::Attendance attendance = rules::attendance_of(cell_, meeting_);
    rules::Membership members;
    if (meeting_.date.is_said()) {
      members = rules::membership_on(cell_.roster, *meeting_.date);
    }
    const bool listed = cell_.roster.members.is_said() && meeting_.date.is_said();
    const auto size = [&](const auto& list) {
      return listed ? count(static_cast<int>(list.size())) : std::string("………");
    };
    out["tong_so"] = size(members.all);
    out["chinh_thuc"] = size(members.official);
    out["du_bi"] = size(members.probationary);
    put_list(out, "mien", named_list(members.exempt));
    put_list(out, "tam_di", named_list(members.away));
    put_list(out, "tam_den", named_list(members.guests_in));
    put_list(out, "dinh_chi", named_list(members.suspended));
    put_list(out, "nhiem_vu_dac_biet", named_list(members.special_duty));
    out["phai_du"] = count(attendance.expected);
    out["co_mat"] = count(attendance.present);
    const std::optional<int> absent =
        attendance.expected && attendance.present
            ? std::optional(*attendance.expected - *attendance.present)
            : std::nullopt;
    out["so_vang"] = count(absent);
    out["co_vang"] = absent.value_or(0) > 0;
    out["ty_le_du"] = attendance.expected && attendance.present && *attendance.expected > 0
                          ? text::percent(*attendance.present, *attendance.expected)
                          : std::string("………");
    out["vang_co_ly_do"] = absent_list(
        attendance, [](const auto& kind) { return kind == model::AbsenceKind::excused; });
    out["vang_khong_ly_do"] = absent_list(
        attendance, [](const auto& kind) { return kind == model::AbsenceKind::unexcused; });
    out["vang_chua_ro"] = absent_list(attendance, [](const auto& kind) {
      return !kind.is_said() || *kind == model::AbsenceKind::unclear;
    });
    out["mien_den_du"] = named_list(attendance.exempt_present);
    out["den_muon"] = passages(meeting_.late);
    out["ve_som"] = passages(meeting_.left_early);
  }

  Value papers() const {
    List out;
    for (const model::Paper& paper : *meeting_.papers) {
      out.push_back(
          Map{{"ten", text(paper.name)},
              {"ngay_gui", paper.sent.is_said() ? base::slashed(*paper.sent) : std::string()}});
    }
    return out;
  }

  Value task_results() const {
    List out;
    const base::Date day =
        meeting_.date.is_said() ? *meeting_.date : base::Date{std::chrono::year{9999} / 1 / 1};
    const auto known = rules::tasks_until(cell_, day);
    for (const model::TaskResult& result : *meeting_.task_results) {
      std::string title = result.id->text;
      for (const rules::TrackedTask& task : known) {
        if (result.id.is_said() && task.id() == result.id->text) {
          title = std::string(task.title());
        }
      }
      out.push_back(
          Map{{"viec", title},
              {"tinh_trang", result.state.is_said() ? std::string(records::word(*result.state))
                                                    : rest(result.state)},
              {"ket_qua", prose(result.content)}});
    }
    return out;
  }

  Value opinions(const model::ToldList<model::Opinion>& told) const {
    List out;
    for (const model::Opinion& opinion : *told) {
      out.push_back(
          Map{{"ten", name(opinion.speaker)}, {"noi_dung", needed_prose(opinion.content)}});
    }
    return out;
  }

  static Value texts(const model::ToldList<Told<std::string>>& told) {
    List out;
    for (const Told<std::string>& line : *told) {
      out.push_back(Map{{"noi_dung", text(line)}});
    }
    return out;
  }

  Value items() const {
    List out;
    for (const model::Item& item : *meeting_.agenda) {
      Map one;
      one["muc"] = text(item.title);
      one["trinh_bay"] = name_or_nothing(item.presenter);
      one["nguoi_xem_xet"] = name_or_nothing(item.subject);
      put_list(one, "can_cu", texts(item.grounds));
      put_list(one, "y", texts(item.points));
      one["dien_bien"] = prose(item.content);
      put_list(one, "y_kien", opinions(item.opinions));
      one["ket_luan"] = prose(item.conclusion);
      one["bieu_quyet"] = votes_view(cell_, meeting_, item);
      one["luot"] = turns_view(cell_, meeting_, item);
      out.push_back(std::move(one));
    }
    return out;
  }

  std::string helpers(const model::Task& task) const {
    std::string out;
    for (const Told<Person>& who : *task.helpers) {
      out += (out.empty() ? "" : ", ") + name(who);
    }
    return out;
  }

  Value tasks() const {
    List out;
    for (const model::Task& task : *meeting_.tasks) {
      out.push_back(Map{{"viec", text(task.title)},
                        {"chu_tri", name(task.owner)},
                        {"phoi_hop", helpers(task)},
                        {"han", due_in_words(task.due)},
                        {"bao_cao", task.reported_at.is_said() ? month_in_words(*task.reported_at)
                                                               : std::string()}});
    }
    return out;
  }

  void self_score(Map& out) const {
    const model::SelfScore& score = *meeting_.self_score;
    List rows;
    int total = 0;
    bool complete = score.rows.is_said();
    for (const model::ScoreRow& row : *score.rows) {
      complete = complete && row.points.is_said();
      total += row.points.value_or(0);
      rows.push_back(
          Map{{"tieu_chi", text(row.criterion)},
              {"diem", row.points.is_said() ? std::to_string(*row.points) : rest(row.points)},
              {"toi_da", row.most.is_said() ? std::to_string(*row.most) : std::string()},
              {"thuyet_minh", row.comment.is_said() ? *row.comment : std::string()}});
    }
    out["co_tu_danh_gia"] = meeting_.self_score.is_said();
    out["diem"] = std::move(rows);
    out["co_diem"] = score.rows.is_said();
    out["tong_diem"] = complete ? std::to_string(total) : std::string("………");
    out["xep_loai"] =
        score.grade.is_said() ? std::string(records::word(*score.grade)) : rest(score.grade);
    out["han_che"] = prose(score.limits);
  }

  void approval(Map& out) const {
    const model::Approval& approval = *meeting_.approval;
    out["da_doc_lai"] = approval.read_back.is_said() && approval.read_back->yes;
    out["doc_lai"] = !approval.read_back.is_said() ? std::string(k_dots)
                     : approval.read_back->yes     ? std::string("có")
                                                   : std::string("không");
    out["thong_qua"] =
        vote_in_words(rules::approval_outcome(cell_, meeting_), {}, Untold::left_out);
    out["so_bien_ban"] = approval.book.is_said() ? *approval.book : std::string();
    out["co_thong_qua"] =
        meeting_.kind != model::MeetingKind::committee || meeting_.approval.is_said();
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
};

}  // namespace

Value minutes_view(const model::Cell& cell, const model::MeetingRecord& record) {
  return MinutesView(cell, record).build();
}

}  // namespace chibo::views
