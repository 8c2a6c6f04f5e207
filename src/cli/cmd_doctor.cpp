#include "base/process.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "i18n/message_form.hpp"
#include "render/pango.hpp"
#include "render/workbook.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::FormMsg;

/// A program that chibo calls.
struct Helper {
  FormMsg what_for;
  std::vector<std::string> names;
  std::string package;
  bool needed;  // else only some papers want it
};

const std::vector<Helper>& helpers() {
  static const std::vector<Helper> k_helpers = {
      {FormMsg::for_history, {"git"}, "git", true},
      {FormMsg::for_editing, {"nano"}, "nano", false},
      {FormMsg::for_own_word_forms, {"soffice", "libreoffice"}, "libreoffice-writer-nogui", false},
      {FormMsg::for_web_pages, {"chromium", "chromium-headless-shell"}, "chromium", false},
  };
  return k_helpers;
}

bool is_there(const Helper& helper) {
  base::ProcessOptions options;
  options.limit = std::chrono::seconds(20);
  return std::ranges::any_of(helper.names, [&](const std::string& name) {
    return base::run({"/bin/sh", "-c", "command -v \"$0\" >/dev/null", name}, options).succeeded();
  });
}

/// A line of the findings; whether what is needed is there.
bool tell(Env& env, FormMsg what_for, const std::string& package, bool there, bool needed) {
  const FormMsg state = there    ? FormMsg::doctor_there
                        : needed ? FormMsg::doctor_missing
                                 : FormMsg::doctor_optional;
  say(env.out, env, i18n::say(state, i18n::say(what_for), package));
  return there || !needed;
}

Exit examine(Env& env) {
  bool well = true;
  for (const Helper& helper : helpers()) {
    well = tell(env, helper.what_for, helper.package, is_there(helper), helper.needed) && well;
  }
  const std::string missing = render::PangoDocument::missing_package();
  well = tell(env, FormMsg::for_pdf, missing, missing.empty(), true) && well;
  const std::string lacking_sheet = render::workbook_lacks();
  tell(env, FormMsg::for_workbook, lacking_sheet, lacking_sheet.empty(), false);
  say(env.out, env, i18n::say(well ? FormMsg::doctor_well : FormMsg::doctor_unwell));
  return well ? Exit::done : Exit::world;
}

}  // namespace

Action add_doctor(Arguments& /*arguments*/) {
  return [](Env& env) { return examine(env); };
}

}  // namespace chibo::cli
