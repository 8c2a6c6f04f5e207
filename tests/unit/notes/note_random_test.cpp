#include "notes/note.hpp"
#include "support/note_desk.hpp"
#include "support/random_record.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <sstream>

using namespace chibo;
using namespace chibo::notes;
using model::Meeting;
using support::CellBuilder;
using test::Dice;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

/// A meeting as a secretary might have left it half written: remarks, quotes, blank lines, block
/// and flow styles by chance; always one that the reader takes in silence.
class RandomMeeting {
 public:
  explicit RandomMeeting(Dice& dice) : dice_(dice) {}

  std::string text() {
    line("trạng thái: dự kiến");
    line("loại: thường kỳ");
    line("kỳ: 2026-11");
    line("ngày: 2026-11-05");
    if (dice_.once_in(2)) {
      line(dice_.once_in(2) ? "bắt đầu: \"14:00\"" : "bắt đầu:");
    }
    attendance();
    if (dice_.once_in(3)) {
      line("đại biểu:");
      line("  - họ tên: Trần Văn Khải");
    }
    agenda();
    if (dice_.once_in(3)) {
      line("nhiệm vụ:");
      line("  - mã: 2026-11-a");
      line("    việc: \"Rà soát: hồ sơ\"");
      line("    chủ trì: an");
    }
    if (dice_.once_in(3)) {
      line("ghi chú: không");
    }
    return dice_.once_in(4) ? with_crlf() : out_;
  }

 private:
  void line(std::string_view words) {
    constexpr std::array<std::string_view, 3> k_remarks = {"  # còn hỏi lại", " # 5/11: lan ghi",
                                                           "   # \"nháp\""};
    if (dice_.once_in(9)) {
      out_ += std::string(words.find_first_not_of(' '), ' ') + "# dòng của thư ký\n";
    }
    out_ += words;
    if (dice_.once_in(6)) {
      out_ += dice_.pick(k_remarks);
    }
    out_ += '\n';
    if (dice_.once_in(12)) {
      out_ += '\n';
    }
  }

  void attendance() {
    switch (dice_.roll(3)) {
      case 0:
        return line("điểm danh: chưa");
      case 1:
        return line("điểm danh: đầy đủ");
      default:
        line("điểm danh: theo danh sách");
        line("vắng:");
        line("  - {đồng chí: hoa, lý do: Ốm, loại: có lý do}");
    }
  }

  /// Behind prose a remark is told as words that may be lost, so none stands here.
  void prose(std::string_view key) {
    if (dice_.once_in(2)) {
      out_ += "    " + std::string(key) + ": Đã bàn xong\n";
      return;
    }
    out_ += "    " + std::string(key) + ": |\n      Đã bàn: còn # hai việc\n\n      Dòng sau\n";
  }

  void agenda() {
    line("chương trình:");
    const std::size_t items = 1 + dice_.roll(3);
    for (std::size_t i = 0; i < items; ++i) {
      line("  - mục: Mục thứ " + std::to_string(i + 1));
      if (dice_.once_in(3)) {
        prose("nội dung");
      }
      if (dice_.once_in(3)) {
        line("    ý kiến:");
        line("      - {đồng chí: binh, nội dung: Nhất trí}");
      }
      if (dice_.once_in(3)) {
        prose("kết luận");
      }
    }
    line("  - mục: Tự phê bình và phê bình");
    if (dice_.once_in(2)) {
      line("    lượt:");
      line("      - đồng chí: binh");
    }
  }

