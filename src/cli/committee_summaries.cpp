#include "cli/committee_summaries.hpp"

#include "base/ssh_signature.hpp"
#include "cli/session.hpp"
#include "cli/summary_entries.hpp"
#include "i18n/message_report.hpp"
#include "rules/summaries.hpp"
#include "store/cell_folder.hpp"
#include "store/summary_path.hpp"
#include "store/yaml_read.hpp"
#include "tree/cells.hpp"

#include <algorithm>
#include <iterator>
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

/// A cell whose folder lies here.
struct OwnFolder {
  std::string path;
  bool has_numbers = false;
};

class Shelf {
 public:
  Shelf(const Env& env, const fs::path& root, std::string shown, const report::Period& period,
        const std::vector<CellLine>& of_folders)
      : root_(root), shown_(std::move(shown)), period_(period), today_(env.today) {
    for (const CellLine& line : of_folders) {
      heard_.insert(line.code);
      folder_of_.emplace(key_of(line), OwnFolder{line.path, line.is_counted()});
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
    for (const TakenSummary& taken : current_) {
      for (const model::SummaryCell& cell : *taken.summary.cells) {
        const SummaryEntry entry{&taken, &cell};
        entries_[key_of(entry)].push_back(entry);
      }
    }
    for (const TakenSummary& taken : current_) {
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
    TakenSummary taken{file, {}};
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
      if (taken.summary.kind == model::OrganisationKind::cell) {
        heard_.insert(taken.summary.code.value_or({}).text);  // it is named by this one
      }
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

  /// Where a list of keys lies beside the summaries, or a superior keeps one, a summary that is
  /// signed otherwise is not counted.
  void check_signature(const TakenSummary& taken, diag::FileId file, diag::Diagnostics& found) {
    const fs::path signature = (root_ / taken.file).concat(".sig");
    const std::vector<std::string> lists = key_lists_of(root_, taken.file);
    std::error_code ignored;
    const bool is_signed = fs::exists(signature, ignored);
    if (lists.empty()) {
      const std::string beside = shown_ + key_list_beside(taken.file);
      out_.not_checked += is_signed ? 1 : 0;
      out_.keys_wanted = out_.keys_wanted.empty() ? beside : out_.keys_wanted;
      return;
    }
    const diag::Span at = taken.summary.code.at;
    if (!is_signed) {
      found.push_back(diag::warning(
          k_signature_id, at, say(ReportMsg::summary_signature_missing),
          say(ReportMsg::summary_signature_missing_hint, signature.filename().string())));
      return;
    }
    verify(taken, signature, lists, out_.sources[file].text, found);
  }

  void verify(const TakenSummary& taken, const fs::path& signature,
              const std::vector<std::string>& lists, const std::string& text,
              diag::Diagnostics& found) {
    const diag::Span at = taken.summary.code.at;
    const std::string& code = taken.summary.code->text;
    std::string names;
    for (const std::string& list : lists) {
      names += (names.empty() ? "" : ", ") + shown_ + list;
      const base::Signing signing = base::verify(text, signature, code, root_ / list);
      if (signing == base::Signing::done) {
        return;
      }
      if (signing == base::Signing::no_program) {
        out_.lacks_keygen = true;
        found.push_back(diag::error(k_signature_id, at, say(ReportMsg::summary_signature_unread),
                                    say(ReportMsg::summary_no_keygen_hint)));
        return;
      }
    }
    found.push_back(diag::error(k_signature_id, at,
                                say(ReportMsg::summary_signature_wrong, code, names),
                                say(ReportMsg::summary_signature_wrong_hint, code)));
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
  std::string place_of(const TakenSummary& taken) {
    std::string out = joined(two_above(taken.file), *taken.summary.folder);
    if (places_.contains(out)) {
      out = joined(two_above(taken.file), taken.summary.code->text);
    }
    places_.insert(out);
    return out;
  }

  void count(const TakenSummary& taken) {
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
  bool counts_once(const SummaryEntry& entry) {
    const std::string key = key_of(entry);
    const auto own = folder_of_.find(key);
    const OwnFolder* folder = own != folder_of_.end() ? &own->second : nullptr;
    if (folder != nullptr && (folder->has_numbers || !entry.has_numbers())) {
      tell_twice(entry, shown_ + folder->path + "/", ReportMsg::summary_two_sources_folder_hint);
      return false;
    }
    const std::vector<SummaryEntry> telling = telling_of(entries_[key]);
    if (entry.has_numbers() != telling.front().has_numbers()) {
      tell_twice(entry, shown_ + telling.front().from->file,
                 ReportMsg::summary_two_sources_empty_hint);
      return false;
    }
    if (!counts_among(telling, entry, folder != nullptr)) {
      return false;
    }
    if (folder != nullptr) {
      tell_twice(entry, shown_ + folder->path + "/", ReportMsg::summary_folder_empty_hint);
      out_.replaced.insert(folder->path);
    }
    return true;
  }

  /// Those that have numbers, where one has.
  static std::vector<SummaryEntry> telling_of(const std::vector<SummaryEntry>& all) {
    std::vector<SummaryEntry> out;
    std::ranges::copy_if(all, std::back_inserter(out), &SummaryEntry::has_numbers);
    return out.empty() ? all : out;
  }

  bool counts_among(const std::vector<SummaryEntry>& all, const SummaryEntry& entry,
                    bool is_named) {
    const auto other =
        std::ranges::find_if(all, [&](const SummaryEntry& one) { return one.from != entry.from; });
    if (other == all.end()) {
      return true;
    }
    const bool is_first = all.front().from == entry.from;
    const bool are_same = std::ranges::all_of(
        all, [&](const SummaryEntry& one) { return tell_the_same(one, all.front()); });
    if (!are_same || !is_first) {
      tell_twice(entry, shown_ + other->from->file,
                 are_same ? ReportMsg::summary_two_sources_same_hint
                          : ReportMsg::summary_two_sources_hint);
    }
    if (!are_same && !is_named && all.front().cell == entry.cell) {
      CellLine& line = refuse(entry.from->file, entry.cell->name.value_or(""));
      line.code = entry.cell->code.value_or({}).text;
    }
    return are_same && is_first;
  }

  void tell_twice(const SummaryEntry& entry, const std::string& other, ReportMsg hint) {
    const model::Told<model::Code>& code = entry.cell->code;
    out_.complaints.push_back(
        code.is_said()
            ? diag::error(k_id, code.at, say(ReportMsg::summary_two_sources, code->text, other),
                          say(hint))
            : diag::error(k_id, entry.cell->at,
                          say(ReportMsg::summary_two_sources_named, name_of(entry), other),
                          say(hint)));
  }

  /// Who sent a summary of another period, and nothing of this one, is not forgotten; a cell that
  /// several old ones name stands once.
  void tell_others() {
    std::map<std::string, const TakenSummary*> last;
    for (const TakenSummary& taken : others_) {
      last[taken.summary.code->text] = &taken;
    }
    std::set<std::string> named;
    for (const auto& [code, taken] : last) {
      if (!heard_.contains(code) && !is_told(*taken)) {
        tell_old(*taken, named);
      }
    }
  }

  void tell_old(const TakenSummary& taken, std::set<std::string>& named) {
    const model::Summary& summary = taken.summary;
    const std::string wanted = report::iso(period_);
    out_.complaints.push_back(diag::error(
        k_id, summary.period.at, say(ReportMsg::summary_other_period, *summary.period, wanted),
        say(ReportMsg::summary_other_period_hint, *summary.name, wanted)));
    const report::Summed cells = report::named_in(summary);
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
      const std::string key = key_of({&taken, &(*summary.cells)[i]});
      if (!is_known(key) && named.insert(key).second) {
        refuse(taken.file, cells.cells[i].name).code = cells.cells[i].code;
      }
    }
  }

  /// Whether another source of this period tells of a cell.
  bool is_known(const std::string& key) const {
    return folder_of_.contains(key) || entries_.contains(key);
  }

  /// Whether all the cells of a summary are told by other sources of this period.
  bool is_told(const TakenSummary& taken) const {
    return std::ranges::all_of(*taken.summary.cells, [&](const model::SummaryCell& cell) {
      return is_known(key_of({&taken, &cell}));
    });
  }

  const fs::path& root_;
  std::string shown_;
  const report::Period& period_;
  base::Date today_;
  SummariesRead out_;
  std::set<std::string> heard_;   // codes of all that tell something of this period
  std::set<std::string> places_;  // folders that a cell or committee stands for
  std::map<std::string, OwnFolder> folder_of_;
  std::map<std::string, std::vector<SummaryEntry>> entries_;
  std::vector<TakenSummary> current_;
  std::vector<TakenSummary> others_;
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
