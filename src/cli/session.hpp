#pragma once

#include "base/result.hpp"
#include "base/write_batch.hpp"
#include "cli/env.hpp"
#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "store/cell_folder.hpp"
#include "store/lock.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// Says a sentence on a stream, with a line end.
void say(std::ostream& stream, const Env& env, const i18n::Message& message);
/// Says a sentence as an item of a list, wrapped to the screen.
void say_item(Env& env, const i18n::Message& message);
/// Says why a question of the command line has no answer.
Exit usage_error(Env& env, const base::Error& error);
/// Says what was refused though the command line was right.
Exit refused(Env& env, const base::Error& error);
/// Says what this machine lacks.
Exit lacking(Env& env, const base::Error& error);
void show(Env& env, std::ostream& stream, const diag::Sources& sources,
          const diag::Diagnostics& diagnostics);

/// A cell as a command sees it: everything read, with the complaints of reading.
struct Workspace {
  diag::Sources sources;
  diag::Diagnostics complaints;
  store::LoadedCell loaded;

  const model::Cell& cell() const { return loaded.cell; }
};

/// The root of the workspace that the command was typed in.
base::Result<std::filesystem::path> workspace_root(const Env& env);
/// The root of the workspace that a file or folder lies in.
base::Result<std::filesystem::path> workspace_around(const std::filesystem::path& path);

/// Reads the cell that the command was typed in. What is wrong in its files is in complaints; a
/// chibo.yaml that cannot be read, or a committee where a cell is needed, has no answer.
base::Result<Workspace> open_cell(const Env& env);
/// The same, of the cell in a folder.
base::Result<Workspace> open_cell_at(const Env& env, const std::filesystem::path& root);

/// A committee's folder: its organisation and its rules, and no record of a cell.
Workspace open_committee_at(const Env& env, const std::filesystem::path& root);

/// Whether a file of the cell has no error of reading; those it has are shown on the error stream.
bool is_sound(Env& env, const Workspace& workspace, std::string_view path);

/// Shows the errors met in reading on the error stream; whether there were none.
bool is_all_read(Env& env, const Workspace& workspace);

/// Why a file of the workspace cannot be opened in an editor: it is no file, but a folder or a
/// pipe.
std::optional<base::Error> unfit_for_editor(const std::filesystem::path& root,
                                            std::string_view path);

/// The lock that every writing command holds.
store::WorkspaceLock lock_of(const Env& env, const std::filesystem::path& root,
                             std::string_view command);

/// A cell about to be changed, locked against other writers while this lives; a preview takes no
/// lock.
enum class Intent { write, preview };
struct OpenCell {
  std::optional<store::WorkspaceLock> lock;
  Workspace workspace;
};
/// Opens the cell that the command was typed in for a change that rests on the roster; a roster
/// with errors of reading is shown and refused.
base::Result<OpenCell> open_for_writing(Env& env, std::string_view command, Intent intent);

/// Whether an output names something that is no file to be replaced: nothing, standard output, a
/// folder, a device.
bool is_no_file(const Env& env, const std::string& output);
/// Keeps what people changed by hand in the history, before an editor may change it again.
void keep_hand_edits(const std::filesystem::path& root, const model::Organisation& organisation);
/// Keeps the written paths in the history where the organisation wants that.
void keep_in_history(Env& env, const std::filesystem::path& root,
                     const model::Organisation& organisation, const std::vector<std::string>& paths,
                     const std::string& subject);

/// The path of a file as people are shown it: from where the command was typed.
std::string shown_path(const Env& env, const std::filesystem::path& path);
/// What stands before the paths of a workspace's files in complaints: "" where the command was
/// typed in it, else "so/".
std::string shown_prefix(const Env& env, const std::filesystem::path& root);

}  // namespace chibo::cli
