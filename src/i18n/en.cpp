#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "this is a folder, not a record file"},
    // -- templates and packages (render) --
    {Msg::template_place, "{0}:{1}:{2}"},
    {Msg::template_line, "line {0}"},
    {Msg::template_tag_not_closed, "this tag is not closed: `{0}` is missing"},
    {Msg::template_empty_tag, "empty tag: a name must stand between `{{{{` and `}}}}`"},
    {Msg::template_bad_delimiters, "bad delimiter tag; a right one is `{{{{=<% %>=}}}}`"},
    {Msg::template_closes_nothing, "`{0}` closes nothing"},
    {Msg::template_crossed, "`{0}` stands where `{1}` was expected (opened at {2})"},
    {Msg::template_never_closed, "`{0}` is never closed; add `{1}`"},
    {Msg::template_too_deep, "sections are nested too deeply (more than {0})"},
    {Msg::template_unknown_pipe, "there is no pipe `{0}`"},
    {Msg::template_pipes_are, "The pipes are: {0}"},
    {Msg::template_pipe_not_here, "`|` works only where a name is printed, not in `{0}`"},
    {Msg::template_unknown_name, "there is no name `{0}`"},
    {Msg::template_did_you_mean, "Did you mean `{0}`?"},
    {Msg::template_name_inside, "`{0}` stands only inside `{1}` … `{2}`"},
    {Msg::template_outside_list, "`{0}` works only inside a list"},
    {Msg::template_list_as_text, "`{0}` is a list and cannot be printed as text"},
    {Msg::template_group_as_text, "`{0}` is a group of names and cannot be printed as text"},
    {Msg::template_condition_as_text, "`{0}` is a yes or no and cannot be printed as text"},
    {Msg::template_markup_as_text,
     "`{0}` is a drawing made by the program and cannot be printed as text"},
    {Msg::template_raw_text, "`{0}` is text of a record and must not be printed raw"},
    {Msg::template_use_section, "Write `{0}` … `{1}`"},
    {Msg::template_use_inner_name, "Write a name inside it, such as `{0}`"},
    {Msg::template_write, "Write `{0}`"},
    {Msg::template_bad_partial_name,
     "the partial name `{0}` is not allowed; use a-z, digits, `_`, `-` and `/` only"},
    {Msg::template_no_partial, "there is no partial `{0}`"},
    {Msg::template_endless_partial,
     "the partial `{0}` includes itself without end (more than {1} levels)"},
    {Msg::template_output_too_large,
     "the result is too large (more than {0} MiB); check the template"},
    {Msg::docx_place, "{0}, paragraph {1}, «{2}»"},
    {Msg::docx_paragraph, "paragraph {0}"},
    {Msg::docx_part_body, "the body"},
    {Msg::docx_part_header, "the header"},
    {Msg::docx_part_footer, "the footer"},
    {Msg::docx_part_notes, "the notes"},
    {Msg::docx_part_other, "part `{0}`"},
    {Msg::docx_tag_not_closed,
     "a tag is not closed with `}}}}`, or a tab, a line break or a picture stands inside it; "
     "delete the tag and type it again in one go"},
    {Msg::docx_stray_close, "`}}}}` without `{{{{` before it"},
    {Msg::docx_tag_in_odd_place,
     "a tag inside a field code, an equation or a drawing cannot be filled; move it into plain "
     "text"},
    {Msg::docx_no_partials, "a .docx template cannot use the partial `{0}`"},
    {Msg::docx_no_delimiters, "a .docx template cannot change the delimiters of tags"},
    {Msg::docx_no_markup,
     "`{0}` is a drawing made by the program and cannot be put into a .docx template"},
    {Msg::docx_section_cut,
     "`{0}` and `{1}` must be in one paragraph, in one table row, or each alone on a line"},
    {Msg::docx_not_docx, "this is not a usable .docx file: `{0}` is missing"},
    {Msg::docx_bad_xml, "part `{0}` is damaged: {1}"},
    {Msg::docx_save_again, "Open the file in Word or LibreOffice and save it again as .docx"},
    {Msg::docx_doctype, "part `{0}` has a DOCTYPE, which is not accepted"},
    {Msg::docx_too_deep, "part `{0}` is nested too deeply (more than {1} levels)"},
    {Msg::docx_strict, "the file is saved as Strict Open XML, which cannot be filled"},
    {Msg::docx_save_plain, "Save it again as “Word Document (.docx)”"},
    {Msg::docx_macros, "the template has macros (`{0}`), which are not accepted"},
    {Msg::docx_external,
     "part `{0}` refers to a file or picture outside (`{1}`), which is not accepted; insert it "
     "into the document or break the link"},
    {Msg::docx_foreign_content,
     "part `{0}` takes in another document (`{1}`), which is not accepted"},
    {Msg::docx_field,
     "part `{0}` has a field `{1}` that reads from outside, which is not accepted"},
    {Msg::package_not_zip,
     "`{0}` is not a usable .docx file: it is cut off, damaged, or of another kind"},
    {Msg::package_encrypted, "`{0}` has a password; remove it and save again"},
    {Msg::package_too_many_parts, "`{0}` has too many parts (more than {1})"},
    {Msg::package_unsafe_name, "`{0}` has a part with an unsafe name: `{1}`"},
    {Msg::package_twice, "`{0}` has the part `{1}` twice"},
    {Msg::package_too_large, "part `{1}` of `{0}` unpacks to too much"},
    {Msg::package_part_damaged, "part `{1}` of `{0}` is damaged"},
    {Msg::package_cannot_write, "part `{0}` cannot be packed into the .docx file"},
});

}  // namespace

std::span<const std::string_view> sentences_en() {
  return k_en;
}

}  // namespace chibo::i18n
