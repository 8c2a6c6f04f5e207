#include "store/yaml_read.hpp"

#include "i18n/message_store.hpp"
#include "store/yaml_guard.hpp"
#include "store/yaml_slips.hpp"
#include "store/yaml_tree.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

namespace chibo::store {

namespace {

using diag::Span;
using i18n::Message;
using i18n::say;
using i18n::StoreMsg;

struct GuardWords {
  std::string_view check;
  Message what;
  std::optional<Message> hint;
};

GuardWords words_of(const GuardFinding& finding) {
  const std::string character = fmt::format("U+{:04X}", static_cast<unsigned>(finding.character));
  switch (finding.kind) {
    case GuardKind::too_large:
      return {"CB102", say(StoreMsg::guard_too_large, finding.length / 1024, k_largest_text / 1024),
              say(StoreMsg::guard_too_large_hint)};
    case GuardKind::utf16:
      return {"CB102", say(StoreMsg::guard_utf16), say(StoreMsg::guard_save_utf8)};
    case GuardKind::invalid_utf8:
      return {"CB102", say(StoreMsg::guard_invalid_utf8), say(StoreMsg::guard_save_utf8)};
    case GuardKind::nul:
      return {"CB102", say(StoreMsg::guard_nul), say(StoreMsg::guard_retype)};
    case GuardKind::control:
      return {"CB102", say(StoreMsg::guard_control, character), say(StoreMsg::guard_retype)};
    case GuardKind::misplaced_bom:
      return {"CB102", say(StoreMsg::guard_bom), say(StoreMsg::guard_retype)};
    case GuardKind::lone_cr:
      return {"CB102", say(StoreMsg::guard_cr), say(StoreMsg::guard_cr_hint)};
    case GuardKind::tab_indentation:
      return {"CB104", say(StoreMsg::guard_tab), say(StoreMsg::guard_tab_hint)};
    case GuardKind::document_mark:
      return {"CB106", say(StoreMsg::guard_document), say(StoreMsg::guard_document_hint)};
    case GuardKind::directive:
      return {"CB106", say(StoreMsg::guard_directive), say(StoreMsg::guard_directive_hint)};
    case GuardKind::hidden_character:
      return {"CB123", say(StoreMsg::guard_hidden, character), say(StoreMsg::guard_retype)};
    case GuardKind::decomposed:
      break;
  }
  return {"CB122", say(StoreMsg::guard_decomposed, finding.lines),
          say(StoreMsg::guard_decomposed_hint)};
}

/// What stands right in the place of bytes that nobody meant; a text that is not NFC is mended as a
/// whole, with its first fault.
std::optional<diag::Fix> fix_of(const GuardFinding& finding, Span at, std::string_view bytes) {
  constexpr char32_t k_line_separator = 0x2028;
  constexpr char32_t k_paragraph_separator = 0x2029;
  switch (finding.kind) {
    case GuardKind::hidden_character:
      if (finding.character == k_line_separator || finding.character == k_paragraph_separator) {
        return std::nullopt;
      }
      return diag::Fix{at, ""};
    case GuardKind::misplaced_bom:
      return diag::Fix{at, ""};
    case GuardKind::lone_cr:
      return diag::Fix{at, "\n"};
    case GuardKind::decomposed:
      return diag::Fix{{at.file, 0, static_cast<std::uint32_t>(bytes.size())}, text::nfc(bytes)};
    default:
      return std::nullopt;
  }
}

void report_guard(const GuardResult& guard, diag::FileId file, std::string_view bytes,
                  diag::Diagnostics& out) {
  for (const GuardFinding& finding : guard.findings) {
    const GuardWords words = words_of(finding);
    Span at{file};
    if (finding.kind != GuardKind::too_large && finding.kind != GuardKind::utf16) {
      at.offset = static_cast<std::uint32_t>(std::min(finding.offset, bytes.size()));
      at.length = static_cast<std::uint32_t>(finding.length);
    }
    out.push_back({severity_of(finding.kind), words.check, at, words.what, words.hint,
                   fix_of(finding, at, bytes)});
  }
}

}  // namespace

std::optional<SourceTree> read_tree(diag::FileId file, std::string_view bytes,
                                    diag::Diagnostics& out) {
  const GuardResult guard = guard_text(bytes);
  report_guard(guard, file, bytes, out);
  if (guard.is_refused()) {
    return std::nullopt;
  }
  const std::string_view text = bytes.substr(guard.bom_length);
  ParsedTree parsed = parse_tree(text);
  if (parsed.fault) {
    out.push_back(explain(*parsed.fault, text, file, guard.bom_length));
    return std::nullopt;
  }
  return SourceTree{std::move(parsed.root), guard.bom_length, parsed.by_scanner};
}

bool read_text(diag::FileId file, std::string_view bytes, const records::Shape& shape, void* record,
               diag::Diagnostics& out, bool* by_judge) {
  const std::optional<SourceTree> tree = read_tree(file, bytes, out);
  if (by_judge != nullptr) {
    *by_judge = !tree || !tree->by_scanner;
  }
  if (!tree) {
    return false;
  }
  BindContext context{file, bytes, tree->bom, out};
  bind_record(tree->root, shape, record, context);
  return true;
}

}  // namespace chibo::store
