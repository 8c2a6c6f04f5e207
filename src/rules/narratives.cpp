#include "rules/narratives.hpp"

#include "i18n/message_narrative.hpp"
#include "i18n/message_store.hpp"
#include "text/layout.hpp"
#include "text/suggest.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>

namespace chibo::rules {

namespace {

using i18n::NarrativeMsg;
using i18n::say;
using model::NarrativePart;
using model::NarrativeRecord;

constexpr std::size_t k_year = 4;  // digits

std::optional<base::Month> month_named(std::string_view text) {
  const auto month = base::parse_month(text);
  return month && base::iso(*month) == text ? month : std::nullopt;
}

std::optional<std::chrono::year> year_named(std::string_view text) {
  const auto january = month_named(std::string(text.substr(0, k_year)) + "-01");
  return january ? std::optional(january->year()) : std::nullopt;
}

/// The last month of "2026-Q4" or "2026-H2": so many parts of a year, each of so many months.
std::optional<base::Month> last_of_part(std::string_view stem) {
  struct Part {
    std::string_view letter;
    unsigned count;
  };
  constexpr std::array<Part, 2> k_parts = {{{"-Q", 4}, {"-H", 2}}};
  constexpr unsigned k_months = 12;
  for (const Part& part : k_parts) {
    if (stem.size() == k_year + 3 && stem.substr(k_year, 2) == part.letter) {
      const auto number = static_cast<unsigned>(stem.back() - '0');
      const auto year = year_named(stem);
      if (year && number >= 1 && number <= part.count) {
        return *year / std::chrono::month{number * (k_months / part.count)};
      }
    }
  }
  return std::nullopt;
}

std::string told_words(const model::Told<model::Prose>& words) {
  if (words.is_none()) {
    return "Không có.";
  }
  if (words.is_unknown()) {
    return "Không rõ.";
  }
  return words.is_said() ? std::string(text::trimmed(words->text)) : std::string();
}

}  // namespace

std::optional<base::Month> last_month_of_report(std::string_view stem) {
  if (const std::size_t bar = stem.find('_'); bar != std::string_view::npos) {
    const auto first = month_named(stem.substr(0, bar));
    const auto last = month_named(stem.substr(bar + 1));
    return first && last && *first <= *last ? last : std::nullopt;
  }
  if (stem.size() == k_year) {
    const auto year = year_named(stem);
    return year ? std::optional(*year / std::chrono::December) : std::nullopt;
  }
  const auto month = month_named(stem);
  return month ? month : last_of_part(stem);
}

Date form_day(base::Month last_month, Date today) {
  return std::min(base::last_day(last_month), today);
}

const NarrativeRecord* narrative_of(const model::Cell& organisation, std::string_view stem) {
  const auto at = std::ranges::find(organisation.narratives, stem, &NarrativeRecord::stem);
  return at == organisation.narratives.end() ? nullptr : &*at;
}

std::string words_for(const NarrativeRecord* narrative, std::string_view title) {
  std::string out;
  if (narrative == nullptr) {
    return out;
  }
  for (const NarrativePart& part : *narrative->narrative.parts) {
    if (part.section.is_said() && is_same_section(*part.section, title)) {
      const std::string more = told_words(part.words);
      out += (out.empty() || more.empty() ? "" : "\n\n") + more;
    }
  }
  return out;
}

void check_narrative_files(const CheckContext& context, std::string_view id,
                           diag::Diagnostics& out) {
  for (const NarrativeRecord& record : context.cell.narratives) {
    const auto& period = record.narrative.period;
    if (!last_month_of_report(record.stem)) {
      out.push_back(diag::error(id, {record.narrative.at.file},
                                say(NarrativeMsg::words_file_name, record.stem),
                                say(NarrativeMsg::words_file_name_hint)));
    } else if (period.is_said() && text::one_line(*period) != record.stem) {
      out.push_back(diag::error(id, period.at,
                                say(NarrativeMsg::words_wrong_period, record.stem, *period),
                                say(NarrativeMsg::words_wrong_period_hint)));
    }
  }
}

void check_narrative_twins(const CheckContext& context, std::string_view id,
                           diag::Diagnostics& out) {
  for (const NarrativeRecord& record : context.cell.narratives) {
    const std::vector<NarrativePart>& parts = *record.narrative.parts;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part->section.is_said() &&
          std::any_of(parts.begin(), part, [&](const NarrativePart& other) {
            return other.section.is_said() && is_same_section(*other.section, *part->section);
          })) {
        out.push_back(diag::error(id, part->section.at,
                                  say(NarrativeMsg::words_twice, *part->section),
                                  say(NarrativeMsg::words_twice_hint)));
      }
    }
  }
}

namespace {

/// What to do with words of a section that the form does not have.
i18n::Message way_out(const FormOfReport& form, std::string_view title) {
  std::vector<std::string_view> titles;
  for (const model::ReportSection& section : form.sections) {
    if (section.title.is_said()) {
      titles.push_back(*section.title);
    }
  }
  const auto near = text::nearest(title, titles);
  return near ? say(i18n::StoreMsg::did_you_mean, *near) : say(NarrativeMsg::words_homeless_hint);
}

}  // namespace

void check_narrative_sections(const CheckContext& context, std::string_view id,
                              diag::Diagnostics& out) {
  const model::ReportOf of = report_of(context.cell.organisation);
  for (const NarrativeRecord& record : context.cell.narratives) {
    const auto last = last_month_of_report(record.stem);
    if (!last || !context.cell.organisation.kind.is_said()) {
      continue;
    }
    const FormOfReport form = report_form_on(context.cell, of, form_day(*last, context.today));
    for (const NarrativePart& part : *record.narrative.parts) {
      const auto is_it = [&](const model::ReportSection& section) {
        return section.title.is_said() && is_same_section(*section.title, *part.section);
      };
      if (part.section.is_said() && std::ranges::none_of(form.sections, is_it)) {
        out.push_back(diag::warning(id, part.section.at,
                                    say(NarrativeMsg::words_homeless, *part.section),
                                    way_out(form, *part.section)));
      }
    }
  }
}

void check_narratives(const CheckContext& context, diag::Diagnostics& out) {
  check_narrative_files(context, k_words_file_check, out);
  check_narrative_twins(context, k_words_once_check, out);
  check_narrative_sections(context, k_words_section_check, out);
}

}  // namespace chibo::rules
