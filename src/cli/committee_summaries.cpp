#include "cli/committee_summaries.hpp"

#include "base/ssh_signature.hpp"
#include "cli/session.hpp"
#include "i18n/message_report.hpp"
#include "rules/summaries.hpp"
#include "store/cell_folder.hpp"
#include "store/summary_path.hpp"
#include "store/yaml_read.hpp"
#include "tree/cells.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;
using i18n::ReportMsg;
using i18n::say;
using report::CellLine;

constexpr std::string_view k_id = "CB901";
constexpr std::string_view k_signature_id = "CB902";
constexpr std::string_view k_keys_file = "khoa-ky.txt";

std::string joined(const std::string& folder, const std::string& path) {
  return folder.empty() ? path : path.empty() ? folder : folder + "/" + path;
}

/// Reads a summary; everything that is wrong with it, whatever the period.
diag::Diagnostics read_summary(diag::FileId file, const diag::Sources& sources,
                               model::Summary& summary) {
  diag::Diagnostics found;
  store::read_record(file, sources, summary, found);
  for (diag::Diagnostic& complaint : found) {
    if (complaint.severity == diag::Severity::error) {
      complaint.hint = say(ReportMsg::summary_damaged_hint);  // nobody is to mend it by hand
    }
  }
  if (rules::is_of_other_version(summary)) {
    found.clear();
  }
  if (!diag::has_errors(found)) {
    rules::find_summary_faults(summary, k_id, found);
  }
  return found;
}

/// The folder that a file's folder lies in.
std::string two_above(const std::string& file) {
  return fs::path(file).parent_path().parent_path().generic_string();
}

/// A summary that was read without a fault, and where it lies.
struct Taken {
  std::string file;  // from the folder of the report
  model::Summary summary;
};

/// One cell of a summary, to be held against those of other sources.
struct Entry {
  const Taken* from = nullptr;
  const model::SummaryCell* cell = nullptr;
};

/// Whether two summaries tell the same of a cell.
bool tell_the_same(const Entry& a, const Entry& b) {
  model::SummaryCell one = *a.cell;
  model::SummaryCell other = *b.cell;
  one.folder = other.folder = {};
  return one == other && a.from->summary.as_of == b.from->summary.as_of;
}

class Shelf {
 public:
  Shelf(const Env& env, const fs::path& root, std::string shown, const report::Period& period,
        const std::vector<CellLine>& of_folders)
      : root_(root), shown_(std::move(shown)), period_(period), today_(env.today) {
    for (const CellLine& line : of_folders) {
      heard_.insert(line.code);
      folder_of_.emplace(line.code, line.path);
      places_.insert(line.path);
    }
  }

  void add(const CommitteeFolder& at) {
    heard_.insert(at.code);
    places_.insert(at.folder);
    for (const std::string& path : at.summaries) {
      read(at, joined(at.folder, path));
    }
  }

  SummariesRead take() {
    for (const Taken& taken : current_) {
      for (const model::SummaryCell& cell : *taken.summary.cells) {
        entries_[cell.code.value_or({}).text].push_back({&taken, &cell});
      }
    }
    for (const Taken& taken : current_) {
      count(taken);
    }
    tell_others();
    diag::sort_by_place(out_.complaints);
    return std::move(out_);
  }

 private:
  void read(const CommitteeFolder& at, const std::string& file) {
    ++out_.files;
    const store::LoadedFile loaded =
        store::load_file(root_, file, shown_, out_.sources, out_.complaints);
    Taken taken{file, {}};
    if (!loaded.was_read) {
      refuse(file, {});
      return;
    }
    diag::Diagnostics found = faults_of(loaded.file, at, taken.summary);
    if (found.empty()) {
      const std::string& code = taken.summary.code->text;
      if (*taken.summary.period != report::iso(period_)) {
        others_.push_back(std::move(taken));
        return;
      }
      heard_.insert(code);
      report::find_period_faults(taken.summary, period_, today_, k_id, found);
      if (found.empty()) {
        check_signature(taken, loaded.file, found);
      }
    }
    const bool is_good = !diag::has_errors(found);
    std::ranges::move(found, std::back_inserter(out_.complaints));
    if (is_good) {
      current_.push_back(std::move(taken));
    } else {
      refuse(file, taken.summary.name.value_or(""));
    }
  }

