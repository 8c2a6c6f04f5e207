#include "cli/plan_edit.hpp"
#include "support/read_text.hpp"
#include "support/temp_folder.hpp"
#include "support/typed_line.hpp"

#include <doctest/doctest.h>

using namespace chibo;

namespace {

constexpr const char* k_plan = "ke-hoach/2026.yaml";

/// A cell in a folder, and the edit of its plan as a command makes it.
struct Desk {
  testing::TempFolder folder;
  support::TypedLine typed{folder.path(), "2026-11-05"};
  cli::Env& env = typed.env;

  Desk() {
    folder.write("chibo.yaml", "loại tổ chức: chi bộ\nmã: mot\ntên: Chi bộ Một\nđịnh dạng: 1\n");
    folder.write("dang-vien.yaml", support::official_members({"an", "binh", "lan"}));
  }

  base::Result<void> swap(int year = 2026) {
    return with_plan(year, [&](const cli::Workspace& workspace, cli::PlanFile file) {
      model::TurnSwap swap;
      swap.member = model::Person{"an"};
      swap.with = model::Person{"lan"};
      swap.reason = std::string("Đi công tác: 3 ngày # tháng 11");
      swap.decided = env.today;
      return cli::add_swap(env, workspace, std::move(file), swap, "Đổi lượt");
    });
  }

  base::Result<void> postpone() {
    return with_plan(2026, [&](const cli::Workspace& workspace, cli::PlanFile file) {
      model::TurnPostponement postponement;
      postponement.member = model::Person{"binh"};
      postponement.until = std::chrono::year{2026} / std::chrono::December;
      postponement.reason = std::string("Ốm");
      return cli::add_postponement(env, workspace, std::move(file), postponement, "Hoãn lượt");
    });
  }

  std::string text() const { return testing::bytes_of(folder / k_plan); }

 private:
  template <class Edit>
  base::Result<void> with_plan(int year, Edit edit) {
    const auto workspace = cli::open_cell(env);
    REQUIRE(workspace);
    auto file = cli::plan_file(env, *workspace, year);
    return file ? edit(*workspace, std::move(*file)) : tl::unexpected(file.error());
  }
};

/// The text without lines that the other lacks is the other: nothing else changed.
void check_only_added(const std::string& before, const std::string& after) {
  std::istringstream old_lines(before);
  std::istringstream new_lines(after);
  std::string wanted;
  std::string line;
  bool more = static_cast<bool>(std::getline(old_lines, wanted));
  while (std::getline(new_lines, line)) {
    if (more && line == wanted) {
      more = static_cast<bool>(std::getline(old_lines, wanted));
    }
  }
  CHECK_MESSAGE(!more, "lost or changed: ", wanted);
}

}  // namespace

TEST_CASE("turn plan edit: without a plan a file is made that holds the decision alone") {
  Desk desk;
  REQUIRE(desk.swap());
  const auto plan = support::read_text<model::Plan>(desk.text());
  CHECK(plan.year == 2026);
  CHECK(plan.meetings->empty());
  REQUIRE(plan.turns->swaps->size() == 1);
  CHECK(plan.turns->swaps->front().with->text == "lan");
}

TEST_CASE("turn plan edit: a plan without turns gets them, its own lines and comments stay") {
  Desk desk;
  const std::string before =
      "# kế hoạch của chi bộ\nnăm: 2026\nlịch họp:   # chốt ngày 3/1\n"
      "  - {kỳ: 2026-12, ngày: 2026-12-03, loại: thường kỳ} # dời được\n";
  desk.folder.write(k_plan, before);
  REQUIRE(desk.postpone());
  CHECK(desk.text().starts_with(before));
  const auto plan = support::read_text<model::Plan>(desk.text());
  REQUIRE(plan.turns->postponements->size() == 1);
  CHECK(plan.turns->postponements->front().member->text == "binh");
}

TEST_CASE(
    "turn plan edit: a second decision stands behind the first, order and remarks untouched") {
  Desk desk;
  const std::string before =
      "năm: 2026\ntự phê bình:\n  # chi bộ bàn ngày 5/1\n  thứ tự: [an, binh, lan]  # già trước\n"
      "  đổi lượt:\n    - đồng chí: an # nhờ\n      đổi với: binh\n      lý do: Bận\n";
  desk.folder.write(k_plan, before);
  REQUIRE(desk.swap());
  REQUIRE(desk.postpone());
  check_only_added(before, desk.text());
  const auto plan = support::read_text<model::Plan>(desk.text());
  REQUIRE(plan.turns->swaps->size() == 2);
  CHECK(plan.turns->swaps->front().reason.value == "Bận");
  CHECK(plan.turns->swaps.value[1].reason.value == "Đi công tác: 3 ngày # tháng 11");
  CHECK(plan.turns->postponements->size() == 1);
  CHECK(plan.turns->order->size() == 3);
}

TEST_CASE("turn plan edit: the plan of a year is found in whatever file says that year") {
  Desk desk;
  desk.folder.write("ke-hoach/2025.yaml", "năm: 2025\n");
  REQUIRE(desk.swap());
  CHECK(testing::bytes_of(desk.folder / "ke-hoach/2025.yaml") == "năm: 2025\n");
  CHECK(support::read_text<model::Plan>(desk.text()).year == 2026);
}

TEST_CASE("turn plan edit: a plan that cannot be read is left as it is") {
  Desk desk;
  const std::string broken = "năm: 2026\nlịch họp: x\n";
  desk.folder.write(k_plan, broken);
  CHECK_FALSE(desk.swap());
  CHECK(desk.text() == broken);
}
