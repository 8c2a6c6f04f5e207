#include "rules/report_forms.hpp"

#include "rules/rule_sources.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace chibo::rules {

namespace {

using model::ReportFilling;
using model::ReportForm;
using model::ReportOf;
using model::ReportSection;

ReportSection section_of(const ReportSectionRow& row) {
  ReportSection out;
  out.title = std::string(row.title);
  if (row.depth > 0) {
    out.depth = row.depth;
  }
  if (row.filling >= 0) {
    out.filling = static_cast<ReportFilling>(row.filling);
  }
  if (row.written) {
    out.written = model::YesNo{true};
  }
  if (!row.remark.empty()) {
    out.remark = std::string(row.remark);
  }
  return out;
}

std::optional<FormOfReport> form_of(const Source& source, ReportOf of) {
  if (source.built_in != nullptr) {
    const auto at = std::ranges::find(source.built_in->reports, of, &ReportFormRow::of);
    if (at == source.built_in->reports.end()) {
      return std::nullopt;
    }
    FormOfReport out{origin_of(source), std::string(at->article), at->confirmed, {}};
    std::ranges::transform(at->sections, std::back_inserter(out.sections), section_of);
    return out;
  }
  for (const ReportForm& form : *source.profile->pack.reports) {
    if (form.of == of && !form.sections->empty()) {
      return FormOfReport{origin_of(source), form.article.value_or(""), form.confirmed->yes,
                          *form.sections};
    }
  }
  return std::nullopt;
}

}  // namespace

FormOfReport report_form_on(const model::Cell& organisation, ReportOf of, Date day) {
  for (const Source& source : sources_on(organisation, day)) {
    if (auto form = form_of(source, of)) {
      return std::move(*form);
    }
  }
  return {};
}

i18n::Message citation(const FormOfReport& form) {
  return cited(form.origin, form.article, form.confirmed);
}

ReportOf report_of(const model::Organisation& organisation) {
  const bool is_committee =
      organisation.kind.is_said() && *organisation.kind != model::OrganisationKind::cell;
  return is_committee ? ReportOf::committee : ReportOf::cell;
}

bool belongs_to(ReportFilling filling, ReportOf of) {
  switch (filling) {
    case ReportFilling::opening:
    case ReportFilling::comparison:
      return true;
    case ReportFilling::meetings:
    case ReportFilling::attendance:
    case ReportFilling::voices:
    case ReportFilling::thematic:
    case ReportFilling::turns:
    case ReportFilling::tasks:
    case ReportFilling::scores:
    case ReportFilling::dues:
      return of == ReportOf::cell;
    case ReportFilling::reminders:
    case ReportFilling::sums:
    case ReportFilling::grades:
    case ReportFilling::registrations:
    case ReportFilling::visits:
    case ReportFilling::findings:
    case ReportFilling::blocks:
    case ReportFilling::months:
    case ReportFilling::cells:
      break;
  }
  return of == ReportOf::committee;
}

int depth_of(const ReportSection& section) {
  return section.depth.value_or(1);
}

bool is_same_section(std::string_view a, std::string_view b) {
  return text::match_key(a) == text::match_key(b);
}

}  // namespace chibo::rules
