#include "i18n/message_narrative.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_store.hpp"
#include "records/report_words.hpp"
#include "rules/report_forms.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace chibo::rules {

namespace {

using i18n::NarrativeMsg;
using i18n::RuleMsg;
using i18n::say;
using i18n::StoreMsg;
using model::ReportFilling;
using model::ReportForm;
using model::ReportSection;

constexpr int k_deepest = 3;

class FormFaults {
 public:
  FormFaults(const ReportForm& form, std::string_view id, diag::Diagnostics& out)
      : form_(form), id_(id), out_(out) {}

  void find() {
    if (form_.sections->empty() && !form_.sections.faulty) {
      fault(form_.sections.at.file == diag::k_no_file ? form_.at : form_.sections.at,
            say(NarrativeMsg::form_empty), say(NarrativeMsg::form_empty_hint));
    }
    int depth = 0;
    for (auto at = form_.sections->begin(); at != form_.sections->end(); ++at) {
      look_for_twins(at);
      look_at_filling(*at);
      depth = look_at_depth(*at, depth);
    }
  }

 private:
  void fault(const diag::Span& at, i18n::Message what, i18n::Message hint) {
    out_.push_back(diag::error(id_, at, std::move(what), std::move(hint)));
  }

  void look_for_twins(std::vector<ReportSection>::const_iterator at) {
    const auto first = form_.sections->begin();
    if (at->title.is_said() && std::any_of(first, at, [&](const ReportSection& other) {
          return other.title.is_said() && is_same_section(*other.title, *at->title);
        })) {
      fault(at->title.at, say(NarrativeMsg::form_title_twice, *at->title),
            say(NarrativeMsg::form_title_twice_hint));
    }
    if (at->filling.is_said() && std::any_of(first, at, [&](const ReportSection& other) {
          return other.filling == at->filling;
        })) {
      fault(at->filling.at, say(NarrativeMsg::form_filling_twice, records::word(*at->filling)),
            say(RuleMsg::profile_once_hint));
    }
  }

  void look_at_filling(const ReportSection& section) {
    if (!section.filling.is_said() || !form_.of.is_said() ||
        belongs_to(*section.filling, *form_.of)) {
      return;
    }
    std::string words;
    for (std::size_t i = 0; i < std::size(records::Words<ReportFilling>::table); ++i) {
      if (const auto filling = static_cast<ReportFilling>(i); belongs_to(filling, *form_.of)) {
        words += (words.empty() ? "" : ", ") + std::string(records::word(filling));
      }
    }
    fault(section.filling.at,
          say(NarrativeMsg::form_other_filling, records::word(*section.filling),
              records::word(*form_.of)),
          say(StoreMsg::choose_one_of, words));
  }

  /// The depth that the next section is held to.
  int look_at_depth(const ReportSection& section, int before) {
    if (section.depth.faulty) {
      return k_deepest;  // told by the reader: nothing follows from it
    }
    const int depth = depth_of(section);
    if (depth < 1 || depth > k_deepest) {
      fault(section.depth.at, say(NarrativeMsg::form_depth, depth),
            say(NarrativeMsg::form_depth_hint));
      return k_deepest;
    }
    if (depth > before + 1) {
      fault(section.depth.at, say(NarrativeMsg::form_depth_skips, depth, before + 1),
            say(NarrativeMsg::form_depth_hint));
    }
    return depth;
  }

  const ReportForm& form_;
  std::string_view id_;
  diag::Diagnostics& out_;
};

}  // namespace

void find_report_form_faults(const model::RulePack& pack, std::string_view id,
                             diag::Diagnostics& out) {
  std::set<model::ReportOf> seen;
  for (const ReportForm& form : *pack.reports) {
    if (form.of.is_said() && !seen.insert(*form.of).second) {
      out.push_back(diag::error(id, form.of.at,
                                say(NarrativeMsg::form_twice, records::word(*form.of)),
                                say(RuleMsg::profile_once_hint)));
    }
    FormFaults(form, id, out).find();
  }
}

}  // namespace chibo::rules
