#include "store/committee_folder.hpp"

#include "store/folder_records.hpp"
#include "store/load_record.hpp"

#include <algorithm>
#include <utility>

namespace chibo::store {

namespace {

constexpr std::string_view k_schedules = "lich-hop/";
constexpr std::string_view k_observers = "du-hop/";
constexpr std::string_view k_grades = "xep-loai/";
constexpr std::string_view k_findings = "kiem-tra/";
constexpr std::string_view k_folders[] = {k_schedules, k_observers, k_grades, k_findings};
constexpr std::string_view k_yaml = ".yaml";

class BookLoader {
 public:
  BookLoader(LoadedCell& committee, std::string_view shown, diag::Sources& sources,
             diag::Diagnostics& out)
      : loaded_(committee), shown_(shown), sources_(sources), out_(out) {}

  model::CommitteeBooks load() {
    for (const std::string& path : records_of(k_schedules)) {
      model::ScheduleRecord record{stem_of(path), shown_ + path, {}};
      if (load_record(loaded_, path, shown_, sources_, out_, record.schedule)) {
        books_.schedules.push_back(std::move(record));
      }
    }
    load_year_books(k_observers, books_.observers);
    load_year_books(k_grades, books_.grades);
    load_year_books(k_findings, books_.findings);
    std::ranges::sort(loaded_.files, {}, &LoadedFile::path);
    return std::move(books_);
  }

 private:
  template <class Record>
  void load_year_books(std::string_view folder, std::vector<Record>& out) {
    for (const std::string& path : records_of(folder)) {
      Record record{stem_of(path), shown_ + path, {}};
      if (load_record(loaded_, path, shown_, sources_, out_, record.book)) {
        out.push_back(std::move(record));
      }
    }
  }

  std::vector<std::string> records_of(std::string_view folder) {
    return records_in(loaded_.root, folder, is_committee_record, shown_, sources_, out_);
  }

  LoadedCell& loaded_;
  std::string shown_;
  diag::Sources& sources_;
  diag::Diagnostics& out_;
  model::CommitteeBooks books_;
};

}  // namespace

bool is_committee_record(std::string_view path) {
  return path.ends_with(k_yaml) && std::ranges::any_of(k_folders, [&](std::string_view folder) {
           return path.starts_with(folder) && path.find('/', folder.size()) == path.npos;
         });
}

std::string schedule_path(base::Month period) {
  return std::string(k_schedules) + base::iso(period) + std::string(k_yaml);
}

std::string observers_path(int year) {
  return std::string(k_observers) + std::to_string(year) + std::string(k_yaml);
}

std::string grades_path(int year) {
  return std::string(k_grades) + std::to_string(year) + std::string(k_yaml);
}

std::string findings_path(int year) {
  return std::string(k_findings) + std::to_string(year) + std::string(k_yaml);
}

std::string findings_path(const model::FindingRecord& record) {
  return std::string(k_findings) + record.stem + std::string(k_yaml);
}

bool is_findings_path(std::string_view path) {
  return path.starts_with(k_findings) && is_committee_record(path);
}

model::CommitteeBooks load_books(LoadedCell& committee, std::string_view shown,
                                 diag::Sources& sources, diag::Diagnostics& out) {
  const auto& kind = committee.cell.organisation.kind;
  const bool is_committee = kind.is_said() && *kind != model::OrganisationKind::cell;
  return is_committee ? BookLoader(committee, shown, sources, out).load() : model::CommitteeBooks();
}

}  // namespace chibo::store