  std::string with_crlf() const {
    std::string out;
    for (const char c : out_) {
      out += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return out;
  }

  Dice& dice_;
  std::string out_;
};

/// A note, and how to take what it owns out of a meeting that has it.
struct Case {
  const char* name;
  Note note;
  void (*take_back)(Meeting& after, const Meeting& before);
};

void same_roll_call(Meeting& after, const Meeting& before) {
  after.roll_call = before.roll_call;
  after.absences = before.absences;
  after.exempt_present = before.exempt_present;
}

void same_turns(Meeting& after, const Meeting& before) {
  for (std::size_t i = 0; i < before.agenda->size(); ++i) {
    after.agenda.value[i].turns = (*before.agenda)[i].turns;
  }
}

TurnTaking turn_of(const char* who) {
  TurnTaking out;
  out.who = who;
  out.statement = "Chưa đọc: kỹ # tài liệu";
  return out;
}

const std::vector<Case>& cases() {
  static const std::vector<Case> k_cases = {
      {"all there", FullRollCall{}, same_roll_call},
      {"absent", Absent{"lan", "Ốm: nằm viện", {}}, same_roll_call},
      {"present", Present{"tho"}, same_roll_call},
      {"late", Arrival{"lan", base::Time{14 * 60 + 15}},
       [](Meeting& after, const Meeting& before) {
         same_roll_call(after, before);
         after.late = before.late;
       }},
      {"left early", Leaving{"an", base::Time{15 * 60}},
       [](Meeting& after, const Meeting& before) {
         same_roll_call(after, before);
         after.left_early = before.left_early;
       }},
      {"opinion", Saying{"lan", "Đề nghị: \"bổ sung\" # số liệu", "1"},
       [](Meeting& after, const Meeting& before) {
         REQUIRE(after.agenda->front().opinions->size() ==
                 before.agenda->front().opinions->size() + 1);
         CHECK(after.agenda->front().opinions->back().content->text ==
               "Đề nghị: \"bổ sung\" # số liệu");
         after.agenda.value[0].opinions = before.agenda->front().opinions;
       }},
      {"conclusion", Concluding{"Nhất trí: làm ngay", "1"},
       [](Meeting& after, const Meeting& before) {
         const std::string& text = after.agenda->front().conclusion->text;
         CHECK(text.find("Nhất trí: làm ngay") != std::string::npos);
         CHECK(text.starts_with(before.agenda->front().conclusion.is_said()
                                    ? before.agenda->front().conclusion->text.substr(0, 5)
                                    : ""));
         after.agenda.value[0].conclusion = before.agenda->front().conclusion;
       }},
      {"vote", Voting{4, 0, 0, "1", "", {}, {}},
       [](Meeting& after, const Meeting& before) {
         CHECK(after.agenda->front().vote->in_favour == 4);
         after.agenda.value[0].vote = before.agenda->front().vote;
       }},
      {"task", Tasking{"Lập danh sách", "lan", {"an"}, {}, {}},
       [](Meeting& after, const Meeting& before) {
         REQUIRE(after.tasks->size() == before.tasks->size() + 1);
         after.tasks = before.tasks;
       }},
      {"turn", turn_of("lan"), same_turns},
      {"turn prepared", turn_of("binh"), same_turns},
      {"guest", Welcoming{"Lê Văn Tám", "Bí thư", "Đảng ủy", {}},
       [](Meeting& after, const Meeting& before) {
         REQUIRE(after.delegates->size() == before.delegates->size() + 1);
         after.delegates = before.delegates;
       }},
      {"opening", Opening{base::Time{14 * 60 + 5}},
       [](Meeting& after, const Meeting& before) { after.start = before.start; }},
      {"closing", Closing{base::Time{15 * 60 + 50}}, [](Meeting& after, const Meeting& before) {
         CHECK(after.state == model::MeetingState::held);
         after.state = before.state;
         after.end = before.end;
       }}};
  return k_cases;
}

Meeting read(const std::string& text) {
  CellBuilder cell;
  cell.roster(support::roster_of_seven()).meeting(k_stem, text);
  return cell[k_stem];
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    out.push_back(line);
  }
  return out;
}

