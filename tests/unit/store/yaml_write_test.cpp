#include "store/yaml_write.hpp"

#include "model/meeting.hpp"
#include "model/plan.hpp"
#include "model/roster.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace chibo;
using namespace std::chrono_literals;
using model::Code;
using model::Person;
using model::Prose;

template <class T>
void set_state(model::Told<T>& told, model::ToldState state) {
  told.state = state;
}

model::Plan plan_of_2026() {
  model::Plan plan;
  plan.year = 2026;
  model::PlannedMeeting meeting;
  meeting.period = 2026y / 11;
  meeting.kind = model::MeetingKind::regular;
  plan.meetings = std::vector{meeting};
  return plan;
}

}  // namespace

TEST_CASE("yaml write: keys stand in the description's order, what is blank is left out") {
  CHECK(store::record_text(plan_of_2026()) ==
        "năm: 2026\n"
        "lịch họp:\n"
        "  - kỳ: 2026-11\n"
        "    loại: thường kỳ\n");
}

TEST_CASE("yaml write: a required key stands even where it is blank") {
  CHECK(store::record_text(model::Plan{}) == "năm:\n");
  CHECK(store::record_text(model::Plan{}, store::Blanks::with_hints) ==
        "năm:  # năm của kế hoạch\n");
}

TEST_CASE("yaml write: hints show the place of what a secretary will need, as remarks") {
  CHECK(store::record_text(plan_of_2026(), store::Blanks::with_hints) ==
        "năm: 2026\n"
        "lịch họp:\n"
        "  - kỳ: 2026-11\n"
        "    ngày:  # ngày dự kiến họp\n"
        "    loại: thường kỳ\n");
}

TEST_CASE("yaml write: unknown and none are the same words for every key") {
  model::Plan plan = plan_of_2026();
  set_state(plan.year, model::ToldState::unknown);
  set_state(plan.meetings, model::ToldState::none);
  set_state(plan.turns, model::ToldState::unknown);
  CHECK(store::record_text(plan) == "năm: không rõ\nlịch họp: không\ntự phê bình: không rõ\n");
}

TEST_CASE("yaml write: prose is a block, a time is quoted, a standing deadline a word") {
  model::Meeting meeting;
  meeting.start = base::Time{14 * 60};
  model::Task task;
  task.id = Code{"2026-11-a"};
  task.due = model::Due{std::monostate{}};
  meeting.tasks = std::vector{task};
  meeting.note = Prose{"Một: hai\n- ba # bốn"};
  CHECK(store::record_text(meeting) ==
        "trạng thái:\n"
        "loại:\n"
        "kỳ:\n"
        "ngày:\n"
        "bắt đầu: \"14:00\"\n"
        "điểm danh:\n"
        "nhiệm vụ:\n"
        "  - mã: 2026-11-a\n"
        "    việc:\n"
        "    hạn: thường xuyên\n"
        "ghi chú: |\n"
        "  Một: hai\n"
        "  - ba # bốn\n");
}

TEST_CASE("yaml write: ids stand on one line, names and awkward ids each on its own") {
  model::Plan plan = plan_of_2026();
  set_state(plan.meetings, model::ToldState::blank);
  model::TurnPlan turns;
  turns.order = std::vector<model::Told<Person>>{Person{"khanh"}, Person{"nga"}};
  plan.turns = turns;
  CHECK(store::record_text(plan) == "năm: 2026\ntự phê bình:\n  thứ tự: [khanh, nga]\n");
  plan.turns.value.order.value.push_back(Person{"Lê Văn A, Đảng ủy"});
  CHECK(store::record_text(plan) ==
        "năm: 2026\n"
        "tự phê bình:\n"
        "  thứ tự:\n"
        "    - khanh\n"
        "    - nga\n"
        "    - Lê Văn A, Đảng ủy\n");
  plan.turns.value.order.value.back() = Person{"007"};
  CHECK(store::record_text(plan) ==
        "năm: 2026\n"
        "tự phê bình:\n"
        "  thứ tự:\n"
        "    - khanh\n"
        "    - nga\n"
        "    - \"007\"\n");
}

TEST_CASE("yaml write: one value and one item, for edits in place") {
  model::Told<base::Date> date = base::Date{2026y / 11 / 5};
  CHECK(store::slot_node(records::detail::OpsOf<base::Date>::ops, &date).text == "2026-11-05");
  model::Member member;
  member.id = Code{"khanh"};
  member.name = std::string("Lê Quốc Khánh");
  const store::Node node = store::item_node(member);
  REQUIRE(node.entries.size() == 2);
  CHECK(node.entries[1].key.text == "họ tên");
  CHECK(node.entries[1].value.text == "Lê Quốc Khánh");
}
