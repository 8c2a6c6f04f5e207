#include "cli/cell_opening.hpp"

namespace chibo::cli {

using i18n::Msg;

base::Result<Workspace> read_cell(const std::filesystem::path& root, const std::string& shown) {
  base::Result<Workspace> out(tl::in_place);
  out->loaded = store::load_cell(root, shown, out->sources, out->complaints);
  diag::sort_by_place(out->complaints);
  const model::Organisation& organisation = out->loaded.cell.organisation;
  if (!organisation.kind.is_said()) {
    return base::fail(i18n::say(Msg::mend_first, shown + std::string(store::k_organisation_file)),
                      i18n::say(Msg::see_check));
  }
  if (*organisation.kind != model::OrganisationKind::cell) {
    return base::fail(i18n::say(Msg::not_a_cell), i18n::say(Msg::not_a_cell_hint));
  }
  return out;
}

}  // namespace chibo::cli
