#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chibo::i18n {

/// Every sentence the program can say; the words stand in vi.cpp and en.cpp, a row each.
enum class Msg : std::uint16_t {
  // -- shape of a file (store/yaml_read) --
  file_is_folder,
  // -- templates and packages (render) --
  template_place,
  template_line,
  template_tag_not_closed,
  template_empty_tag,
  template_bad_delimiters,
  template_closes_nothing,
  template_crossed,
  template_never_closed,
  template_too_deep,
  template_unknown_pipe,
  template_pipes_are,
  template_pipe_not_here,
  template_unknown_name,
  template_did_you_mean,
  template_name_inside,
  template_outside_list,
  template_list_as_text,
  template_group_as_text,
  template_condition_as_text,
  template_markup_as_text,
  template_raw_text,
  template_use_section,
  template_use_inner_name,
  template_write,
  template_bad_partial_name,
  template_no_partial,
  template_endless_partial,
  template_output_too_large,
  docx_place,
  docx_paragraph,
  docx_part_body,
  docx_part_header,
  docx_part_footer,
  docx_part_notes,
  docx_part_other,
  docx_tag_not_closed,
  docx_stray_close,
  docx_tag_in_odd_place,
  docx_no_partials,
  docx_no_delimiters,
  docx_no_markup,
  docx_section_cut,
  docx_not_docx,
  docx_bad_xml,
  docx_save_again,
  docx_doctype,
  docx_too_deep,
  docx_strict,
  docx_save_plain,
  docx_macros,
  docx_external,
  docx_foreign_content,
  docx_field,
  package_not_zip,
  package_encrypted,
  package_too_many_parts,
  package_unsafe_name,
  package_twice,
  package_too_large,
  package_part_damaged,
  package_cannot_write,
  count_
};

struct Message;

/// A value inside a sentence: a whole number, text (already NFC), or sentences joined by commas.
struct Arg {
  std::variant<long long, std::string, std::vector<Message>> value;
};

/// A sentence with its values, in no language yet.
struct Message {
  Msg id{};
  std::vector<Arg> args;
};

inline Arg to_arg(std::string_view text) { return {std::string(text)}; }
inline Arg to_arg(const std::string& text) { return {text}; }
inline Arg to_arg(const char* text) { return {std::string(text)}; }
inline Arg to_arg(Message sentence) {
  return {std::vector<Message>{std::move(sentence)}};
}
inline Arg to_arg(std::vector<Message> sentences) { return {std::move(sentences)}; }
template <class Number>
  requires std::is_integral_v<Number>
Arg to_arg(Number number) {
  return {static_cast<long long>(number)};
}

template <class... Args>
Message say(Msg id, Args&&... args) {
  Message out{id, {}};
  (out.args.push_back(to_arg(std::forward<Args>(args))), ...);
  return out;
}

}  // namespace chibo::i18n
