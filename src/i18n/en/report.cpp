#include "i18n/message_report.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<ReportMsg>({
    // -- a report of any period (cli/cmd_report, cli/report_period, cli/report_output) --
    {ReportMsg::cmd_report_month, "report the cell's month"},
    {ReportMsg::cmd_report_half, "report the cell's half-year"},
    {ReportMsg::cmd_report_year, "report the cell's year"},
    {ReportMsg::wrong_half, "\"{}\" is no half-year"},
    {ReportMsg::wrong_half_hint, "Write the year and the half, such as 2026-H1"},
    {ReportMsg::rank_not_here,
     "--rank is for a committee's report as text, md or html, without --why and --summary"},
    {ReportMsg::rank_not_here_hint,
     "For example: chibo report quarter 2026-Q4 --rank attendance.share_basis_points"},
    {ReportMsg::grade_ahead, "the period {} is yet to come and cannot be graded"},
    {ReportMsg::grade_ahead_hint, "A meeting is graded once it was held; look at the month again"},
    {ReportMsg::csv_option_alone, "{} goes with a table in csv only"},
    {ReportMsg::csv_option_alone_hint, "Add --format csv, or leave that option out"},
    {ReportMsg::cmd_report_term, "report a whole term"},
    {ReportMsg::cmd_report_range, "report from one month to another"},
    {ReportMsg::argument_from, "first month"},
    {ReportMsg::argument_to, "last month"},
    {ReportMsg::no_term, "chibo.yaml does not tell on which day the term began"},
    {ReportMsg::no_term_hint,
     "Add to chibo.yaml, such as: nhiệm kỳ: 2025-2030 and nhiệm kỳ từ: 2025-03-15"},
    {ReportMsg::wrong_term, "the term \"{}\" ends before the day it begins on, {}"},
    {ReportMsg::range_backwards, "the first month, {}, is after the last, {}"},
    {ReportMsg::range_backwards_hint,
     "Write the first month first, such as: chibo report range 2026-02 2026-05"},
    // -- the report of a committee (cli/committee_*) --
    {ReportMsg::committee_empty, "no cell's records lie below this folder"},
    {ReportMsg::committee_empty_hint,
     "Each cell is a folder below with a chibo.yaml; make one: chibo init FOLDER"},
    {ReportMsg::committee_gaps,
     "note: some records cannot be read, have errors or share a code, see part 1; errors place by "
     "place: chibo check; where a code is shared, change it in the chibo.yaml of one cell"},
    {ReportMsg::committee_book_gaps,
     "note: the committee's own books have rows twice or its rules have errors, named at the head "
     "of the report; place by place: chibo check"},
    {ReportMsg::committee_progress, "{} of {} workspaces done"},
    {ReportMsg::committee_stats,
     "{} workspaces: {} as counted before, {} counted from the records; {} files read, {} of them "
     "off the fast path"},
    // -- reports on what the last commit holds (cli/committed_records) --
    {ReportMsg::as_committed,
     "numbers as of the last commit in git's history ({0}, {1}), not of files being edited"},
    {ReportMsg::as_committed_left_out,
     "note: files added, changed or removed and not yet committed: {0}; these changes are not "
     "counted here"},
    {ReportMsg::as_committed_elsewhere,
     "note: folders that are repositories of their own (submodules): {0}; their records are no "
     "part of this commit and are not counted: {1}"},
    {ReportMsg::no_repository, "this folder has no history in git, so there is no commit to count"},
    {ReportMsg::no_repository_hint,
     "Without --as-committed the files are counted as they lie there; for a history type, one "
     "after the other: git init, git add -A, git commit -m \"First records\""},
    {ReportMsg::no_commit, "git's history here has no commit to count"},
    {ReportMsg::no_commit_hint,
     "Without --as-committed the files are counted as they lie there; for a first commit type, one "
     "after the other: git add -A, git commit -m \"First records\""},
    {ReportMsg::not_committed,
     "the last commit in git's history ({0}, {1}) holds no records in this folder"},
    {ReportMsg::not_committed_hint,
     "Without --as-committed the files are counted as they lie there; to commit these records "
     "type, one after the other: git add -A ., git commit -m \"Add records\""},
    // -- the records behind a number (cli/report_why) --
    {ReportMsg::why_unknown, "the report has no number \"{}\""},
    {ReportMsg::why_unknown_hint, "Choose one of those below"},
    {ReportMsg::why_of_books,
     "\"{}\" comes from the books of the committee's office; --why tells places in the cells' "
     "records alone"},
    {ReportMsg::why_of_books_hint, "Row by row: {}; they stand in: {}"},
    {ReportMsg::why_numbers, "Numbers to ask for (type the name on the left or on the right):"},
    {ReportMsg::why_no_paper, "--why does not go with the format {}"},
    {ReportMsg::why_no_paper_hint, "Choose one of: text, md, json, csv, xlsx, html"},
    {ReportMsg::why_gaps,
     "note: some records cannot be read, have errors or share a code; errors place by place: chibo "
     "check; where a code is shared, change it in the chibo.yaml of one cell"},
    // -- summaries for a superior (rules/summaries, report/summary, cli/*summar*) --
    {ReportMsg::demand_summaries,
     "a summary is as the program wrote it, of the period asked for, and each cell comes from one "
     "source"},
    {ReportMsg::demand_signatures, "a summary is signed by somebody in the list of keys"},
    {ReportMsg::summary_version_unknown,
     "this summary is of format {}, this chibo reads format {}"},
    {ReportMsg::summary_version_unknown_hint,
     "Install a newer chibo, or ask for the summary again, made by a chibo like this one"},
    {ReportMsg::summary_digest_wrong,
     "the content does not fit the digest: the summary was changed by hand or cut"},
    {ReportMsg::summary_digest_wrong_hint,
     "Do not mend a summary; ask {} for one that the program wrote"},
    {ReportMsg::summary_not_told, "the summary does not tell \"{}\""},
    {ReportMsg::summary_row_wrong, "the row \"{}\" has {} numbers, not {}"},
    {ReportMsg::summary_impossible,
     "number {} of the row \"{}\" is {}, more than that of \"{}\": {}"},
    {ReportMsg::summary_impossible_sum,
     "number {} of the rows {} adds up to {}, more than that of \"{}\": {}"},
    {ReportMsg::summary_cell_not_own, "the summary of a cell holds that cell's own numbers alone"},
    {ReportMsg::summary_months_wrong, "these are not the months of the period {}"},
    {ReportMsg::summary_compared_wrong, "\"{}\" is no period to compare {} with"},
    {ReportMsg::summary_write_again_hint, "Ask {} for a summary that the program wrote"},
    {ReportMsg::summary_damaged_hint,
     "The summary is damaged; do not mend it, ask the sender for another that the program wrote"},
    {ReportMsg::summary_other_period, "this summary is of the period {}, the report of {}"},
    {ReportMsg::summary_other_period_hint,
     "Ask {} for the summary of {}; take this file away if they are no more"},
    {ReportMsg::summary_other_day,
     "this summary is of {}, the report of {}: months are wanting or too many"},
    {ReportMsg::summary_other_day_hint,
     "Ask {} for a new summary, or report as of that day: --today {}"},
    {ReportMsg::summary_own_summary, "this is the summary of {} itself, not of one below it"},
    {ReportMsg::summary_own_summary_hint, "Take this file out of the folder tom-tat"},
    {ReportMsg::summary_two_sources, "the cell with the code \"{}\" is in {} too"},
    {ReportMsg::summary_two_sources_folder_hint,
     "The folder counts, the summary does not; take one of them away"},
    {ReportMsg::summary_two_sources_hint,
     "The cell is not counted until one summary is left; take the old one away"},
    {ReportMsg::summary_two_sources_same_hint,
     "Both tell the same, so it counts once; take one of them away"},
    {ReportMsg::summary_two_sources_empty_hint,
     "There are no numbers of that cell here, so the other one counts"},
    {ReportMsg::summary_folder_empty_hint,
     "That folder has no numbers, so the summary counts; take one of them away"},
    {ReportMsg::summary_two_sources_named, "{} is in {} too"},
    {ReportMsg::summary_signature_missing, "this summary is not signed; its numbers are counted"},
    {ReportMsg::summary_signature_missing_hint,
     "Lay the signature {} beside it; it is signed by: chibo report … --summary --sign KEYFILE"},
    {ReportMsg::summary_signature_wrong,
     "the signature is not that of \"{}\" by the list {}, or the file was changed after it was "
     "signed"},
    {ReportMsg::summary_signature_wrong_hint,
     "Ask for both files again; if the key has changed, mend the line \"{}\" of the list"},
    {ReportMsg::summary_signature_unread,
     "the signature cannot be checked: this machine lacks ssh-keygen"},
    {ReportMsg::summary_no_keygen, "signing and checking signatures needs ssh-keygen"},
    {ReportMsg::summary_no_keygen_hint,
     "Install the package openssh-client (Debian, Ubuntu: apt install openssh-client)"},
    {ReportMsg::summary_cannot_sign, "{} cannot sign"},
    {ReportMsg::summary_cannot_sign_hint,
     "Name a private key of SSH that you alone can read (chmod 600), and its passphrase; make one "
     "by: ssh-keygen -t ed25519"},
    {ReportMsg::summary_not_checked,
     "note: {} summaries are signed, but there is no list of keys {}, so no signature was checked"},
    {ReportMsg::summary_alone, "{} does not go with --summary"},
    {ReportMsg::summary_alone_hint, "A summary is always a yaml file; leave that option out"},
    {ReportMsg::summary_sign_alone, "--sign goes with --summary alone"},
    {ReportMsg::summary_sign_alone_hint, "Add --summary, or leave --sign out"},
    {ReportMsg::summary_sign_needs_file,
     "the signature is a file beside the summary, so the summary has to be a file"},
    {ReportMsg::summary_sign_needs_file_hint,
     "Leave --output - out, or name a file: --output tom-tat.yaml"},
    {ReportMsg::summary_not_begun, "the period {} has not begun: there is nothing to sum up"},
    {ReportMsg::summary_unnamed,
     "chibo.yaml does not tell {}: the superior could not tell whose summary it is"},
    {ReportMsg::summary_unnamed_hint, "Write {} into chibo.yaml and try again"},
    {ReportMsg::summary_not_readable_back, "the name \"{}\" could not be read back from a summary"},
    {ReportMsg::summary_too_large,
     "a summary of {} cells and {} months is longer than could be read again"},
    {ReportMsg::summary_too_large_hint, "Send up the summaries of the sub-committees in its place"},
    {ReportMsg::summary_too_many_months_hint,
     "Every month adds to it, so send shorter periods, such as year by year: chibo report year "
     "YEAR --summary"},
    {ReportMsg::summary_no_numbers, "note: this summary has no numbers: {}"},
    {ReportMsg::summary_has_gaps,
     "note: some records cannot be read or have errors, the summary says so; see part 1 of the "
     "report of the period (without --summary)"},
    {ReportMsg::summary_old_signature,
     "note: the signature {} is that of an older summary; sign again by --sign KEYFILE, or remove "
     "it"},
    {ReportMsg::summary_next_step,
     "Send it up; the superior lays it into the folder tom-tat of the committee"},
    {ReportMsg::summary_next_step_signed,
     "Send both files up; the superior lays them into the folder tom-tat of the committee"},
});

}  // namespace

std::span<const std::string_view> report_en() {
  return k_en;
}

}  // namespace chibo::i18n
