// rule_table OUT PACK...: reads rule packs by chibo's own reader and writes them as a C++ table;
// any complaint stops the build.
#include "diag/show.hpp"
#include "model/rule_pack.hpp"
#include "store/yaml_bind.hpp"

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

void write_pack(const model::RulePack& pack, std::size_t number, std::string& tables,
                std::string& rows) {
  tables += fmt::format("constexpr RuleRow k_rules_{}[] = {{\n", number);
  for (const model::Rule& rule : *pack.rules) {
    tables += fmt::format("    {{{}, {}, {}, {}, {}, {}}},\n", literal(*rule.key),
                          literal(*rule.value), literal(*rule.unit), literal(*rule.article),
                          rule.confirmed->yes ? "true" : "false", literal(*rule.comment));
  }
  tables += "};\n";
  rows += fmt::format("    {{{}, {}, {}, {}, k_rules_{}}},\n", literal(pack.id->text),
                      literal(*pack.title), date(pack.from, "Date{std::chrono::year{1} / 1 / 1}"),
                      date(pack.to, "Date{std::chrono::year{9999} / 12 / 31}"), number);
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
    const std::string_view text = sources[file].text;
    const store::ParsedTree tree = store::parse_tree(text);
    if (tree.fault) {
      std::cerr << argv[i] << ": " << tree.fault->detail << '\n';
      return 1;
    }
    store::BindContext context{file, text, 0, complaints};
    store::bind_record(tree.root, packs.emplace_back(), context);
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
  std::ofstream(argv[1], std::ios::binary)
      << "#include \"rules/rulebook.hpp\"\n\nnamespace chibo::rules {\n\nnamespace {\n\n"
      << tables << "\nconstexpr PackRow k_packs[] = {\n"
      << rows
      << "};\n\n}  // namespace\n\nstd::span<const PackRow> rule_packs() { return k_packs; }\n\n"
         "}  // namespace chibo::rules\n";
  return 0;
}
