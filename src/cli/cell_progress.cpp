#include "cli/cell_progress.hpp"

#include "i18n/message_report.hpp"

#include <ostream>

namespace chibo::cli {

namespace {

constexpr std::size_t k_told_from = 50;  // workspaces; fewer are read before one looks

}  // namespace

void CellProgress::tell(std::size_t done, std::size_t of) {
  if (env_.shows_progress && of >= k_told_from) {
    env_.err << "\r\x1b[K"
             << env_.catalog.say(i18n::say(i18n::ReportMsg::committee_progress, done, of))
             << std::flush;
    is_shown_ = true;
  }
}

void CellProgress::clear() {
  if (is_shown_) {
    env_.err << "\r\x1b[K" << std::flush;
    is_shown_ = false;
  }
}

}  // namespace chibo::cli
