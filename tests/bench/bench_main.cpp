// chibo_bench CHIBO CELL RECORD: whole processes side by side with /bin/true, and the readers side
// by side with plain reading, each figure the median of interleaved rounds; one line a figure:
// name, value, what it is measured against.
#include "store/yaml_cpp.hpp"
#include "store/yaml_guard.hpp"
#include "store/yaml_scan.hpp"
#include "store/yaml_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX asks for it

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

void run_process(const std::vector<std::string>& line, const std::string& folder) {
  std::vector<char*> arguments;
  arguments.reserve(line.size() + 1);
  for (const std::string& word : line) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  pid_t child = 0;
  if (posix_spawn(&child, line[0].c_str(), &actions, nullptr, arguments.data(), environ) != 0) {
    std::cerr << "cannot run " << line[0] << '\n';
    std::exit(3);
  }
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::cerr << line[0] << " " << line[1] << " failed\n";
    std::exit(3);
  }
}

struct Entry {
  std::string name;
  std::function<void()> work;
  std::vector<double> times;
};

void measure(std::vector<Entry>& entries, int rounds) {
  for (Entry& entry : entries) {
    entry.work();  // warm
  }
  for (int round = 0; round < rounds; ++round) {
    for (Entry& entry : entries) {
      entry.times.push_back(milliseconds(entry.work));
    }
  }
}

void processes(const std::string& chibo, const std::string& cell) {
  constexpr int k_rounds = 61;
  std::vector<Entry> entries;
  const auto add = [&](const std::string& name, std::vector<std::string> line) {
    entries.push_back({name, [line = std::move(line), &cell] { run_process(line, cell); }, {}});
  };
  add("true", {"/bin/true"});
  add("check", {chibo, "check"});
  add("turn-next", {chibo, "turn", "next"});
  add("report-quarter", {chibo, "report", "quarter", "2023-Q4"});
  add("minutes-md", {chibo, "minutes", "render", "2023-11", "--format", "md", "--output", "-"});
  add("minutes-docx", {chibo, "minutes", "render", "2023-11", "--format", "docx", "--output", "-"});
  measure(entries, k_rounds);
  const double base = median(entries[0].times);
  fmt::print("{:<16} {:7.2f} ms   the floor of a process\n", "/bin/true", base);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const double time = median(entries[i].times);
    fmt::print("{:<16} {:7.2f} ms   {:.1f} x /bin/true; goal at most 15 ms: {}\n", entries[i].name,
               time, time / base, time <= 15 ? "PASS" : "FAIL");
  }
}

std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class NullSink : public chibo::store::EventSink {
 public:
  void scalar(std::string_view value, std::size_t, chibo::store::Style) override {
    bytes += value.size();
  }
  void null(std::size_t) override { ++bytes; }
  void open_map(std::size_t, bool) override { ++bytes; }
  void open_list(std::size_t, bool) override { ++bytes; }
  void close() override { ++bytes; }
  std::size_t bytes = 0;
};

void readers(const std::string& record) {
  constexpr int k_rounds = 21;
  constexpr int k_times = 200;
  const std::string text = read_bytes(record);
  std::size_t sum = 0;
  const auto times = [](int count, auto work) {
    return [count, work] {
      for (int i = 0; i < count; ++i) {
        work();
      }
    };
  };
  std::vector<Entry> entries;
  entries.push_back(
      {"plain reading", times(k_times, [&] { sum += read_bytes(record).size(); }), {}});
  entries.push_back({"guards",
                     times(k_times, [&] { sum += chibo::store::guard_text(text).findings.size(); }),
                     {}});
  entries.push_back({"scanner",
                     times(k_times,
                           [&] {
                             NullSink sink;
                             sum += chibo::store::scan_yaml(text, sink) ? sink.bytes : 0;
                           }),
                     {}});
  entries.push_back(
      {"tree by scanner",
       times(k_times, [&] { sum += chibo::store::parse_tree(text).root.entries.size(); }),
       {}});
  entries.push_back({"yaml-cpp events",
                     times(k_times / 20,
                           [&] {
                             NullSink sink;
                             chibo::store::read_with_yaml_cpp(text, sink);
                             sum += sink.bytes;
                           }),
                     {}});
  measure(entries, k_rounds);
  const double megabytes = static_cast<double>(text.size()) * k_times / 1e6;
  const double base = median(entries[0].times);
  for (const Entry& entry : entries) {
    const double factor = entry.name == "yaml-cpp events" ? 20 : 1;
    const double time = median(entry.times) * factor;
    fmt::print("{:<16} {:7.1f} MB/s {:.1f} x plain reading of the same file ({} bytes)\n",
               entry.name, megabytes / (time / 1000), time / base, text.size());
  }
  if (sum == 0) {
    std::exit(3);  // keeps the work from being optimised away
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "chibo_bench CHIBO CELL RECORD\n";
    return 2;
  }
  processes(argv[1], argv[2]);
  readers(argv[3]);
  return 0;
}
