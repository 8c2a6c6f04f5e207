#include "views/fault_page.hpp"

#include "base/date.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace chibo::views {

namespace {

using diag::Severity;
using render::Align;
using render::List;
using render::Map;

struct SeverityWords {
  Severity severity;
  std::string_view one;      // beside a place
  std::string_view counted;  // behind a number
};
constexpr SeverityWords k_severities[] = {{Severity::error, "cần sửa", "chỗ cần sửa"},
                                          {Severity::warning, "lưu ý", "lưu ý"},
                                          {Severity::note, "ghi chú", "ghi chú"}};

std::string_view in_words(Severity severity) {
  return std::ranges::find(k_severities, severity, &SeverityWords::severity)->one;
}

/// Words of a record on a page: one line, and nothing hidden in them.
std::string shown(std::string_view text) {
  return text::one_line(text::safe_for_terminal(text));
}

/// "2 chỗ cần sửa, 1 lưu ý"; empty where nothing was found.
std::string counts_in_words(const FaultList& list) {
  std::string out;
  for (const SeverityWords& words : k_severities) {
    if (const std::size_t count = list.count(words.severity); count > 0) {
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, words.counted);
    }
  }
  return out;
}

std::string opening(const FaultList& list, base::Date day) {
  std::string found = counts_in_words(list);
  if (found.empty() && list.is_faulty()) {
    found = "chưa soát hết được";
  }
  return fmt::format("Soát ngày {}: {}.", base::slashed(day),
                     found.empty() ? "không có chỗ nào cần sửa" : found);
}

/// Complaints of one file stand together as they were sorted.
List by_file(const std::vector<Fault>& faults) {
  List out;
  List places;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    const Fault& fault = faults[i];
    places.push_back(Map{{"dong", fault.line ? std::to_string(*fault.line) : "cả tệp"},
                         {"muc", std::string(in_words(fault.severity))},
                         {"dieu", fault.what},
                         {"ma", fault.id},
                         {"viec", fault.todo}});
    if (i + 1 == faults.size() || faults[i + 1].file != fault.file) {
      out.push_back(Map{{"ten", fault.file.empty() ? "Cả sổ" : fault.file},
                        {"cho", std::exchange(places, {})}});
    }
  }
  return out;
}

render::Bullets named(const std::vector<FaultList>& lists, bool (*is_wanted)(const FaultList&)) {
  render::Bullets out;
  for (const FaultList& list : lists) {
    if (is_wanted(list)) {
      const std::string counts = counts_in_words(list);
      out.items.push_back(
          fmt::format("{} ({}){}", list.name, list.folder, counts.empty() ? "" : ": " + counts));
    }
  }
  return out;
}

bool is_unread(const FaultList& list) {
  return !list.is_known || !list.unread.empty();
}

bool has_nothing_to_mend(const FaultList& list) {
  return !list.is_faulty();
}

std::string unread_in_words(const FaultList& list) {
  return list.unread.empty() ? "chibo.yaml" : fmt::format("{}", fmt::join(list.unread, ", "));
}

render::Table counts_table(const std::vector<FaultList>& lists) {
  render::Table out{{{"Chi bộ"},
                     {"Thư mục"},
                     {"Cần sửa", Align::right},
                     {"Lưu ý", Align::right},
                     {"Ghi chú", Align::right},
                     {"Chưa đọc được"}},
                    {}};
  for (const FaultList& list : lists) {
    if (list.is_faulty()) {
      std::vector<render::Cell> row{list.name, list.folder};
      for (const SeverityWords& words : k_severities) {
        row.emplace_back(static_cast<long long>(list.count(words.severity)));
      }
      row.emplace_back(is_unread(list) ? unread_in_words(list) : std::string());
      out.rows.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace

std::vector<Fault> faults_in_words(const diag::Diagnostics& complaints,
                                   const diag::Sources& sources, const i18n::Catalog& catalog) {
  std::vector<Fault> out;
  for (const diag::Diagnostic& complaint : complaints) {
    Fault fault;
    fault.severity = complaint.severity;
    fault.id = std::string(complaint.check);
    fault.what = shown(catalog.say(complaint.what));
    fault.todo = complaint.hint ? shown(catalog.say(*complaint.hint))
                                : "Xem cách sửa: chibo explain " + fault.id;
    if (complaint.at.file < sources.size()) {
      const diag::Sources::Source& source = sources[complaint.at.file];
      fault.file = shown(source.path);
      if (complaint.at.offset != diag::k_whole_file) {
        fault.line = diag::place_of(source.text, complaint.at.offset).line;
      }
    }
    out.push_back(std::move(fault));
  }
  return out;
}

std::size_t FaultList::count(Severity severity) const {
  return static_cast<std::size_t>(std::ranges::count(faults, severity, &Fault::severity));
}

bool FaultList::is_faulty() const {
  return is_unread(*this) || count(Severity::note) < faults.size();
}

render::Value fault_page_view(const FaultList& list, std::string_view checked_by, base::Date day) {
  List unread;
  for (const std::string& path : list.unread) {
    unread.push_back(Map{{"ten", path}});
  }
  return Map{{"noi_soat", std::string(checked_by)},
             {"ten", list.name},
             {"mo_dau", opening(list, day)},
             {"ma_vi_du", list.faults.empty() ? std::string() : list.faults.front().id},
             {"chua_doc", std::move(unread)},
             {"tep", by_file(list.faults)}};
}

render::Document faults_overview(std::string_view checked_by, const std::vector<FaultList>& lists,
                                 base::Date day) {
  const auto clean = std::ranges::count_if(lists, has_nothing_to_mend);
  render::Document out;
  out.blocks.emplace_back(render::Heading{1, fmt::format("Soát sổ: {}", checked_by)});
  out.blocks.emplace_back(render::Paragraph{fmt::format(
      "Soát ngày {}: {} sổ; {} sổ có chỗ cần sửa hoặc cần xem, {} sổ không có chỗ nào.",
      base::slashed(day), lists.size(), static_cast<std::ptrdiff_t>(lists.size()) - clean, clean)});
  if (clean < std::ssize(lists)) {
    out.blocks.emplace_back(render::Heading{2, "Có chỗ cần sửa hoặc cần xem"});
    out.blocks.emplace_back(counts_table(lists));
  }
  if (clean > 0) {
    out.blocks.emplace_back(render::Heading{2, "Không có chỗ nào cần sửa"});
    out.blocks.emplace_back(named(lists, has_nothing_to_mend));
  }
  return out;
}

}  // namespace chibo::views
