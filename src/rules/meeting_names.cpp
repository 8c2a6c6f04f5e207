#include "rules/meeting_names.hpp"

#include <algorithm>
#include <array>

namespace chibo::rules {

namespace {

constexpr std::array<std::string_view, 7> k_slugs = {
    "thuong-ky", "chuyen-de", "chi-uy", "bat-thuong", "kiem-diem", "to-dang", "dai-hoi"};

bool take_number_part(std::string_view& rest) {
  std::size_t digits = 0;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') {
    ++digits;
  }
  rest.remove_prefix(digits);
  return digits > 0 && digits < 4;
}

}  // namespace

std::string_view kind_slug(model::MeetingKind kind) {
  return k_slugs[static_cast<std::size_t>(kind)];
}

std::optional<model::MeetingKind> kind_of_slug(std::string_view slug) {
  for (std::size_t i = 0; i < k_slugs.size(); ++i) {
    if (k_slugs[i] == slug) {
      return static_cast<model::MeetingKind>(i);
    }
  }
  return std::nullopt;
}

std::optional<MeetingName> parse_meeting_name(std::string_view stem) {
  constexpr std::size_t k_date_length = 10;
  constexpr std::string_view k_period = "-ky-";
  constexpr std::string_view k_group = "-to-";
  if (stem.size() < k_date_length + 2 || stem[k_date_length] != '-') {
    return std::nullopt;
  }
  const auto date = base::parse_iso_date(stem.substr(0, k_date_length));
  if (!date) {
    return std::nullopt;
  }
  MeetingName out{*date, model::MeetingKind::regular, base::month_of(*date)};
  std::string_view rest = stem.substr(k_date_length + 1);
  if (const std::size_t at = rest.rfind(k_period); at != std::string_view::npos) {
    if (const auto period = base::parse_month(rest.substr(at + k_period.size()))) {
      out.period = *period;
      rest = rest.substr(0, at);
    }
  }
  for (std::size_t i = 0; i < k_slugs.size(); ++i) {
    if (!rest.starts_with(k_slugs[i])) {
      continue;
    }
    std::string_view tail = rest.substr(k_slugs[i].size());
    if (tail.starts_with(k_group)) {
      tail.remove_prefix(k_group.size());
      if (!take_number_part(tail)) {
        return std::nullopt;
      }
    }
    if (tail.starts_with('-')) {
      tail.remove_prefix(1);
      if (!take_number_part(tail)) {
        return std::nullopt;
      }
    }
    if (tail.empty()) {
      out.kind = static_cast<model::MeetingKind>(i);
      return out;
    }
  }
  return std::nullopt;
}

namespace {

template <class T>
std::optional<T> told_or_named(const model::Told<T>& told, std::string_view stem,
                               T MeetingName::*named) {
  if (told.is_said() || told.faulty) {
    return told.said();
  }
  const auto name = parse_meeting_name(stem);
  return name ? std::optional((*name).*named) : std::nullopt;
}

}  // namespace

std::optional<model::MeetingKind> kind_of(const model::MeetingRecord& record) {
  return told_or_named(record.meeting.kind, record.stem, &MeetingName::kind);
}

std::optional<base::Month> period_of(const model::MeetingRecord& record) {
  return told_or_named(record.meeting.period, record.stem, &MeetingName::period);
}

base::Month month_of(const model::MeetingRecord& record) {
  return period_of(record).value_or(base::month_of(*record.meeting.date));
}

std::optional<int> year_held(const model::MeetingRecord& record) {
  const auto year_of = [](base::Date day) { return static_cast<int>(day.year()); };
  if (record.meeting.date.is_said()) {
    return year_of(*record.meeting.date);
  }
  const auto name = parse_meeting_name(record.stem);
  return name ? std::optional(year_of(name->date)) : std::nullopt;
}

bool has_unread_meeting(const model::Cell& cell, model::MeetingKind kind, base::Month period) {
  return std::ranges::any_of(cell.unread_meetings, [&](const std::string& stem) {
    const auto name = parse_meeting_name(stem);
    return name && name->kind == kind && name->period == period;
  });
}

bool may_lie_unseen(const model::Cell& cell, int year) {
  const std::string folder = "hop/" + std::to_string(year);
  return std::ranges::any_of(cell.unread_folders, [&](const std::string& unread) {
    return unread.empty() || unread == "hop" || unread == folder;
  });
}

bool may_lie_unseen(const model::Cell& cell, base::Month period) {
  constexpr std::chrono::months k_month{1};
  return may_lie_unseen(cell, static_cast<int>((period - k_month).year())) ||
         may_lie_unseen(cell, static_cast<int>((period + k_month).year()));
}

bool may_be_recorded(const model::Cell& cell, std::string_view stem) {
  const auto name = parse_meeting_name(stem);
  return find_meeting(cell, stem) != nullptr ||
         std::ranges::find(cell.unread_meetings, stem) != cell.unread_meetings.end() ||
         (name && may_lie_unseen(cell, static_cast<int>(name->date.year())));
}

std::string meeting_stem(const MeetingName& name) {
  std::string out = base::iso(name.date) + "-" + std::string(kind_slug(name.kind));
  if (name.group) {
    out += "-to-" + std::to_string(*name.group);
  }
  if (name.period != base::month_of(name.date)) {
    out += "-ky-" + base::iso(name.period);
  }
  return out;
}

}  // namespace chibo::rules