  diag::Diagnostics faults_of(diag::FileId file, const CommitteeFolder& at,
                              model::Summary& summary) {
    diag::Diagnostics found = read_summary(file, out_.sources, summary);
    std::erase_if(found, [](const diag::Diagnostic& complaint) {
      return complaint.severity != diag::Severity::error;
    });
    if (found.empty() && summary.code->text == at.code) {
      found.push_back(diag::error(k_id, summary.code.at,
                                  say(ReportMsg::summary_own_summary, *summary.name),
                                  say(ReportMsg::summary_own_summary_hint)));
    }
    return found;
  }

  /// Where a list of keys lies beside the summaries, one signed otherwise is not counted.
  void check_signature(const Taken& taken, diag::FileId file, diag::Diagnostics& found) {
    const std::string keys =
        taken.file.substr(0, taken.file.rfind('/') + 1) + std::string(k_keys_file);
    const fs::path signature = (root_ / taken.file).concat(".sig");
    std::error_code ignored;
    const bool is_signed = fs::exists(signature, ignored);
    if (!fs::exists(root_ / keys, ignored)) {
      out_.not_checked += is_signed ? 1 : 0;
      out_.keys_wanted = out_.keys_wanted.empty() ? shown_ + keys : out_.keys_wanted;
      return;
    }
    const diag::Span at = taken.summary.code.at;
    const std::string& code = taken.summary.code->text;
    if (!is_signed) {
      found.push_back(diag::warning(
          k_signature_id, at, say(ReportMsg::summary_signature_missing),
          say(ReportMsg::summary_signature_missing_hint, signature.filename().string())));
      return;
    }
    switch (base::verify(out_.sources[file].text, signature, code, root_ / keys)) {
      case base::Signing::done:
        return;
      case base::Signing::no_program:
        out_.lacks_keygen = true;
        found.push_back(diag::error(k_signature_id, at, say(ReportMsg::summary_signature_unread),
                                    say(ReportMsg::summary_no_keygen_hint)));
        return;
      case base::Signing::refused:
        found.push_back(diag::error(k_signature_id, at,
                                    say(ReportMsg::summary_signature_wrong, code, shown_ + keys),
                                    say(ReportMsg::summary_signature_wrong_hint, code)));
    }
  }

  CellLine& refuse(const std::string& file, const std::string& name) {
    CellLine& line = out_.summed.cells.emplace_back();
    line.path = file;
    line.name = name;
    line.standing = report::CellStanding::unread;
    return line;
  }

  /// The folder that a summary stands for: that which tom-tat lies in, and the name of its own;
  /// where two would stand for the same, the later is called by its code.
  std::string place_of(const Taken& taken) {
    std::string out = joined(two_above(taken.file), *taken.summary.folder);
    if (places_.contains(out)) {
      out = joined(two_above(taken.file), taken.summary.code->text);
    }
    places_.insert(out);
    return out;
  }

  void count(const Taken& taken) {
    const std::string place = place_of(taken);
    report::Summed summed = report::summed_of(taken.summary, period_, today_);
    for (const auto& [folder, name] : summed.blocks) {
      out_.summed.blocks[joined(place, folder)] = name;
    }
    for (std::size_t i = 0; i < summed.cells.size(); ++i) {
      CellLine& line = summed.cells[i];
      if (counts_once({&taken, &(*taken.summary.cells)[i]})) {
        line.path = joined(place, line.path);
        out_.summed.cells.push_back(std::move(line));
      }
    }
  }

  /// Whether this entry is the one to count of its cell; what another source tells too is told.
  bool counts_once(const Entry& entry) {
    const std::string code = entry.cell->code.value_or({}).text;
    if (code.empty()) {
      return true;
    }
    if (const auto at = folder_of_.find(code); at != folder_of_.end()) {
      tell_twice(entry, shown_ + at->second + "/", ReportMsg::summary_two_sources_folder_hint);
      return false;
    }
    const std::vector<Entry>& all = entries_[code];
    const auto other =
        std::ranges::find_if(all, [&](const Entry& one) { return one.from != entry.from; });
    if (other == all.end()) {
      return true;
    }
    const bool is_first = all.front().from == entry.from;
    const bool are_same =
        std::ranges::all_of(all, [&](const Entry& one) { return tell_the_same(one, all.front()); });
    if (!are_same || !is_first) {
      tell_twice(entry, shown_ + other->from->file,
                 are_same ? ReportMsg::summary_two_sources_same_hint
                          : ReportMsg::summary_two_sources_hint);
    }
    if (!are_same && all.front().cell == entry.cell) {
      CellLine& line = refuse(entry.from->file, entry.cell->name.value_or(""));
      line.code = code;
    }
    return are_same && is_first;
  }

