#pragma once

#include "diag/diagnostic.hpp"
#include "i18n/message.hpp"
#include "i18n/message_check.hpp"
#include "model/cell.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// Something a paper needs and the record does not tell yet: a dotted line on the minutes.
struct Blank {
  i18n::Message what;
  diag::Span at;
  i18n::Message hint = i18n::say(i18n::CheckMsg::still_blank_hint);
};

/// What is still blank in the record of a meeting that was held, in the order of the minutes. A key
/// told as "không rõ" or "không" is not blank.
std::vector<Blank> blanks_of(const model::Cell& cell, const model::Meeting& meeting);

/// The same for the extract of one item: the head of the minutes, that item, the approval.
std::vector<Blank> blanks_of_item(const model::Cell& cell, const model::Meeting& meeting,
                                  std::size_t item);

/// What is still blank in the text of a resolution, which is closed together with its meeting.
std::vector<Blank> blanks_of(const model::Told<model::Resolution>& resolution);

/// "nghị quyết" or "kết luận", as messages call it.
i18n::Message kind_in_words(const model::Resolution& resolution);

/// What is still blank in chibo.yaml and stands on every paper of the cell.
std::vector<Blank> blanks_of(const model::Organisation& organisation);

diag::Diagnostic complaint_of(const Blank& blank, std::string_view id);

}  // namespace chibo::rules
