// rule_table OUT PACK...: reads rule packs by chibo's own reader and writes them as a C++ table;
// any complaint stops the build.
#include "diag/show.hpp"
#include "model/rule_pack.hpp"
#include "store/yaml_read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace chibo;

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out + "\"";
}

std::string date(const model::Told<base::Date>& day, const char* otherwise) {
  if (!day.is_said()) {
    return otherwise;
  }
  return fmt::format("Date{{std::chrono::year{{{}}} / {} / {}}}", static_cast<int>(day->year()),
                     static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
}

template <class Enum>
int number(const model::Told<Enum>& told) {
  return told.is_said() ? static_cast<int>(*told) : -1;
}

void write_agenda_items(const model::Agenda& agenda, const std::string& name, std::string& tables) {
  tables += fmt::format("constexpr AgendaItemRow {}[] = {{\n", name);
  for (const model::AgendaItem& item : *agenda.items) {
    tables += fmt::format("    {{{}, {}, {}, {}, {}, {}}},\n", literal(*item.title),
                          number(item.part), number(item.role), number(item.filling),
                          item.optional->yes ? "true" : "false", literal(*item.remark));
  }
  tables += "};\n";
}

/// Writes the agendas of a pack; the name of their table, "{}" where it has none.
std::string write_agendas(const model::RulePack& pack, std::size_t number_of_pack,
                          std::string& tables) {
  if (pack.agendas->empty()) {
    return "{}";
  }
  std::string rows;
  for (std::size_t i = 0; i < pack.agendas->size(); ++i) {
    const model::Agenda& agenda = (*pack.agendas)[i];
    const std::string name = fmt::format("k_items_{}_{}", number_of_pack, i);
    write_agenda_items(agenda, name, tables);
    rows += fmt::format("    {{static_cast<model::MeetingKind>({}), {}, {}, {}}},\n",
                        number(agenda.kind), literal(*agenda.article),
                        agenda.confirmed->yes ? "true" : "false", name);
  }
  std::string name = fmt::format("k_agendas_{}", number_of_pack);
  tables += fmt::format("constexpr AgendaRow {}[] = {{\n{}}};\n", name, rows);
  return name;
}

void write_sections(const model::ReportForm& form, const std::string& name, std::string& tables) {
  tables += fmt::format("constexpr ReportSectionRow {}[] = {{\n", name);
  for (const model::ReportSection& section : *form.sections) {
    tables += fmt::format("    {{{}, {}, {}, {}, {}}},\n", literal(*section.title), *section.depth,
                          number(section.filling), section.written->yes ? "true" : "false",
                          literal(*section.remark));
  }
  tables += "};\n";
}

/// Writes the forms of reports of a pack; the name of their table, "{}" where it has none.
std::string write_reports(const model::RulePack& pack, std::size_t number_of_pack,
                          std::string& tables) {
  if (pack.reports->empty()) {
    return "{}";
  }
  std::string rows;
  for (std::size_t i = 0; i < pack.reports->size(); ++i) {
    const model::ReportForm& form = (*pack.reports)[i];
    const std::string name = fmt::format("k_sections_{}_{}", number_of_pack, i);
    write_sections(form, name, tables);
    rows += fmt::format("    {{static_cast<model::ReportOf>({}), {}, {}, {}}},\n", number(form.of),
                        literal(*form.article), form.confirmed->yes ? "true" : "false", name);
  }
  std::string name = fmt::format("k_reports_{}", number_of_pack);
  tables += fmt::format("constexpr ReportFormRow {}[] = {{\n{}}};\n", name, rows);
  return name;
}

/// Writes the values of a pack; the name of their table, "{}" where it has none.
std::string write_rules(const model::RulePack& pack, std::size_t number_of_pack,
                        std::string& tables) {
  if (pack.rules->empty()) {
    return "{}";
  }
  std::string name = fmt::format("k_rules_{}", number_of_pack);
  tables += fmt::format("constexpr RuleRow {}[] = {{\n", name);
  for (const model::Rule& rule : *pack.rules) {
    tables += fmt::format("    {{{}, {}, {}, {}, {}, {}}},\n", literal(*rule.key),
                          literal(*rule.value), literal(*rule.unit), literal(*rule.article),
                          rule.confirmed->yes ? "true" : "false", literal(*rule.comment));
  }
  tables += "};\n";
  return name;
}

std::string criterion(const model::Criterion& of) {
  return fmt::format("    {{{}, {}, {}, {}, {}, {}, {}, {}, {}}},\n", literal(of.id->text),
                     literal(*of.title), literal(*of.group), literal(*of.number), literal(*of.of),
                     literal(*of.bound), literal(*of.article), of.confirmed->yes ? "true" : "false",
                     literal(*of.comment));
}

/// Writes the commendations of a pack; the name of their table, "{}" where it has none.
std::string write_commendations(const model::RulePack& pack, std::size_t number_of_pack,
                                std::string& tables) {
  if (pack.commendations->empty()) {
    return "{}";
  }
  std::string rows;
  for (std::size_t i = 0; i < pack.commendations->size(); ++i) {
    const model::Commendation& commendation = (*pack.commendations)[i];
    const std::string name = fmt::format("k_criteria_{}_{}", number_of_pack, i);
    tables += fmt::format("constexpr CriterionRow {}[] = {{\n", name);
    for (const model::Criterion& of : *commendation.criteria) {
      tables += criterion(of);
    }
    tables += "};\n";
    rows += fmt::format("    {{{}, {}, {}}},\n", literal(commendation.id->text),
                        literal(*commendation.title), name);
  }
  std::string name = fmt::format("k_commendations_{}", number_of_pack);
  tables += fmt::format("constexpr CommendationRow {}[] = {{\n{}}};\n", name, rows);
  return name;
}

void write_pack(const model::RulePack& pack, std::size_t number_of_pack, std::string& tables,
                std::string& rows) {
  const std::string rules = write_rules(pack, number_of_pack, tables);
  const std::string agendas = write_agendas(pack, number_of_pack, tables);
  const std::string reports = write_reports(pack, number_of_pack, tables);
  const std::string commendations = write_commendations(pack, number_of_pack, tables);
  rows += fmt::format("    {{{}, {}, {}, {}, {}, {}, {}, {}}},\n", literal(pack.id->text),
                      literal(*pack.title), date(pack.from, "k_always_from"),
                      date(pack.to, "k_always_to"), rules, agendas, reports, commendations);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "rule_table OUT PACK...\n";
    return 2;
  }
  diag::Sources sources;
  diag::Diagnostics complaints;
  std::vector<model::RulePack> packs;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const diag::FileId file =
        sources.add(argv[i], std::string{std::istreambuf_iterator<char>(in), {}});
    if (!in) {
      std::cerr << argv[i] << ": cannot be read\n";
      return 1;
    }
    store::read_record(file, sources, packs.emplace_back(), complaints);
  }
  for (const diag::Diagnostic& complaint : complaints) {
    std::cerr << diag::show_text(complaint, sources, *i18n::Catalog::find("en"), 100);
  }
  if (!complaints.empty()) {
    return 1;
  }
  std::ranges::sort(packs, {}, [](const model::RulePack& pack) { return pack.id->text; });
  std::string tables;
  std::string rows;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    write_pack(packs[i], i, tables, rows);
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << "#include \"rules/rule_table.hpp\"\n\nnamespace chibo::rules {\n\nnamespace {\n\n"
      << tables << "\nconstexpr PackRow k_packs[] = {\n"
      << rows
      << "};\n\n}  // namespace\n\nstd::span<const PackRow> rule_packs() { return k_packs; }\n\n"
         "}  // namespace chibo::rules\n";
  if (!out.flush()) {
    std::cerr << argv[1] << ": cannot be written\n";
    return 1;
  }
  return 0;
}
