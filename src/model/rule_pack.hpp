#pragma once

#include "base/date.hpp"
#include "model/meeting.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// One value that a regulation sets; the value as text, "90", "3-7", "> 1/2", "≥ 90 %".
struct Rule : Placed {
  Told<std::string> key;
  Told<std::string> value;
  Told<std::string> unit;
  Told<std::string> article;
  Told<YesNo> confirmed;
  Told<std::string> comment;
  bool operator==(const Rule&) const = default;
};

/// What an item of a standing agenda is filled with from the records.
enum class Filling { open_tasks, turns, dues, last_resolution, probation, leave, read_back };
/// Who usually carries an item out.
enum class Role { chair, secretary_of_meeting, drafter, members, superior };

struct AgendaItem : Placed {
  Told<std::string> title;
  Told<Part> part;
  Told<Role> role;
  Told<Filling> filling;
  Told<YesNo> optional;  // "có": a meeting may go without it
  Told<std::string> remark;
  bool operator==(const AgendaItem&) const = default;
};

/// The standing agenda of a kind of meeting, in order.
struct Agenda : Placed {
  Told<MeetingKind> kind;
  Told<std::string> article;
  Told<YesNo> confirmed;
  ToldList<AgendaItem> items;
  bool operator==(const Agenda&) const = default;
};

/// Who set a pack's values; the lower the level, the sooner its values answer.
enum class PackLevel { national, province, committee, cell };

/// What a locality asks of every meeting of a kind beside the forms; a meeting answers it under
/// "dữ liệu riêng".
struct AskedFigure : Placed {
  Told<std::string> name;
  Told<MeetingKind> kind;  // blank: of every kind
  bool operator==(const AskedFigure&) const = default;
};

/// A form of a paper that cells fill, as it was issued to them: a file of mau/, its version, and a
/// digest of its bytes. Of several versions of a file the last one counts.
struct IssuedForm : Placed {
  Told<std::string> file;  // "bien-ban.docx"
  Told<std::string> version;
  Told<std::string> digest;
  bool operator==(const IssuedForm&) const = default;
};

/// What a section of a report is filled with from the records; of a cell's report and of a
/// committee's.
enum class ReportFilling {
  opening,
  meetings,
  attendance,
  voices,
  thematic,
  turns,
  tasks,
  scores,
  dues,
  comparison,
  reminders,
  sums,
  grades,
  registrations,
  visits,
  findings,
  blocks,
  months,
  cells
};

/// A section of a report in Party form: its heading, what the records tell under it, and whether
/// somebody has to write words for it.
struct ReportSection : Placed {
  Told<std::string> title;
  Told<int> depth;  // 1: "I-", 2: "1.", 3: "a)"; blank: 1
  Told<ReportFilling> filling;
  Told<YesNo> written;  // "có": words are written for it (bao-cao/)
  Told<std::string> remark;
  bool operator==(const ReportSection&) const = default;
};

/// Whose report a form is of.
enum class ReportOf { cell, committee };

/// The sections of a report, in order; a profile overlays them as a whole.
struct ReportForm : Placed {
  Told<ReportOf> of;
  Told<std::string> article;
  Told<YesNo> confirmed;
  ToldList<ReportSection> sections;
  bool operator==(const ReportForm&) const = default;
};

/// One thing that cells are considered for commendation by: a number of the year's report that has
/// to reach a bound, or, without a number, something people judge.
struct Criterion : Placed {
  Told<Code> id;
  Told<std::string> title;
  Told<std::string> group;   // of the criteria: "Chất lượng sinh hoạt tốt"
  Told<std::string> number;  // a key of the report, "on_time"
  Told<std::string> of;      // the key of the whole where the bound is a share, "months_due"
  Told<std::string> bound;   // "≥ 90 %", "≥ 1", "0"
  Told<std::string> article;
  Told<YesNo> confirmed;
  Told<std::string> comment;
  bool operator==(const Criterion&) const = default;
};

/// The criteria of one commendation; a profile overlays those of the same id as a whole.
struct Commendation : Placed {
  Told<Code> id;            // "bon-tot"
  Told<std::string> title;  // "Chi bộ bốn tốt"
  ToldList<Criterion> criteria;
  bool operator==(const Commendation&) const = default;
};

/// A regulation as dated data, templates/quy-dinh/hd-42-2025.yaml.
struct RulePack : Placed {
  Told<Code> id;
  Told<std::string> title;
  Told<std::string> number;
  Told<base::Date> issued;
  Told<std::string> issuer;
  Told<PackLevel> level;  // blank: by where the file lies
  Told<base::Date> from;
  Told<base::Date> to;
  ToldList<Rule> rules;
  ToldList<Agenda> agendas;
  ToldList<AskedFigure> figures;
  ToldList<IssuedForm> forms;
  ToldList<ReportForm> reports;
  ToldList<Commendation> commendations;
  bool operator==(const RulePack&) const = default;
};

/// A pack of this locality, mau/quy-dinh/*.yaml of the cell's folder or of a committee's around it.
struct Profile {
  std::string path;  // as shown
  int distance = 0;  // 0: the cell's own; 1: of the nearest workspace around it
  RulePack pack;
};

/// A form that a profile names, as the cell finds it: in its own mau/, else in that of the nearest
/// committee around it.
struct FormInUse {
  enum class State { missing, unreadable, read };

  std::string file;  // "bien-ban.docx"
  diag::FileId at;   // where it lies; where it should lie in the cell
  State state = State::missing;
  std::string digest;
  std::vector<diag::FileId> before;  // forms of the same paper that papers are printed from instead
};

}  // namespace chibo::model
