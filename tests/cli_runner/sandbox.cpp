#include "cli_runner/sandbox.hpp"

#include "base/process.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace chibo::transcripts {

namespace fs = std::filesystem;

namespace {

/// $1: folder to run in, $2: the command, $3: the file that learns where it ended.
constexpr const char* k_script =
    "exec 2>&1; umask 022; cd -- \"$1\" || exit; trap 'builtin pwd > \"$3\"' EXIT; eval \"$2\"";

std::vector<std::string> variables_for(const Page& page, const Places& places,
                                       const fs::path& root) {
  const std::string folder = fs::absolute(places.program).parent_path().string();
  const std::string moment = page.today + "T08:00:00+0000";
  std::vector<std::string> out = {
      "PATH=" + folder + ":/usr/local/bin:/usr/bin:/bin",
      "HOME=" + (root / "page").string(),
      "LANG=C.UTF-8",
      "TZ=UTC",
      "COLUMNS=80",
      "CHIBO_TODAY=" + page.today,
      "GIT_CONFIG_GLOBAL=/dev/null",
      "GIT_CONFIG_SYSTEM=/dev/null",
      "GIT_CEILING_DIRECTORIES=" + root.string(),
  };
  for (const std::string who : {"AUTHOR", "COMMITTER"}) {
    out.push_back("GIT_" + who + "_NAME=Chi bộ");
    out.push_back("GIT_" + who + "_EMAIL=chi-bo@example.invalid");
    out.push_back("GIT_" + who + "_DATE=" + moment);
  }
  if (!page.language.empty()) {
    out.push_back("CHIBO_LANG=" + page.language);
  }
  return out;
}

}  // namespace

Sandbox::Sandbox(const Page& page, const Places& places)
    : root_(fs::canonical(folder_.path())),
      here_(root_ / "page"),
      variables_(variables_for(page, places, root_)) {
  fs::create_directory(here_);
  for (const std::string& needed : page.needs) {
    const fs::path from = places.source / needed;
    fs::copy(from, here_ / from.filename(),
             fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  }
}

void Sandbox::write(const FileBlock& block) const {
  const fs::path path = root_ / "page" / block.path;
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << block.bytes;
  if (!file.flush()) {
    throw std::runtime_error("cannot write " + path.string());
  }
}

void Sandbox::keep(const fs::path& folder) const {
  fs::remove_all(folder);
  fs::create_directories(folder.parent_path());
  fs::copy(root_ / "page", folder, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
}

Sandbox::Said Sandbox::run(const std::string& command) {
  const fs::path note = root_ / "where";
  std::vector<std::string> arguments = {"/usr/bin/env", "-i"};
  std::ranges::copy(variables_, std::back_inserter(arguments));
  std::ranges::copy(std::vector<std::string>{"/bin/bash", "-c", k_script, "bash", here_.string(),
                                             command, note.string()},
                    std::back_inserter(arguments));
  base::ProcessResult result = base::run(arguments);
  if (result.ending != base::Ending::exited) {
    throw std::runtime_error("cannot run bash");
  }
  if (std::string where; std::getline(std::ifstream(note), where) && !where.empty()) {
    here_ = where;
  }
  return {std::move(result.out), result.code};
}

}  // namespace chibo::transcripts
