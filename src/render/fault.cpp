#include "render/fault.hpp"

#include "i18n/message_form.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace chibo::render {

using i18n::FormMsg;
using i18n::Message;
using i18n::say;

namespace {

/// The part as a person knows it.
Message part_name(std::string_view part) {
  const std::string_view file = part.substr(part.rfind('/') + 1);
  if (file == "document.xml") {
    return say(FormMsg::docx_part_body);
  }
  if (file.starts_with("header")) {
    return say(FormMsg::docx_part_header);
  }
  if (file.starts_with("footer")) {
    return say(FormMsg::docx_part_footer);
  }
  if (file == "footnotes.xml" || file == "endnotes.xml") {
    return say(FormMsg::docx_part_notes);
  }
  return say(FormMsg::docx_part_other, part);
}

}  // namespace

Message say_place(const FaultPlace& place) {
  if (const auto* text = std::get_if<TextPlace>(&place)) {
    return say(FormMsg::template_place, text->file, text->line, text->column);
  }
  const auto& at = std::get<ParagraphPlace>(place);
  if (at.paragraph == 0) {
    return part_name(at.part);
  }
  return say(FormMsg::docx_place, part_name(at.part), at.paragraph, at.quote);
}

void add_fault(TemplateFaults& faults, TemplateFault fault) {
  const bool known = std::ranges::any_of(faults, [&](const TemplateFault& other) {
    return other.at == fault.at && other.what == fault.what;
  });
  if (!known) {
    faults.push_back(std::move(fault));
  }
}

void sort_by_place(TemplateFaults& faults) {
  std::vector<std::string> files;  // in the order they were met
  const auto key = [&](const TemplateFault& fault) {
    const auto* place = std::get_if<TextPlace>(&fault.at);
    if (place == nullptr) {
      return std::tuple<std::ptrdiff_t, std::size_t, std::size_t>{};
    }
    const auto at = std::ranges::find(files, place->file);
    return std::tuple(at - files.begin(), place->line, place->column);
  };
  for (const TemplateFault& fault : faults) {
    const auto* place = std::get_if<TextPlace>(&fault.at);
    if (place != nullptr && std::ranges::find(files, place->file) == files.end()) {
      files.push_back(place->file);
    }
  }
  std::ranges::stable_sort(faults, {}, key);
}

}  // namespace chibo::render
