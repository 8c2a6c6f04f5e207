#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/paper_print.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_paper.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/blanks.hpp"
#include "rules/resolutions.hpp"
#include "views/resolution.hpp"

#include <memory>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::PaperMsg;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  PrintOptions paper;
};

/// What the paper prints as a dotted line, and a vote that did not reach its bound.
diag::Diagnostics warnings_of(const model::Cell& cell, const MeetingRecord& record) {
  const model::Meeting& meeting = record.meeting;
  const model::Resolution& resolution = *meeting.resolution;
  const i18n::Message kind = rules::kind_in_words(resolution);
  diag::Diagnostics out;
  for (const rules::Blank& blank : rules::blanks_of(meeting.resolution)) {
    out.push_back(rules::complaint_of(blank, "CB309"));
  }
  const auto vote = rules::vote_on_resolution(cell, meeting);
  const auto warn = [&](const i18n::Message& what, const i18n::Message& hint) {
    out.push_back(diag::warning("CB309", meeting.resolution.at, what, hint));
  };
  const auto in_favour = vote ? rules::told_count(vote->in_favour) : std::nullopt;
  if (!in_favour) {
    warn(i18n::say(
             CheckMsg::still_blank,
             i18n::say(PaperMsg::blank_resolution_vote, kind,
                       records::word(resolution.kind.value_or(model::ResolutionKind::resolution)))),
         i18n::say(CheckMsg::still_blank_hint));
  } else if (vote->reached == false) {
    warn(i18n::say(PaperMsg::vote_not_reached, kind, *in_favour, vote->base.denominator,
                   vote->rule->value, rules::citation(*vote->rule)),
         i18n::say(PaperMsg::vote_not_reached_hint, kind));
  }
  if (rules::signer_of(cell, meeting) == nullptr) {
    warn(i18n::say(CheckMsg::still_blank, i18n::say(PaperMsg::blank_signer, kind)),
         i18n::say(CheckMsg::still_blank_hint));
  }
  return out;
}

Exit render(Env& env, const Options& options) {
  const auto formats = formats_of(env, options.paper);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const model::Cell& cell = workspace->cell();
  const auto record = named_meeting(cell, options.meeting);
  if (!record) {
    return no_meeting(env, *workspace, record.error());
  }
  if (const auto error = not_fit_to_print(env, *workspace, **record)) {
    return refused(env, *error);
  }
  if (!(*record)->meeting.resolution.is_said()) {
    return refused(env, {i18n::say(PaperMsg::no_resolution, (*record)->path),
                         i18n::say(PaperMsg::no_resolution_hint, (*record)->stem)});
  }
  show(env, env.err, workspace->sources, warnings_of(cell, **record));
  const PaperToPrint paper{"nghi-quyet", (*record)->stem + "-nghi-quyet",
                           views::resolution_view(cell, **record),
                           rules::day_of_resolution((*record)->meeting)};
  return write_paper(env, *workspace, paper, options.paper, *formats);
}

}  // namespace

Action add_resolution_render(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting);
  declare(arguments, options->paper);
  return [options](Env& env) { return render(env, *options); };
}

}  // namespace chibo::cli
