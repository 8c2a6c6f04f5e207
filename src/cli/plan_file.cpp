#include "cli/plan_file.hpp"

#include "records/field.hpp"
#include "store/yaml_write.hpp"

#include <algorithm>

namespace chibo::cli {

namespace {

using store::Node;

Node::Entry* entry_of(Node& map, std::string_view key) {
  const auto at =
      std::ranges::find(map.entries, key, [](const Node::Entry& entry) { return entry.key.text; });
  return at == map.entries.end() ? nullptr : &*at;
}

/// The blank keys of a theme, before the remark.
void show_theme_keys(Node& meeting) {
  constexpr std::string_view k_keys[] = {"chuyên đề", "nhóm", "người chuẩn bị"};
  for (const std::string_view key : k_keys) {
    const auto& fields = records::shape_of<model::PlannedMeeting>().fields;
    const auto field = std::ranges::find(fields, key, &records::Field::key);
    if (entry_of(meeting, key) != nullptr) {
      continue;
    }
    Node::Entry blank;
    blank.key = store::scalar_node(key);
    blank.comment_after = std::string(field->vi);
    const auto remark = std::ranges::find(meeting.entries, "ghi chú",
                                          [](const Node::Entry& entry) { return entry.key.text; });
    meeting.entries.insert(remark, std::move(blank));
  }
}

}  // namespace

std::string plan_path(int year) {
  return "ke-hoach/" + std::to_string(year) + ".yaml";
}

Node plan_node(const model::Plan& plan) {
  Node out = store::record_node(records::shape_of<model::Plan>(), &plan, store::Blanks::bare);
  if (Node::Entry* meetings = entry_of(out, "lịch họp")) {
    for (std::size_t i = 0; i < meetings->value.items.size(); ++i) {
      if ((*plan.meetings)[i].kind == model::MeetingKind::thematic) {
        show_theme_keys(meetings->value.items[i]);
      }
    }
  }
  if (Node::Entry* turns = entry_of(out, "tự phê bình")) {
    if (Node::Entry* order = entry_of(turns->value, "thứ tự")) {
      order->comment_above = "thứ tự máy tính từ danh sách; chi bộ chọn khác thì sửa lại";
    }
  }
  return out;
}

}  // namespace chibo::cli
