#include "cli/workspace_faults.hpp"

#include "cli/committee_book.hpp"
#include "cli/committee_summaries.hpp"
#include "cli/paper_forms.hpp"
#include "rules/checks.hpp"
#include "rules/commendation_faults.hpp"
#include "rules/committee_checks.hpp"
#include "store/committee_folder.hpp"
#include "views/commendation.hpp"

namespace chibo::cli {

WorkspaceFaults faults_of(const Env& env, const std::filesystem::path& root,
                          diag::Sources& sources) {
  const std::string shown = shown_prefix(env, root);
  WorkspaceFaults out;
  out.loaded = store::load_cell(root, shown, sources, out.found);
  model::Cell& cell = out.loaded.cell;
  cell.forms = store::forms_in_use(root, shown, cell.profiles, sources);
  rules::run_checks({cell, env.today}, out.found);
  const model::CommitteeBooks books = store::load_books(out.loaded, shown, sources, out.found);
  rules::check_books(books, env.today, out.found);
  if (const auto codes = books.findings.empty() ? std::nullopt : codes_below(root)) {
    rules::check_cells_of_findings(books, *codes, out.found);
  }
  rules::find_commendation_faults(cell, views::criterion_numbers(), out.found);
  find_faulty_forms(env, root, sources, out.found);
  find_faulty_summaries(env, root, sources, out.found);
  return out;
}

bool is_of_workspace(std::string_view path, std::string_view shown) {
  if (!path.starts_with(shown)) {
    return false;
  }
  const std::string_view rest = path.substr(shown.size());
  return !rest.starts_with("../") && !rest.starts_with('/');
}

}  // namespace chibo::cli