/// The lines of a text that are not in the other, in order, after the lines that both have.
std::vector<std::string> lost(const std::string& before, const std::string& after) {
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  std::vector<std::vector<std::size_t>> common(old_lines.size() + 1,
                                               std::vector<std::size_t>(new_lines.size() + 1, 0));
  for (std::size_t i = old_lines.size(); i-- > 0;) {
    for (std::size_t j = new_lines.size(); j-- > 0;) {
      common[i][j] = old_lines[i] == new_lines[j] ? common[i + 1][j + 1] + 1
                                                  : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::vector<std::string> out;
  for (std::size_t i = 0, j = 0; i < old_lines.size();) {
    if (j < new_lines.size() && old_lines[i] == new_lines[j]) {
      ++i, ++j;
    } else if (j < new_lines.size() && common[i][j + 1] >= common[i + 1][j]) {
      ++j;
    } else {
      out.push_back(old_lines[i++]);
    }
  }
  return out;
}

/// The keys whose lines a note may write anew; every other line stays as it is.
bool is_owned(std::string_view line) {
  constexpr std::array<std::string_view, 8> k_keys = {
      "điểm danh:", "vắng:",     "bắt đầu:", "trạng thái:",
      "kết luận:",  "kết thúc:", "ý kiến:",  "- {đồng chí: hoa"};
  return std::ranges::any_of(k_keys, [&](std::string_view key) {
    return line.substr(std::min(line.find_first_not_of(' '), line.size())).starts_with(key);
  });
}

std::size_t remarks(const std::string& text) {
  std::size_t out = 0;
  for (const char* remark :
       {"# còn hỏi lại", "# 5/11: lan ghi", "# \"nháp\"", "# dòng của thư ký"}) {
    for (std::size_t at = text.find(remark); at != std::string::npos;
         at = text.find(remark, at + 1)) {
      ++out;
    }
  }
  return out;
}

}  // namespace

TEST_CASE(
    "note: in any record, each note writes its own lines, reads back as meant, keeps remarks") {
  constexpr std::uint64_t k_records = 60;
  std::size_t done = 0;
  for (std::uint64_t seed = 0; seed < k_records; ++seed) {
    Dice dice(seed);
    const std::string text = RandomMeeting(dice).text();
    const Meeting before = read(text);
    for (const Case& one : cases()) {
      CAPTURE(seed);
      CAPTURE(one.name);
      const support::Noted noted = support::note_in(support::roster_of_seven(), text, one.note);
      if (!noted.done) {
        CHECK(noted.text == text);
        continue;
      }
      ++done;
      CAPTURE(text);
      CAPTURE(noted.text);
      Meeting after = read(noted.text);
      one.take_back(after, before);
      CHECK(after == before);
      for (const std::string& line : lost(text, noted.text)) {
        CHECK_MESSAGE(is_owned(line), "changed: ", line);
      }
      CHECK(remarks(noted.text) >= remarks(text));
      CHECK((noted.text.find('\r') == std::string::npos) == (text.find('\r') == std::string::npos));
    }
  }
  CHECK(done > k_records * cases().size() * 2 / 3);
}

TEST_CASE("note: notes of a whole meeting one after another leave what the first ones wrote") {
  for (std::uint64_t seed = 100; seed < 130; ++seed) {
    Dice dice(seed);
    std::string text = RandomMeeting(dice).text();
    const std::size_t said = read(text).agenda->front().opinions->size();
    for (std::size_t i = 0; i < 12; ++i) {
      const Note& note = cases()[dice.roll(cases().size() - 1)].note;  // not the end of the meeting
      text = support::note_in(support::roster_of_seven(), text, note).text;
      text = support::note_in(support::roster_of_seven(), text,
                              Saying{"an", "Lời thứ " + std::to_string(i), "1"})
                 .text;
    }
    const Meeting after = read(text);
    std::vector<std::string> words;
    for (const model::Opinion& opinion : *after.agenda->front().opinions) {
      if (opinion.content->text.starts_with("Lời thứ ")) {
        words.push_back(opinion.content->text);
      }
    }
    CAPTURE(seed);
    CHECK(after.agenda->front().opinions->size() >= said + 12);
    REQUIRE(words.size() == 12);
    CHECK(words.front() == "Lời thứ 0");
    CHECK(words.back() == "Lời thứ 11");
  }
}
