#include "text/called.hpp"

#include "text/trim.hpp"
#include "text/unicode.hpp"

#include <string>

namespace chibo::text {

namespace {

/// How well a name fits what was typed, the closest first.
enum class Fit { id, whole, marked_words, words, part, none };

bool has_words(const std::string& name, const std::string& words) {
  return (" " + name + " ").find(" " + words + " ") != std::string::npos;
}

Fit fit_of(std::string_view id, std::string_view name, std::string_view typed) {
  const std::string key = match_key(typed);
  const std::string folded = fold(typed);
  if (!id.empty() && id == typed) {
    return Fit::id;
  }
  if (!key.empty() && match_key(name) == key) {
    return Fit::whole;
  }
  const bool has_marks = without_marks(typed) != typed;
  if (has_marks && has_words(match_key(name), key)) {
    return Fit::marked_words;
  }
  if (folded.empty()) {
    return Fit::none;  // "_" and "-" are in every name
  }
  const std::string folded_name = fold(name);
  if (has_words(folded_name, folded)) {
    return Fit::words;
  }
  return folded_name.find(folded) != std::string::npos ? Fit::part : Fit::none;
}

}  // namespace

std::string_view without_address(std::string_view typed) {
  for (const std::string_view address :
       {"đồng chí ", "Đồng chí ", "đ/c ", "Đ/c ", "đ/C ", "Đ/C "}) {
    if (typed.starts_with(address)) {
      typed.remove_prefix(address.size());
    }
  }
  return trimmed(typed);
}

std::vector<std::size_t> closest(std::span<const Called> people, std::string_view typed) {
  typed = without_address(typed);
  std::vector<std::size_t> out;
  Fit best = Fit::none;
  for (std::size_t i = 0; i < people.size() && !typed.empty(); ++i) {
    const Fit fit = fit_of(people[i].id, people[i].name, typed);
    if (fit < best) {
      best = fit;
      out.clear();
    }
    if (fit == best && fit != Fit::none) {
      out.push_back(i);
    }
  }
  return out;
}

}  // namespace chibo::text
