#include "i18n/message_paper.hpp"
#include "rules/blanks.hpp"

namespace chibo::rules {

using i18n::PaperMsg;
using i18n::say;

i18n::Message kind_in_words(const model::Resolution& resolution) {
  return say(resolution.kind == model::ResolutionKind::conclusion ? PaperMsg::word_conclusion
                                                                  : PaperMsg::word_resolution);
}

std::vector<Blank> blanks_of(const model::Told<model::Resolution>& resolution) {
  std::vector<Blank> out;
  const auto look = [&](const model::ToldBase& told, PaperMsg what) {
    if (told.is_blank()) {
      const bool has_place = told.at.file != diag::k_no_file;
      out.push_back({say(what, kind_in_words(*resolution)), has_place ? told.at : resolution.at});
    }
  };
  if (resolution.is_said()) {
    look(resolution->number, PaperMsg::blank_number);
    look(resolution->subject, PaperMsg::blank_subject);
    look(resolution->assessment, PaperMsg::blank_assessment);
    look(resolution->direction, PaperMsg::blank_direction);
    look(resolution->execution, PaperMsg::blank_execution);
  }
  return out;
}

}  // namespace chibo::rules
