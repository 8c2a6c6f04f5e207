#include "rules/item_names.hpp"

#include "records/codec.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>

namespace chibo::rules {

using model::Item;
using model::Meeting;

namespace {

constexpr std::string_view k_digits = "0123456789";

/// Folded words without the word for an item before them.
std::string_view without_lead(std::string_view folded) {
  for (const std::string_view lead : {"muc ", "chuong trinh "}) {
    if (folded.starts_with(lead)) {
      return folded.substr(lead.size());
    }
  }
  return folded;
}

bool has_letter(std::string_view folded) {
  return std::ranges::any_of(folded, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

std::vector<std::size_t> titles_where(const Meeting& meeting, const auto& fits) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < meeting.agenda->size(); ++i) {
    if (fits(text::fold((*meeting.agenda)[i].title.value_or("")))) {
      out.push_back(i);
    }
  }
  return out;
}

std::vector<std::size_t> titles_with(const Meeting& meeting, std::string_view folded) {
  if (!has_letter(folded)) {
    return {};
  }
  auto whole = titles_where(meeting, [&](const std::string& title) { return title == folded; });
  return !whole.empty() ? whole : titles_where(meeting, [&](const std::string& title) {
    return title.find(folded) != std::string::npos;
  });
}

}  // namespace

std::optional<int> item_number(std::string_view typed) {
  int out = 0;
  const bool is_plain = records::read_whole_number(typed, out);
  const std::string folded = text::fold(typed);
  const std::string_view rest = without_lead(folded);
  const bool is_number =
      is_plain || (rest.size() < folded.size() && records::read_whole_number(rest, out));
  return is_number ? std::optional(out) : std::nullopt;
}

std::vector<std::size_t> items_called(const Meeting& meeting, std::string_view words) {
  if (const auto number = item_number(words)) {
    const bool is_there =
        *number >= 1 && static_cast<std::size_t>(*number) <= meeting.agenda->size();
    return is_there ? std::vector{static_cast<std::size_t>(*number) - 1}
                    : std::vector<std::size_t>();
  }
  const std::string folded = text::fold(words);
  auto out = titles_with(meeting, folded);
  return !out.empty() ? out : titles_with(meeting, without_lead(folded));
}

std::optional<std::size_t> item_amended(const Meeting& meeting, const model::Amendment& amendment) {
  if (!amendment.about.is_said()) {
    return std::nullopt;
  }
  const std::string_view about = *amendment.about;
  auto found = items_called(meeting, about);
  const std::size_t comma = about.find(',');
  if (found.empty() && comma != about.npos && about.find_first_of(k_digits, comma) == about.npos) {
    found = items_called(meeting, about.substr(0, comma));
  }
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

}  // namespace chibo::rules
