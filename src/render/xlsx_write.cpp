#include "base/file.hpp"
#include "base/scratch_folder.hpp"
#include "base/shared_library.hpp"
#include "i18n/message_form.hpp"
#include "render/escape.hpp"
#include "render/workbook.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <set>
#include <utility>
#include <xlsxwriter.h>

namespace chibo::render {

namespace {

constexpr const char* k_library = "libxlsxwriter.so.4";
constexpr const char* k_package = "libxlsxwriter4";

/// What is used of libxlsxwriter 1.1, loaded when a workbook is asked for: with it come libraries
/// that every other command would have to wait for.
struct Api {
  decltype(&::workbook_new) open = nullptr;
  decltype(&::workbook_set_properties) set_properties = nullptr;
  decltype(&::workbook_add_worksheet) add_sheet = nullptr;
  decltype(&::workbook_add_format) add_format = nullptr;
  decltype(&::workbook_close) close = nullptr;
  decltype(&::format_set_bold) bold = nullptr;
  decltype(&::format_set_text_wrap) wrap = nullptr;
  decltype(&::format_set_align) align = nullptr;
  decltype(&::format_set_border) border = nullptr;
  decltype(&::format_set_num_format) number_form = nullptr;
  decltype(&::worksheet_write_string) text = nullptr;
  decltype(&::worksheet_write_number) number = nullptr;
  decltype(&::worksheet_write_datetime) day = nullptr;
  decltype(&::worksheet_write_blank) blank = nullptr;
  decltype(&::worksheet_set_column) column = nullptr;
  decltype(&::worksheet_set_row) row = nullptr;
  decltype(&::worksheet_freeze_panes) freeze = nullptr;
  decltype(&::worksheet_autofilter) filter = nullptr;
  decltype(&::worksheet_repeat_rows) repeat = nullptr;
  decltype(&::worksheet_repeat_columns) repeat_columns = nullptr;
  decltype(&::worksheet_set_paper) paper = nullptr;
  decltype(&::worksheet_set_landscape) landscape = nullptr;
  decltype(&::worksheet_fit_to_pages) fit = nullptr;
  bool is_whole = false;

  Api() {
    const auto library = base::SharedLibrary::load(k_library);
    is_whole = library && find_workbook(*library) && find_sheet(*library);
  }

 private:
  bool find_workbook(const base::SharedLibrary& library) {
    return library.find("workbook_new", open) &&
           library.find("workbook_set_properties", set_properties) &&
           library.find("workbook_add_worksheet", add_sheet) &&
           library.find("workbook_add_format", add_format) &&
           library.find("workbook_close", close) && library.find("format_set_bold", bold) &&
           library.find("format_set_text_wrap", wrap) && library.find("format_set_align", align) &&
           library.find("format_set_border", border) &&
           library.find("format_set_num_format", number_form);
  }

