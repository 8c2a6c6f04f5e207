#pragma once

#include "diag/diagnostic.hpp"
#include "rules/rulebook.hpp"

#include <string_view>
#include <vector>

namespace chibo::rules {

/// The sections of a report in force on a day; a profile overlays them as a whole (domain: form
/// layout, document types).
struct FormOfReport {
  Origin origin;
  std::string article;
  bool confirmed = false;
  std::vector<model::ReportSection> sections;

  /// Whether no locality sets it: the program's own form.
  bool is_built_in() const { return origin.path.empty(); }
};

/// The form of an organisation's reports: its own, else the nearest committee's, the province's,
/// the country's.
FormOfReport report_form_on(const model::Cell& organisation, model::ReportOf of, Date day);

/// Where the form comes from, and whether it is still unconfirmed.
i18n::Message citation(const FormOfReport& form);

/// Whose reports a workspace makes.
model::ReportOf report_of(const model::Organisation& organisation);

/// Whether a report of this organisation can be filled with it.
bool belongs_to(model::ReportFilling filling, model::ReportOf of);

/// How deep a section stands, 1 where that is left blank.
int depth_of(const model::ReportSection& section);

/// Whether two titles are those of one section, whatever the keyboard.
bool is_same_section(std::string_view a, std::string_view b);

/// What a form of reports in a local pack says that cannot be used: of an organisation twice,
/// without a section, a title or a filling twice, a filling of the other organisation's, a depth
/// that skips one.
void find_report_form_faults(const model::RulePack& pack, std::string_view id,
                             diag::Diagnostics& out);

}  // namespace chibo::rules
