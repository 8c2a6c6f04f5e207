#pragma once

#include "render/docx_part.hpp"

namespace chibo::render {

/// A paragraph and its number as a reader counts: the copies that an older program would show have
/// the same numbers.
struct NumberedParagraph {
  pugi::xml_node paragraph;
  std::size_t number = 0;
};
std::vector<NumberedParagraph> numbered_paragraphs(pugi::xml_node part);

/// Gathers every tag, which a word processor may have split over runs, into a run of its own that
/// holds one #tag element.
void isolate_tags(DocxPart& part);

/// Accepts the tracked changes of a form and drops its comments: a paper that goes out shows and
/// holds nothing of what was deleted, said about it, and by whom.
void drop_editing_traces(pugi::xml_node part);

/// Moves what each section covers (runs, paragraphs, rows) into a #section element, then takes the
/// opening and closing tags away.
void wrap_sections(DocxPart& part);

}  // namespace chibo::render