  void tell_twice(const Entry& entry, const std::string& other, ReportMsg hint) {
    out_.complaints.push_back(
        diag::error(k_id, entry.cell->code.at,
                    say(ReportMsg::summary_two_sources, entry.cell->code->text, other), say(hint)));
  }

  /// Who sent a summary of another period, and nothing of this one, is not forgotten.
  void tell_others() {
    std::map<std::string, const Taken*> last;
    for (const Taken& taken : others_) {
      last[taken.summary.code->text] = &taken;
    }
    for (const auto& [code, taken] : last) {
      if (heard_.contains(code) || is_told(taken->summary)) {
        continue;
      }
      const model::Summary& summary = taken->summary;
      const std::string wanted = report::iso(period_);
      out_.complaints.push_back(diag::error(
          k_id, summary.period.at, say(ReportMsg::summary_other_period, *summary.period, wanted),
          say(ReportMsg::summary_other_period_hint, *summary.name, wanted)));
      for (const CellLine& named : report::named_in(summary).cells) {
        refuse(taken->file, named.name).code = named.code;
      }
    }
  }

  /// Whether all the cells of a summary are told by other sources of this period.
  bool is_told(const model::Summary& summary) const {
    return std::ranges::all_of(*summary.cells, [&](const model::SummaryCell& cell) {
      const std::string code = cell.code.value_or({}).text;
      return !code.empty() && (folder_of_.contains(code) || entries_.contains(code));
    });
  }

  const fs::path& root_;
  std::string shown_;
  const report::Period& period_;
  base::Date today_;
  SummariesRead out_;
  std::set<std::string> heard_;   // codes of all that tell something of this period
  std::set<std::string> places_;  // folders that a cell or committee stands for
  std::map<std::string, std::string> folder_of_;
  std::map<std::string, std::vector<Entry>> entries_;
  std::vector<Taken> current_;
  std::vector<Taken> others_;
};

}  // namespace

std::vector<std::string> summaries_in(const base::Walk& walk) {
  std::vector<std::string> out;
  for (const base::Entry& entry : walk.entries) {
    if (entry.kind != base::EntryKind::folder && store::is_summary_path(entry.path)) {
      out.push_back(entry.path);
    }
  }
  return out;
}

void find_faulty_summaries(const Env& env, const fs::path& root, diag::Sources& sources,
                           diag::Diagnostics& out) {
  for (const std::string& path : summaries_in(tree::look_around(root).own)) {
    const store::LoadedFile file =
        store::load_file(root, path, shown_prefix(env, root), sources, out);
    model::Summary summary;
    if (file.was_read) {
      std::ranges::move(read_summary(file.file, sources, summary), std::back_inserter(out));
    }
  }
}

Exit tell_summaries(Env& env, const SummariesRead& read) {
  show(env, env.err, read.sources, read.complaints);
  if (read.not_checked > 0) {
    say(env.err, env, say(ReportMsg::summary_not_checked, read.not_checked, read.keys_wanted));
  }
  if (read.lacks_keygen) {
    return lacking(env,
                   {say(ReportMsg::summary_no_keygen), say(ReportMsg::summary_no_keygen_hint)});
  }
  return read.complaints.empty() ? Exit::done : Exit::found;
}

SummariesRead read_summaries(const Env& env, const fs::path& root, std::string shown,
                             const report::Period& period,
                             const std::vector<CommitteeFolder>& folders,
                             const std::vector<CellLine>& of_folders) {
  Shelf shelf(env, root, std::move(shown), period, of_folders);
  for (const CommitteeFolder& folder : folders) {
    shelf.add(folder);
  }
  return shelf.take();
}

}  // namespace chibo::cli
