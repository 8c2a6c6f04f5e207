#pragma once

#include "cli_runner/page.hpp"
#include "support/temp_folder.hpp"

#include <filesystem>
#include <string>

namespace chibo::transcripts {

struct Places {
  std::filesystem::path program;  // the chibo to be run
  std::filesystem::path source;   // where needed folders are found
};

/// The empty folder a page runs in, and the little world around it; gone with its owner.
class Sandbox {
 public:
  Sandbox(const Page& page, const Places& places);
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  void write(const FileBlock& block) const;

  struct Said {
    std::string output;  // both streams, as they came
    int code = 0;
  };
  /// Runs a command by bash where the one before it has left off; only the folder is carried over.
  Said run(const std::string& command);

  /// Copies the page's folder as it is now in the place of another.
  void keep(const std::filesystem::path& folder) const;

 private:
  testing::TempFolder folder_;
  std::filesystem::path root_;  // holds the page's folder and the runner's own notes
  std::filesystem::path here_;  // where the next command runs
  std::vector<std::string> variables_;
};

}  // namespace chibo::transcripts
