#include "cli/next_number.hpp"

#include "i18n/message_paper.hpp"
#include "records/codec.hpp"
#include "rules/resolutions.hpp"

#include <ostream>

namespace chibo::cli {

using i18n::PaperMsg;

base::Result<int> number_to_give(Env& env, const model::Cell& cell, std::string_view type_code,
                                 base::Date day, const std::string& asked) {
  const std::vector<rules::Issued> papers = rules::number_register(cell);
  const rules::NumberRun run = rules::number_run(cell, papers, type_code, day);
  int number = run.next;
  if (!asked.empty() && (!records::read_whole_number(asked, number) || number == 0)) {
    return base::fail(i18n::say(i18n::Msg::not_a_number, asked));
  }
  for (const rules::Issued* paper : run.taken) {
    if (*paper->number == number) {
      return base::fail(
          i18n::say(PaperMsg::number_twice, rules::number_in_full(type_code, number), paper->path),
          i18n::say(PaperMsg::number_used_hint, run.next));
    }
  }
  const auto tell_gap = [&](int skipped) {
    say(env.err, env,
        i18n::say(PaperMsg::number_leaves_gap, rules::number_in_full(type_code, skipped)));
  };
  if (!run.taken.empty() && number > run.next) {
    tell_gap(run.next);
  }
  for (const int skipped : run.skipped) {
    tell_gap(skipped);
  }
  if (!cell.organisation.term_from.is_said()) {
    say(env.err, env, i18n::say(PaperMsg::number_of_no_term));
  }
  return number;
}

}  // namespace chibo::cli
