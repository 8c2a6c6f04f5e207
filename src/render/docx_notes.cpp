#include "render/docx_notes.hpp"

#include "render/docx_guard.hpp"
#include "render/docx_part.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace chibo::render {

using pugi::xml_node;

namespace {

struct NoteKind {
  std::string_view type;
  const char* reference;
  const char* note;
};
constexpr NoteKind k_kinds[] = {{"footnotes+xml", "w:footnoteReference", "w:footnote"},
                                {"endnotes+xml", "w:endnoteReference", "w:endnote"}};

Part* part_of_type(std::vector<Part>& parts, const std::vector<std::string>& types,
                   std::string_view type) {
  const auto found = std::ranges::find(types, std::string(k_word_type).append(type));
  return found == types.end() ? nullptr : &parts[static_cast<std::size_t>(found - types.begin())];
}

void remove_bookmarks(xml_node note) {
  for (const char* name : {"w:bookmarkStart", "w:bookmarkEnd"}) {
    for (xml_node half : all_inside(note, name)) {
      half.parent().remove_child(half);
    }
  }
}

/// The notes of a person, by id; the lines that part them from the text have a type.
std::map<std::string, xml_node> notes_by_id(xml_node notes, const NoteKind& kind) {
  std::map<std::string, xml_node> out;
  for (const xml_node note : notes.children(kind.note)) {
    const std::string_view type = note.attribute("w:type").value();
    if (type.empty() || type == "normal") {
      out.emplace(note.attribute("w:id").value(), note);
    }
  }
  return out;
}

void order_notes(xml_node notes, const std::vector<xml_node>& references, const NoteKind& kind,
                 const std::map<std::string, xml_node>& known) {
  int id = 0;
  for (const xml_node note : notes.children(kind.note)) {
    const bool is_line = !known.contains(note.attribute("w:id").value());
    id = is_line ? std::max(id, note.attribute("w:id").as_int()) : id;
  }
  std::map<std::string, int> uses;
  for (const xml_node reference : references) {
    const auto note = known.find(reference.attribute("w:id").value());
    if (note == known.end()) {
      continue;
    }
    xml_node own = notes.append_copy(note->second);
    if (++uses[note->first] > 1) {
      remove_bookmarks(own);
    }
    own.attribute("w:id").set_value(++id);
    reference.attribute("w:id").set_value(id);
  }
  for (const auto& [old_id, note] : known) {
    notes.remove_child(note);
  }
}

}  // namespace

void give_each_reference_its_note(std::vector<Part>& parts, const std::vector<std::string>& types) {
  Part* document = part_of_type(parts, types, "document.main+xml");
  document = document != nullptr ? document : part_of_type(parts, types, "template.main+xml");
  for (const NoteKind& kind : k_kinds) {
    Part* part = part_of_type(parts, types, kind.type);
    pugi::xml_document notes;
    pugi::xml_document body;
    if (part == nullptr || document == nullptr || !load_xml(notes, part->name, part->data)) {
      continue;
    }
    const auto known = notes_by_id(notes.document_element(), kind);
    if (known.empty() || !load_xml(body, document->name, document->data)) {
      continue;
    }
    order_notes(notes.document_element(), all_inside(body, kind.reference), kind, known);
    part->data = save_xml(notes);
    document->data = save_xml(body);
  }
}

}  // namespace chibo::render
