#include "cli/observer_book.hpp"

#include "cli/given.hpp"
#include "cli/new_record.hpp"
#include "i18n/message_plan.hpp"
#include "store/committee_folder.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "tree/cells.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using base::Result;
using i18n::Msg;
using i18n::PlanMsg;
using model::ObserverBook;

Result<ObserverBook> observer_book(Env& env, const OpenCommittee& committee, int year) {
  const std::string path = store::observers_path(year);
  if (committee.workspace.loaded.find(path) == nullptr) {
    return ObserverBook();
  }
  const model::ObserverRecord* record = model::find_observers(committee.books, year);
  if (record == nullptr || !is_sound(env, committee.workspace, path)) {
    return base::fail(i18n::say(Msg::mend_first, path), i18n::say(Msg::see_check));
  }
  return record->book;
}

Result<void> add_to_observer_book(Env& env, const OpenCommittee& committee, int year,
                                  const store::Path& map, std::string_view key,
                                  const store::Node& item, const ObserverBook& alone,
                                  const i18n::Message& done, const std::string& subject) {
  const Workspace& workspace = committee.workspace;
  const std::string path = store::observers_path(year);
  if (workspace.loaded.find(path) != nullptr) {
    auto file = record_file(env, workspace, path, records::shape_of<ObserverBook>());
    if (!file) {
      return tl::unexpected(file.error());
    }
    if (auto added = file->edit.add(map, key, item); !added) {
      return added;
    }
    write_record(env, workspace, *file, done, subject);
    return {};
  }
  base::WriteBatch batch;
  if (auto put =
          put_new_record(batch, workspace.loaded.root, path, store::record_text(alone), alone);
      !put) {
    return put;
  }
  batch.commit();
  say(env.out, env, done);
  env.out.flush();
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {path}, subject);
  return {};
}

Result<std::string> given_words(std::string_view option, const std::string& typed) {
  if (auto error = unfit_line(option, typed)) {
    return tl::unexpected(std::move(*error));
  }
  return text::one_line(text::nfc(typed));
}

Result<std::string> given_name(const std::string& typed) {
  auto out = given_words("NAME", typed);
  if (out && out->empty()) {
    return base::fail(i18n::say(Msg::option_empty, "NAME"));
  }
  return out;
}

void tell_unknown_cells(Env& env, const OpenCommittee& committee,
                        const std::vector<std::string>& codes) {
  const std::filesystem::path& root = committee.workspace.loaded.root;
  std::vector<std::string> known;
  for (const std::string& folder : tree::workspaces_below(root)) {
    diag::Sources sources;
    diag::Diagnostics complaints;
    known.push_back(
        store::load_organisation(root / folder, "", sources, complaints).code.value_or({}).text);
  }
  for (const std::string& code : codes) {
    if (!known.empty() && std::ranges::find(known, code) == known.end()) {
      say(env.err, env, i18n::say(PlanMsg::observer_no_cell, code));
    }
  }
}

}  // namespace chibo::cli
