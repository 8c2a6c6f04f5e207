#pragma once

#include "report/cell_report.hpp"
#include "views/cell_report.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// "quý IV năm 2023", "tháng 11 năm 2023", "sáu tháng đầu năm 2023", "năm
/// 2023", "từ tháng 02/2023 đến tháng 05/2023".
std::string period_in_words(const report::Period& period);

/// "tháng", "quý", "sáu tháng", "năm", "kỳ".
std::string_view period_noun(const report::Period& period);

/// The lines that the superior reads otherwise than the secretary: nobody's name, no file, no
/// reason of a meeting put off, and no talk of how records are kept.
class ReportLines {
 public:
  ReportLines(const report::CellReport& report, Audience audience)
      : report_(report), is_own_(audience == Audience::secretary) {}

  std::string missing_months(const std::string& months) const;
  std::string no_meeting() const;  // empty where one may have been held
  std::string not_held_heading() const;
  std::vector<std::string> not_held() const;
  std::string put_off_heading() const;
  std::vector<std::string> put_off() const;  // with reasons; none for the superior
  std::string unclear_heading() const;
  std::vector<std::string> unclear() const;
  std::string no_opinion() const;
  std::string untold_meetings() const;
  std::string no_theme() const;
  std::string themes_required() const;  // a sentence behind a blank; empty where nothing is asked
  std::string themes_lacking() const;   // empty where no quarter lacks any
  std::vector<std::string> turns() const;
  std::string no_task() const;

 private:
  std::vector<std::string> lines_of(bool unclear) const;
  std::vector<std::string> own_turns() const;
  std::string noun() const { return std::string(period_noun(report_.period)); }

  const report::CellReport& report_;
  bool is_own_;
};

/// "từ tháng 07/2025", "từ quý III".
std::string from_month(base::Month since);
std::string from_quarter(base::Month since);

/// What rules demand over a period that begins with a month: "…; từ quý III: …".
std::string demands_in_words(const std::vector<report::Demand>& demands, base::Month first,
                             std::string (*since_in_words)(base::Month),
                             const std::function<std::string(const rules::Rule&)>& rule_in_words);

}  // namespace chibo::views
