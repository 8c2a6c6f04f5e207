#pragma once

#include "model/told.hpp"
#include "render/value.hpp"
#include "views/wording.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace chibo::views {

/// Lines of a label and words, in the order in which they are added.
class LabelLines {
 public:
  void add(std::string label, std::string_view words) {
    lines_.push_back(render::Map{{"nhan", std::move(label)}, {"noi_dung", sentence(words)}});
  }
  /// Only what was told: said, or known to be unknown.
  void add_told(std::string label, const model::Told<std::string>& told) {
    if (told.is_said() || told.is_unknown()) {
      add(std::move(label), text_in_words(told));
    }
  }
  void add_told(std::string label, const model::Told<model::Prose>& told) {
    if (told.is_said() || told.is_unknown()) {
      add(std::move(label), text_in_words(told));
    }
  }
  render::List take() { return std::move(lines_); }

 private:
  render::List lines_;
};

/// Parts of a sentence joined by "; ", what is empty left out.
class Clauses {
 public:
  void add(std::string_view part) {
    if (!part.empty()) {
      text_ += (text_.empty() ? "" : "; ") + std::string(part);
    }
  }
  /// "lý do: mất điện"; nothing where it is not told.
  void add(std::string_view what, const model::Told<std::string>& told) {
    if (told.is_said() || told.is_unknown()) {
      add(std::string(what) + phrase_of(told));
    }
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace chibo::views