  bool find_sheet(const base::SharedLibrary& library) {
    return library.find("worksheet_write_string", text) &&
           library.find("worksheet_write_number", number) &&
           library.find("worksheet_write_datetime", day) &&
           library.find("worksheet_write_blank", blank) &&
           library.find("worksheet_set_column", column) && library.find("worksheet_set_row", row) &&
           library.find("worksheet_freeze_panes", freeze) &&
           library.find("worksheet_autofilter", filter) &&
           library.find("worksheet_repeat_rows", repeat) &&
           library.find("worksheet_repeat_columns", repeat_columns) &&
           library.find("worksheet_set_paper", paper) &&
           library.find("worksheet_set_landscape", landscape) &&
           library.find("worksheet_fit_to_pages", fit);
  }
};

const Api& api() {
  static const Api loaded;
  return loaded;
}

constexpr std::size_t k_longest_text = 32000;  // a cell of Excel holds 32,767 letters
constexpr std::size_t k_longest_name = 31;     // of a tab
constexpr std::uint8_t k_a4 = 9;
constexpr std::size_t k_columns_of_page = 16;
constexpr std::size_t k_largest_workbook = std::size_t{256} << 20;
constexpr const char* k_cut = " […]";
constexpr std::string_view k_unfit_for_tab = "[]:*?/\\'\n\t";

/// At most so many letters of a text; what is cut off is shown to be.
std::string cut(const std::string& text, std::size_t letters, std::string_view mark) {
  const std::string_view kept = text::first_characters(text, letters);
  return kept.size() == text.size() ? text : std::string(kept) + std::string(mark);
}

/// A name that a tab can have, unlike those before it.
std::string tab_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name = clean_text(wanted);
  std::ranges::replace_if(
      name, [](char letter) { return k_unfit_for_tab.find(letter) != std::string_view::npos; },
      '-');
  name = cut(name.empty() ? "Bảng" : name, k_longest_name, "");
  std::string out = name;
  for (int number = 2; !taken.insert(text::fold(out)).second; ++number) {
    const std::string tail = " " + std::to_string(number);
    out = cut(name, k_longest_name - tail.size(), "") + tail;
  }
  return out;
}

double value_of(Fixed number) {
  double out = static_cast<double>(number.units);
  for (int i = 0; i < number.decimals; ++i) {
    out /= 10;
  }
  return out;
}

/// The looks of cells of a workbook, each in a plain and in a bold kind for sums.
class Looks {
 public:
  explicit Looks(lxw_workbook* book) : book_(book) {
    head_ = look(nullptr, true);
    api().wrap(head_);
    api().align(head_, LXW_ALIGN_CENTER);
    api().align(head_, LXW_ALIGN_VERTICAL_CENTER);
    for (const bool is_sum : {false, true}) {
      Kind& kind = kinds_[is_sum ? 1 : 0];
      kind = {look("@", is_sum), look("#,##0", is_sum), look("#,##0.0", is_sum),
              look("0.0%", is_sum), look("dd/mm/yyyy", is_sum)};
      api().wrap(kind.text);
    }
  }

  struct Kind {
    lxw_format* text = nullptr;
    lxw_format* whole = nullptr;
    lxw_format* decimal = nullptr;
    lxw_format* percent = nullptr;
    lxw_format* day = nullptr;
  };
  lxw_format* head() const { return head_; }
  const Kind& kind(bool is_sum) const { return kinds_[is_sum ? 1 : 0]; }

 private:
  lxw_format* look(const char* number_form, bool is_bold) {
    lxw_format* out = api().add_format(book_);
    api().border(out, LXW_BORDER_THIN);
    api().align(out, LXW_ALIGN_VERTICAL_TOP);
    if (is_bold) {
      api().bold(out);
    }
    if (number_form != nullptr) {
      api().number_form(out, number_form);
    }
    return out;
  }

  lxw_workbook* book_;
  lxw_format* head_ = nullptr;
  Kind kinds_[2];
};

/// Writes a cell in its place with its type; whether the library took it.
struct CellWriter {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
  const Looks::Kind& look;

  bool operator()(Missing) const {
    return api().blank(sheet, row, column, look.text) == LXW_NO_ERROR;
  }
  bool operator()(const std::string& text) const {
    const std::string shown = cut(clean_text(text), k_longest_text, k_cut);
    return shown.empty() ? (*this)(Missing{})
                         : api().text(sheet, row, column, shown.c_str(), look.text) == LXW_NO_ERROR;
  }
  bool operator()(long long number) const { return put(static_cast<double>(number), look.whole); }
  bool operator()(Fixed number) const {
    return put(value_of(number), number.decimals == 0 ? look.whole : look.decimal);
  }
  bool operator()(Percent percent) const {
    return put(value_of(percent.value) / 100, look.percent);
  }
  bool operator()(base::Date date) const {
    lxw_datetime day{};
    day.year = static_cast<int>(date.year());
    day.month = static_cast<int>(static_cast<unsigned>(date.month()));
    day.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return api().day(sheet, row, column, &day, look.day) == LXW_NO_ERROR;
  }

 private:
  bool put(double value, lxw_format* form) const {
    return api().number(sheet, row, column, value, form) == LXW_NO_ERROR;
  }
};

/// How wide a column stands so that most of what is in it is seen, in letters.
int width_of(const Table& table, std::size_t column) {
  constexpr int k_least = 8;
  constexpr int k_most = 48;
  int out = k_least;
  for (const auto& row : table.rows) {
    out = std::max(out, text::display_width(vietnamese(cell_at(row, column))) + 2);
  }
  return std::min(out, k_most);
}

/// A row as high as its longest text wrapped into its column; not every program finds that out.
class RowHeights {
 public:
  RowHeights(lxw_worksheet* sheet, std::vector<int> widths)
      : sheet_(sheet), widths_(std::move(widths)) {}

