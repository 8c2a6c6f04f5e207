#include "i18n/catalog.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

namespace chibo::i18n {

// In the order of Topic.
std::span<const std::string_view> general_vi();
std::span<const std::string_view> rule_vi();
std::span<const std::string_view> plan_vi();
std::span<const std::string_view> note_vi();
std::span<const std::string_view> turn_vi();
std::span<const std::string_view> closing_vi();
std::span<const std::string_view> check_vi();
std::span<const std::string_view> paper_vi();
std::span<const std::string_view> form_vi();
std::span<const std::string_view> report_vi();
std::span<const std::string_view> store_vi();
std::span<const std::string_view> dues_vi();
std::span<const std::string_view> commend_vi();
std::span<const std::string_view> finding_vi();
std::span<const std::string_view> narrative_vi();
std::span<const std::string_view> general_en();
std::span<const std::string_view> rule_en();
std::span<const std::string_view> plan_en();
std::span<const std::string_view> note_en();
std::span<const std::string_view> turn_en();
std::span<const std::string_view> closing_en();
std::span<const std::string_view> check_en();
std::span<const std::string_view> paper_en();
std::span<const std::string_view> form_en();
std::span<const std::string_view> report_en();
std::span<const std::string_view> store_en();
std::span<const std::string_view> dues_en();
std::span<const std::string_view> commend_en();
std::span<const std::string_view> finding_en();
std::span<const std::string_view> narrative_en();

std::span<const Language> languages() {
  static const Language k_languages[] = {
      {"vi",
       {general_vi(), rule_vi(), plan_vi(), note_vi(), turn_vi(), closing_vi(), check_vi(),
        paper_vi(), form_vi(), store_vi(), dues_vi(), report_vi(), narrative_vi(), finding_vi(),
        commend_vi()}},
      {"en",
       {general_en(), rule_en(), plan_en(), note_en(), turn_en(), closing_en(), check_en(),
        paper_en(), form_en(), store_en(), dues_en(), report_en(), narrative_en(), finding_en(),
        commend_en()}}};
  return k_languages;
}

std::optional<Catalog> Catalog::find(std::string_view code) {
  for (const Language& language : languages()) {
    if (language.code == code) {
      return Catalog(language);
    }
  }
  return std::nullopt;
}

std::string Catalog::say(const Message& message) const {
  const std::string_view sentence =
      language_->sentences[static_cast<std::size_t>(message.id.topic)][message.id.number];
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const Arg& arg : message.args) {
    if (const auto* number = std::get_if<long long>(&arg.value)) {
      store.push_back(*number);
    } else if (const auto* text = std::get_if<std::string>(&arg.value)) {
      store.push_back(*text);
    } else if (const auto* words = std::get_if<Worded>(&arg.value)) {
      store.push_back(std::string(is_vietnamese() ? words->vi : words->en));
    } else {
      std::string joined;
      for (const Message& part : std::get<std::vector<Message>>(arg.value)) {
        joined += (joined.empty() ? "" : ", ") + say(part);
      }
      store.push_back(joined);
    }
  }
  return fmt::vformat(sentence, store);
}

}  // namespace chibo::i18n
