// chibo_report_dom FOLDER FIRST LAST: the meetings of the months FIRST to LAST (2026-07) of every
// cell below a folder, read with yaml-cpp's own tree and added up, as a short program would.
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

namespace {

struct Sum {
  long long meetings = 0;
  long long absences = 0;
  long long opinions = 0;
  long long tasks = 0;
  long long in_favour = 0;
};

std::size_t items(const YAML::Node& node) {
  return node && node.IsSequence() ? node.size() : 0;
}

void add(const std::string& path, Sum& sum) {
  const YAML::Node meeting = YAML::LoadFile(path);
  if (meeting["trạng thái"].as<std::string>() != "đã họp") {
    return;
  }
  ++sum.meetings;
  sum.absences += static_cast<long long>(items(meeting["vắng"]));
  sum.tasks += static_cast<long long>(items(meeting["nhiệm vụ"]));
  for (const YAML::Node& item : meeting["chương trình"]) {
    sum.opinions += static_cast<long long>(items(item["ý kiến"]));
  }
  sum.in_favour += meeting["biên bản"]["tán thành"].as<long long>();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("chibo_report_dom FOLDER FIRST LAST\n", stderr);
    return 2;
  }
  const std::string first = argv[2];
  const std::string last = argv[3];
  Sum sum;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    const std::string name = entry.path().filename().string();
    const std::string month = name.substr(0, first.size());
    const bool is_meeting = entry.path().parent_path().parent_path().filename() == "hop";
    if (is_meeting && name.ends_with(".yaml") && first <= month && month <= last) {
      add(entry.path().string(), sum);
    }
  }
  std::printf("%lld meetings, %lld absences, %lld opinions, %lld tasks, %lld in favour\n",
              sum.meetings, sum.absences, sum.opinions, sum.tasks, sum.in_favour);
  return 0;
}
