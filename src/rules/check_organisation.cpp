#include "i18n/message_store.hpp"
#include "records/term.hpp"
#include "rules/checks.hpp"

namespace chibo::rules {

using i18n::say;
using i18n::StoreMsg;

void check_term(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  const model::Told<std::string>& term = context.cell.organisation.term;
  if (term.is_said() && !records::read_term(*term)) {
    out.push_back(
        diag::error(id, term.at, say(StoreMsg::wrong_term, *term), say(StoreMsg::wrong_term_hint)));
  }
}

}  // namespace chibo::rules
