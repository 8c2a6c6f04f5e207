// chibo_attendance_text CELL STEM FORMAT: the list of those who attended a meeting, in a format
// that `month pack` does not write.
#include "store/cell_folder.hpp"
#include "views/attendance_list.hpp"
#include "views/page_form.hpp"
#include "views/papers.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>

int main(int count, char** words) {
  using namespace chibo;
  if (count != 4) {
    return 2;
  }
  diag::Sources sources;
  diag::Diagnostics complaints;
  const store::LoadedCell loaded = store::load_cell(words[1], "", sources, complaints);
  const auto& meetings = loaded.cell.meetings;
  const auto record =
      std::ranges::find(meetings, std::string_view(words[2]), &model::MeetingRecord::stem);
  const views::PaperFormat* format = views::find_format(words[3]);
  if (record == meetings.end() || format == nullptr) {
    return 1;
  }
  const auto text = format->render(
      "danh-sach-du-hop", views::attendance_list_view(loaded.cell, *record), *record->meeting.date);
  if (!text) {
    return 1;
  }
  std::fwrite(text->data(), 1, text->size(), stdout);
  return 0;
}
