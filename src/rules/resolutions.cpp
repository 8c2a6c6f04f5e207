#include "rules/resolutions.hpp"

#include "records/codec.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/postponed.hpp"
#include "text/numbers.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace chibo::rules {

using model::Cell;
using model::Matter;
using model::Meeting;
using model::Member;
using model::ResolutionKind;

namespace {

constexpr std::array<std::string_view, 2> k_type_codes = {"NQ", "KL"};

/// The type code and number of an outgoing paper, "06-BC/CB"; nothing for a number written
/// otherwise.
std::optional<std::pair<std::string, int>> read_number(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  const std::size_t slash = text.find('/');
  if (hyphen == std::string_view::npos || slash == std::string_view::npos || slash < hyphen) {
    return std::nullopt;
  }
  int number = 0;
  const std::string code(text.substr(hyphen + 1, slash - hyphen - 1));
  if (code.empty() || !records::read_whole_number(text.substr(0, hyphen), number)) {
    return std::nullopt;
  }
  return std::pair(code, number);
}

bool is_same_type(std::string_view a, std::string_view b) {
  return text::upper(a) == text::upper(b);
}

Issued issued_by(const Cell& cell, const model::MeetingRecord& record) {
  const model::Resolution& resolution = *record.meeting.resolution;
  Issued out;
  out.type_code = type_code(resolution.kind.value_or(ResolutionKind::resolution));
  if (resolution.number.is_said()) {
    out.number = *resolution.number;
  }
  out.at = resolution.number.at;
  out.date = day_of_resolution(record.meeting);
  out.subject = resolution.subject.value_or("");
  out.stem = record.stem;
  out.path = record.path;
  out.is_of_present_term = !out.date || is_of_present_term(cell, *out.date);
  return out;
}

std::optional<Issued> issued_as(const Cell& cell, const model::PaperRecord& record) {
  const model::OfficialPaper& paper = record.paper;
  if (paper.direction != model::PaperDirection::outgoing || !paper.number.is_said()) {
    return std::nullopt;
  }
  const auto number = read_number(*paper.number);
  if (!number) {
    return std::nullopt;
  }
  Issued out;
  out.type_code = number->first;
  out.number = number->second;
  out.at = paper.number.at;
  out.subject = paper.subject.value_or("");
  out.stem = record.stem;
  out.path = record.path;
  if (paper.date.is_said()) {
    out.date = *paper.date;
    out.is_of_present_term = is_of_present_term(cell, *paper.date);
  }
  return out;
}

auto register_order(const Issued& paper) {
  const std::string code = text::upper(paper.type_code);
  const auto place = std::ranges::find(k_type_codes, code) - k_type_codes.begin();
  return std::tuple(place, code, paper.is_of_present_term, paper.number.value_or(1'000'000'000),
                    paper.date.value_or(Date{}), paper.stem);
}

}  // namespace

bool is_of_present_term(const Cell& cell, Date day) {
  const model::Told<Date>& from = cell.organisation.term_from;
  return !from.is_said() || *from <= day;
}

std::optional<Date> day_of_resolution(const Meeting& meeting) {
  const model::Told<Date>& own = meeting.resolution->date;
  return own.is_said() ? std::optional(*own) : meeting.date.said();
}

std::vector<Issued> number_register(const Cell& cell) {
  std::vector<Issued> out;
  for (const model::MeetingRecord& record : cell.meetings) {
    if (record.meeting.resolution.is_said() && moved_to(cell, record) == nullptr) {
      out.push_back(issued_by(cell, record));
    }
  }
  for (const model::PaperRecord& record : cell.papers) {
    if (auto issued = issued_as(cell, record)) {
      out.push_back(std::move(*issued));
    }
  }
  std::ranges::stable_sort(out, {}, register_order);
  return out;
}

NumberRun number_run(const Cell& cell, const std::vector<Issued>& papers,
                     std::string_view type_code, Date day) {
  NumberRun out;
  const bool present = is_of_present_term(cell, day);
  for (const Issued& paper : papers) {
    if (!is_same_type(paper.type_code, type_code) || paper.is_of_present_term != present ||
        !paper.number) {
      continue;
    }
    const int before = out.taken.empty() ? *paper.number : *out.taken.back()->number;
    for (int number = before + 1; number < *paper.number; ++number) {
      out.skipped.push_back(number);
    }
    out.taken.push_back(&paper);
    out.next = *paper.number + 1;
  }
  return out;
}

std::string_view type_code(ResolutionKind kind) {
  return k_type_codes[static_cast<std::size_t>(kind)];
}

std::string number_in_full(std::string_view type_code, const std::optional<int>& number) {
  return (number ? text::two_digits(*number) : std::string("……")) + "-" + std::string(type_code) +
         "/CB";
}

std::string number_in_full(ResolutionKind kind, const std::optional<int>& number) {
  return number_in_full(type_code(kind), number);
}

std::optional<VoteOutcome> vote_on_resolution(const Cell& cell, const Meeting& meeting) {
  const Matter wanted = meeting.resolution->kind == ResolutionKind::conclusion ? Matter::conclusion
                                                                               : Matter::resolution;
  std::optional<VoteOutcome> out;
  for (const ItemVote& one : votes_of(meeting)) {
    if (one.vote->about.value_or(one.matter()) == wanted && !is_annulled(*one.vote)) {
      out = outcome_of(cell, meeting, *one.vote, one.matter());
    }
  }
  return out;
}

const Member* signer_of(const Cell& cell, const Meeting& meeting) {
  if (const Member* named = member_named(cell.roster, meeting.resolution->signer)) {
    return named;
  }
  const auto day = day_of_resolution(meeting);
  if (!day) {
    return nullptr;
  }
  const auto leads = [&](const Member& member) {
    const auto office = office_on(member, *day);
    return office && *office <= model::Office::deputy_secretary;
  };
  const Member* chair = member_named(cell.roster, meeting.chair);
  if (chair != nullptr && leads(*chair)) {
    return chair;
  }
  return holder_on(cell.roster, model::Office::secretary, *day);
}

const Member* leader_on(const Cell& cell, Date day) {
  const Member* secretary = holder_on(cell.roster, model::Office::secretary, day);
  return secretary != nullptr ? secretary
                              : holder_on(cell.roster, model::Office::deputy_secretary, day);
}

std::vector<std::string> usual_recipients(const model::Organisation& organisation) {
  constexpr std::string_view k_party_body = "Đảng bộ";
  std::vector<std::string> out;
  if (organisation.parent.is_said()) {
    std::string above = *organisation.parent;
    if (above.starts_with(k_party_body)) {  // papers go to the committee of that organisation
      above = "Đảng ủy" + above.substr(k_party_body.size());
    }
    out.push_back(above + " (để báo cáo)");
  }
  out.emplace_back("Đảng viên trong chi bộ");
  out.emplace_back("Lưu Chi bộ");
  return out;
}

std::vector<std::string> notice_recipients(const model::Organisation& organisation) {
  std::vector<std::string> out = usual_recipients(organisation);
  const auto members = out.end() - 2;
  std::rotate(out.begin(), members, members + 1);
  return out;
}

}  // namespace chibo::rules
