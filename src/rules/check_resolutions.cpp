#include "i18n/message_paper.hpp"
#include "rules/checks.hpp"
#include "rules/resolutions.hpp"
#include "rules/soundness.hpp"
#include "text/unicode.hpp"

namespace chibo::rules {

using i18n::PaperMsg;
using i18n::say;

/// A number given twice is an error; one passed over is told at the paper behind it. Where a
/// meeting could not be read its number is not known, and nothing is called a gap.
void check_numbers(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  const std::vector<Issued> papers = number_register(context.cell);
  const Issued* before = nullptr;
  for (const Issued& paper : papers) {
    const bool same_run = before != nullptr && before->number && paper.number &&
                          text::upper(before->type_code) == text::upper(paper.type_code) &&
                          before->is_of_present_term == paper.is_of_present_term;
    const std::string number = number_in_full(paper.type_code, paper.number);
    if (same_run && *before->number == *paper.number) {
      out.push_back(diag::error(id, paper.at, say(PaperMsg::number_twice, number, before->path),
                                say(PaperMsg::number_twice_hint)));
    } else if (same_run && *before->number + 1 < *paper.number && knows_meetings(context.cell)) {
      out.push_back(diag::warning(
          id, paper.at,
          say(PaperMsg::number_skipped, number_in_full(paper.type_code, *before->number + 1),
              number_in_full(before->type_code, before->number), number),
          say(PaperMsg::number_skipped_hint)));
    }
    before = &paper;
  }
}

}  // namespace chibo::rules
