#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

/// Forms of papers: their sources, templates, engines.
enum class FormMsg : std::uint16_t {
  // -- the source of a paper (render/sheet_read) --
  open_columns,
  no_column,
  bad_widths,
  row_outside,
  row_cells,
  // -- engines (cli/paper_print) --
  pdf_needs,
  pdf_needs_hint,
  form_not_filled,
  engine_too_long,
  engine_failed,
  engine_failed_hint,
  unknown_engine,
  // -- forms (cli/cmd_template*) --
  cmd_template_list,
  cmd_template_keys,
  cmd_template_show,
  cmd_template_export,
  cmd_template_check,
  no_such_paper,
  no_such_paper_hint,
  name_the_paper,
  column_name,
  column_paper,
  column_own,
  column_key,
  column_kind,
  column_meaning,
  column_example,
  kind_text,
  kind_yes_no,
  kind_list,
  kind_group,
  keys_of_lists,
  form_exists,
  form_exists_hint,
  form_exported,
  form_exported_next,
  form_is_right,
  annotated,
  annotate_word_only,
  annotate_word_only_hint,
  // -- the machine (cli/cmd_doctor) --
  cmd_doctor,
  for_history,
  for_editing,
  for_own_word_forms,
  for_web_pages,
  for_pdf,
  doctor_there,
  doctor_missing,
  doctor_optional,
  doctor_well,
  doctor_unwell,
  // -- many at once (cli/minutes_many) --
  own_form_faulty,
  many_none,
  many_none_hint,
  many_done,
  many_left,
  many_same_name,
  many_same_name_hint,
  many_to_one,
  many_to_one_hint,
  period_for_all,
  add_all,
  all_or_one,
  all_or_one_hint,

  count_
};
template <>
inline constexpr Topic k_topic_of<FormMsg> = Topic::form;

}  // namespace chibo::i18n
