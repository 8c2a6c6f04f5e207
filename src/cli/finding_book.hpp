#pragma once

#include "cli/committee_book.hpp"
#include "rules/findings.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// Whether a complaint says that the folder of the books could not be listed.
bool is_of_folder(const diag::Sources& sources, const diag::Diagnostic& complaint);
/// Whether every book of findings could be read; the errors of those that could not are shown.
bool is_every_finding_read(Env& env, const OpenCommittee& committee);
/// The same as an answer: ids and states of a book that was not read cannot be known.
base::Result<void> findings_read(Env& env, const OpenCommittee& committee);

/// Why nothing can be said of findings: no book is kept. One that could not be read is kept.
std::optional<base::Error> no_findings_kept(const OpenCommittee& committee);

/// Opens a committee that keeps books of findings, all of which can be read.
base::Result<OpenCommittee> open_findings(Env& env, std::string_view command, Intent intent);

/// A finding by its id, as it was typed.
base::Result<rules::TrackedFinding> named_finding(const model::CommitteeBooks& books,
                                                  const std::string& typed);

/// The names of cells by their codes, as far as the folders below and the schedules tell them.
class CellNames {
 public:
  explicit CellNames(const OpenCommittee& committee);
  /// "Chi bộ Khu phố 1"; of an unknown one "chi bộ khu-pho-1",
  /// or of one that several folders bear.
  std::string of(const std::string& code) const;
  /// Why nobody can tell which cell a code means; nothing where one folder bears it, or none.
  std::optional<base::Error> doubt(const std::string& code) const;

 private:
  std::map<std::string, std::string> names_;
  std::map<std::string, std::vector<std::string>> folders_;  // by the code that they bear
};

/// What is overdue or soon due of a committee's findings, the most pressing first, and what nobody
/// can tell that of; nothing where no book is kept.
std::vector<i18n::Message> findings_to_chase(const OpenCommittee& committee, base::Date today);

}  // namespace chibo::cli
