#pragma once

#include "base/write_batch.hpp"
#include "cli/new_record.hpp"
#include "cli/open_committee.hpp"
#include "cli/record_file.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace chibo::cli {

/// Adds an item to a list of one of the office's books in place, or begins the book with it; says
/// that it is done and keeps it in the history under a subject.
template <class Book>
base::Result<void> add_to_book(Env& env, const OpenCommittee& committee, const std::string& path,
                               std::string_view key, const store::Node& item, const Book& alone,
                               const i18n::Message& done, const std::string& subject) {
  const Workspace& workspace = committee.workspace;
  if (workspace.loaded.find(path) != nullptr) {
    auto file = record_file(env, workspace, path, records::shape_of<Book>());
    if (!file) {
      return tl::unexpected(file.error());
    }
    if (auto added = file->edit.add({}, key, item); !added) {
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

/// A book of the office as it stands, by its record; a blank one where there is none yet. Why it
/// cannot be used: it has errors of reading, which are shown.
template <class Record>
auto book_on_record(Env& env, const OpenCommittee& committee, const std::string& path,
                    const Record* record) -> base::Result<decltype(Record::book)> {
  if (committee.workspace.loaded.find(path) == nullptr) {
    return decltype(Record::book)();
  }
  if (record == nullptr || !is_sound(env, committee.workspace, path)) {
    return base::fail(i18n::say(i18n::Msg::mend_first, path), i18n::say(i18n::Msg::see_check));
  }
  return record->book;
}

/// The name of a member of the committee as the books hold it; why it may not be one.
base::Result<std::string> given_name(const std::string& typed);
/// Another text of one line.
base::Result<std::string> given_words(std::string_view option, const std::string& typed);
/// Points of a score, up to the most that the form of the day gives; blank where none were typed.
base::Result<model::Told<int>> given_points(const model::Cell& committee, const std::string& typed,
                                            base::Date day);
/// Visits of a year; blank where none were typed.
base::Result<model::Told<int>> given_quota(const std::string& typed);
/// The code of a cell.
base::Result<model::Code> given_cell_code(const std::string& typed);

/// A cell or committee below a committee's folder; what its chibo.yaml does not tell is empty.
struct FolderCode {
  std::string folder;
  std::string code;
  std::string name;
};
/// By folder.
std::vector<FolderCode> folders_below(const std::filesystem::path& root);

/// The codes of all below a committee's folder; nothing where they cannot be known: there is none,
/// or some cells send summaries in place of a folder.
std::optional<std::vector<std::string>> codes_below(const std::filesystem::path& root);

/// Says which of these codes no cell below the committee's folder bears; where no cell keeps its
/// records here, nothing can be said.
void tell_unknown_cells(Env& env, const OpenCommittee& committee,
                        const std::vector<std::string>& codes);

}  // namespace chibo::cli
