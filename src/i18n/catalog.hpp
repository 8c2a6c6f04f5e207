#pragma once

#include "i18n/message.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chibo::i18n {

struct Language {
  std::string_view code;                                                   // "vi", "en"
  std::array<std::span<const std::string_view>, k_topic_count> sentences;  // by topic
};

/// The languages chibo speaks; the first is the default and the measure of the others'
/// placeholders.
std::span<const Language> languages();

/// Says messages in one language.
class Catalog {
 public:
  explicit Catalog(const Language& language) : language_(&language) {}
  static std::optional<Catalog> find(std::string_view code);

  std::string say(const Message& message) const;
  std::string_view code() const { return language_->code; }
  bool is_vietnamese() const { return language_->code == "vi"; }

 private:
  const Language* language_;
};

}  // namespace chibo::i18n
