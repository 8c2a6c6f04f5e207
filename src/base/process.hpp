#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace chibo::base {

/// How a program ended; not_found: there is no such program, or it may not be run; too_long: it was
/// ended, with all that it had started, because its time was over.
enum class Ending { exited, killed, not_found, too_long };

struct ProcessResult {
  Ending ending = Ending::exited;
  int code = 0;     // the exit code, or the signal that killed it
  std::string out;  // what it wrote, to the byte
  std::string err;

  bool succeeded() const { return ending == Ending::exited && code == 0; }
};

struct ProcessOptions {
  std::filesystem::path folder;                                // to run in; empty: this one
  std::string input;                                           // what the program reads
  std::vector<std::pair<std::string, std::string>> variables;  // set besides those of this process
  std::chrono::seconds limit{0};                               // 0: as long as it takes
};

/// Runs a program found along PATH, without a shell, and waits; a world without processes is a
/// Failure.
ProcessResult run(const std::vector<std::string>& arguments, const ProcessOptions& options = {});

/// Runs a program on the terminal of this one (an editor); ^C is for the program meanwhile.
ProcessResult run_on_terminal(const std::vector<std::string>& arguments,
                              const std::filesystem::path& folder = {});

}  // namespace chibo::base
