#include "i18n/message_paper.hpp"
#include "records/words.hpp"
#include "rules/checks.hpp"
#include "rules/meeting_names.hpp"
#include "rules/official_papers.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::Msg;
using i18n::PaperMsg;
using i18n::say;
using model::PaperRecord;

void check_requests(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const TrackedTask& task : tasks_until(context.cell, context.today)) {
    if (task.request == nullptr || standing_of(task, context.today) != TaskStanding::overdue) {
      continue;
    }
    const std::string due = base::slashed(*deadline_of(task));
    const std::string owner = owner_name(context.cell, task);
    out.push_back(diag::warning(id, task.request->due.at,
                                owner.empty()
                                    ? say(PaperMsg::request_overdue_nobody, task.title(), due)
                                    : say(PaperMsg::request_overdue, task.title(), due, owner),
                                say(PaperMsg::request_overdue_hint, task.id())));
  }
}

namespace {

/// The first thing that a secret paper's record holds beyond its stub.
const model::ToldBase* beyond_stub(const model::OfficialPaper& paper) {
  for (const model::ToldBase* told : {static_cast<const model::ToldBase*>(&paper.requests),
                                      static_cast<const model::ToldBase*>(&paper.note)}) {
    if (told->is_said()) {
      return told;
    }
  }
  return nullptr;
}

}  // namespace

void check_secret_papers(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const PaperRecord& record : context.cell.papers) {
    const model::ToldBase* more = is_secret(record.paper) ? beyond_stub(record.paper) : nullptr;
    if (more != nullptr) {
      out.push_back(diag::error(id, more->at, say(PaperMsg::secret_has_more),
                                say(PaperMsg::secret_has_more_hint)));
    }
  }
}

namespace {

/// What is said of a link to a meeting that is not there, or that was put off or not held.
struct LinkWords {
  PaperMsg nothing_hint;
  PaperMsg off;
  PaperMsg off_hint;
};

constexpr LinkWords k_made_known{PaperMsg::told_at_nothing_hint, PaperMsg::told_at_off,
                                 PaperMsg::told_at_off_hint};
constexpr LinkWords k_decided{PaperMsg::decided_at_nothing_hint, PaperMsg::decided_at_off,
                              PaperMsg::decided_at_off_hint};

void look_at_link(const model::Cell& cell, const PaperRecord& record,
                  const model::Told<model::Link>& at, const LinkWords& words, std::string_view id,
                  diag::Diagnostics& out) {
  if (at.is_said() && !may_be_recorded(cell, at->stem)) {
    out.push_back(
        diag::error(id, at.at, say(Msg::no_such_meeting, at->stem), say(words.nothing_hint)));
  } else if (const model::MeetingRecord* off = off_meeting(cell, at)) {
    out.push_back(diag::warning(id, at.at,
                                say(words.off, off->stem, records::word(*off->meeting.state)),
                                say(words.off_hint, record.stem)));
  }
}

}  // namespace

void check_told(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const PaperRecord& record : context.cell.papers) {
    const model::Told<model::Link>& at = record.paper.made_known_at;
    look_at_link(context.cell, record, at, k_made_known, id, out);
    look_at_link(context.cell, record, record.paper.decided_at, k_decided, id, out);
    for (const model::Member* member : not_told_yet(context.cell, record.paper, context.today)) {
      out.push_back(diag::note(id, at.at, say(PaperMsg::absent_not_told, shown_name(*member)),
                               say(PaperMsg::absent_not_told_hint, record.stem, member->id->text)));
    }
  }
}

void check_repeats(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const PaperRecord& record : context.cell.papers) {
    for (const model::Request& request : *record.paper.requests) {
      if (request.repeats.is_said() && find_paper(context.cell, request.repeats->stem) == nullptr) {
        out.push_back(diag::error(id, request.repeats.at,
                                  say(PaperMsg::no_such_paper, request.repeats->stem),
                                  say(PaperMsg::repeats_nothing_hint)));
      }
      const PaperRecord* older =
          request.repeats.is_blank() ? older_paper_asking(context.cell, record, request) : nullptr;
      if (older != nullptr) {
        out.push_back(diag::note(id, request.title.at, say(PaperMsg::repeats_unnamed, older->stem),
                                 say(PaperMsg::repeats_unnamed_hint, older->stem)));
      }
    }
  }
}

}  // namespace chibo::rules
