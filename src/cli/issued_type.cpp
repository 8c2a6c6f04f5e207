#include "cli/issued_type.hpp"

#include "i18n/message_paper.hpp"
#include "text/unicode.hpp"

namespace chibo::cli {

using i18n::PaperMsg;

base::Result<rules::PaperType> issued_type(const model::Cell& cell, std::string_view typed,
                                           base::Date day) {
  const auto types = rules::paper_types_on(cell, day);
  if (!types) {
    return base::fail(i18n::say(PaperMsg::type_no_rule, day),
                      i18n::say(PaperMsg::type_no_rule_hint));
  }
  const rules::PaperType* type = types->find(text::nfc(typed));
  if (type == nullptr) {
    return base::fail(
        i18n::say(PaperMsg::type_not_for_cell, text::nfc(typed), rules::citation(types->rule)),
        i18n::say(PaperMsg::type_not_for_cell_hint, types->names()));
  }
  return *type;
}

}  // namespace chibo::cli