  void set(lxw_row_t row, const std::function<std::string(std::size_t column)>& text_of) {
    constexpr double k_line = 15;  // points
    constexpr std::size_t k_most = 20;
    std::size_t lines = 1;
    for (std::size_t c = 0; c < widths_.size(); ++c) {
      lines = std::max(lines, text::wrap(text_of(c), widths_[c] - 1).size());
    }
    if (lines > 1) {
      api().row(sheet_, row, k_line * static_cast<double>(std::min(lines, k_most)), nullptr);
    }
  }

 private:
  lxw_worksheet* sheet_;
  std::vector<int> widths_;
};

void set_sizes(lxw_worksheet* sheet, const Table& table) {
  std::vector<int> widths;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    widths.push_back(width_of(table, c));
    const auto column = static_cast<lxw_col_t>(c);
    api().column(sheet, column, column, widths.back(), nullptr);
  }
  RowHeights heights(sheet, std::move(widths));
  heights.set(0, [&](std::size_t c) { return table.columns[c].title; });
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    heights.set(static_cast<lxw_row_t>(r + 1), [&](std::size_t c) {
      const Cell cell = cell_at(table.rows[r], c);
      const auto* text = std::get_if<std::string>(&cell);
      return text != nullptr ? clean_text(*text) : std::string();
    });
  }
}

bool write_sheet(lxw_worksheet* sheet, const Looks& looks, const WorkbookSheet& from) {
  const Table& table = from.table;
  bool is_taken = true;
  set_sizes(sheet, table);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    is_taken = is_taken && api().text(sheet, 0, column, clean_text(table.columns[c].title).c_str(),
                                      looks.head()) == LXW_NO_ERROR;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const bool is_sum = from.has_total && r + 1 == table.rows.size();
      const CellWriter writer{sheet, static_cast<lxw_row_t>(r + 1), column, looks.kind(is_sum)};
      is_taken = is_taken && std::visit(writer, cell_at(table.rows[r], c));
    }
  }
  const std::size_t filtered = table.rows.size() - (from.has_total && !table.rows.empty() ? 1 : 0);
  if (!table.columns.empty()) {
    api().filter(sheet, 0, 0, static_cast<lxw_row_t>(filtered),
                 static_cast<lxw_col_t>(table.columns.size() - 1));
  }
  api().freeze(sheet, 1, 1);
  api().repeat(sheet, 0, 0);
  api().paper(sheet, k_a4);
  api().landscape(sheet);
  if (table.columns.size() <= k_columns_of_page) {
    api().fit(sheet, 1, 0);
  } else {  // letters would become too small: as many pages across as it takes
    api().repeat_columns(sheet, 0, 0);
  }
  return is_taken;
}

}  // namespace

std::string workbook_lacks() {
  return api().is_whole ? "" : k_package;
}

base::Result<std::string> write_workbook(const std::vector<WorkbookSheet>& sheets,
                                         const std::string& title, base::Date day) {
  if (const std::string package = workbook_lacks(); !package.empty()) {
    return base::fail(i18n::say(i18n::FormMsg::workbook_needs, package),
                      i18n::say(i18n::FormMsg::workbook_needs_hint, package));
  }
  const base::ScratchFolder folder;
  const std::filesystem::path path = folder.path() / "so-lieu.xlsx";
  lxw_workbook* book = api().open(path.c_str());
  std::string shown_title = clean_text(title);
  lxw_doc_properties properties{};
  properties.title = shown_title.data();
  properties.created =
      std::chrono::sys_seconds(std::chrono::sys_days(day)).time_since_epoch().count();
  api().set_properties(book, &properties);
  const Looks looks(book);
  std::set<std::string> taken;
  bool is_taken = true;
  for (const WorkbookSheet& sheet : sheets) {
    lxw_worksheet* to = api().add_sheet(book, tab_name(sheet.name, taken).c_str());
    is_taken = is_taken && to != nullptr && write_sheet(to, looks, sheet);
  }
  const bool is_closed = api().close(book) == LXW_NO_ERROR;
  if (!is_taken || !is_closed) {
    return base::fail(i18n::say(i18n::FormMsg::workbook_failed));
  }
  auto bytes = base::read_file(path, k_largest_workbook);
  return bytes ? base::Result<std::string>(std::move(bytes->bytes))
               : tl::unexpected(std::move(bytes.error()));
}

}  // namespace chibo::render
