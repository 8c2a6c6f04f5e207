#include "i18n/message_check.hpp"
#include "rules/checks.hpp"
#include "rules/rulebook.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;

namespace {

bool is_same(std::string_view a, const std::string& b) {
  return text::match_key(a) == text::match_key(b);
}

void look_at(const Meeting& meeting, const std::vector<AskedOf>& asked, std::string_view id,
             diag::Diagnostics& out) {
  for (const AskedOf& one : asked) {
    const bool is_answered =
        std::ranges::any_of(*meeting.local_figures, [&](const model::LocalFigure& figure) {
          return figure.name.is_said() && is_same(*figure.name, one.name);
        });
    if (!is_answered) {
      diag::Span at = meeting.local_figures.at;
      at = at.file == diag::k_no_file ? diag::Span{meeting.at.file} : at;
      out.push_back(diag::warning(id, at, say(CheckMsg::figure_missing, one.name, one.origin.title),
                                  say(CheckMsg::figure_missing_hint, one.name)));
    }
  }
  for (const model::LocalFigure& figure : *meeting.local_figures) {
    const bool is_asked = std::ranges::any_of(asked, [&](const AskedOf& one) {
      return figure.name.is_said() && is_same(*figure.name, one.name);
    });
    if (figure.name.is_said() && !is_asked && !asked.empty()) {
      out.push_back(diag::warning(id, figure.name.at, say(CheckMsg::figure_not_asked, *figure.name),
                                  say(CheckMsg::figure_not_asked_hint)));
    }
  }
}

}  // namespace

void check_figures(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    const bool is_sound =
        meeting.kind.is_said() && meeting.date.is_said() && !meeting.local_figures.faulty;
    if (meeting.state == model::MeetingState::held && is_sound) {
      look_at(meeting, figures_asked_on(context.cell, *meeting.kind, *meeting.date), id, out);
    }
  }
}

}  // namespace chibo::rules
