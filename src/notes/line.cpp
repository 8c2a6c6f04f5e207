#include "notes/line.hpp"

#include "i18n/message_note.hpp"
#include "records/codec.hpp"
#include "text/trim.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace chibo::notes {

namespace {

using i18n::NoteMsg;
using i18n::say;
using Asked = base::Result<Wish>;

struct Halves {
  std::string_view left;
  std::string_view right;
};

/// What stands before and behind the first separator; all of it before where there is none.
Halves split(std::string_view text, char separator) {
  const std::size_t at = text.find(separator);
  return at == std::string_view::npos
             ? Halves{text::trimmed(text), {}}
             : Halves{text::trimmed(text.substr(0, at)), text::trimmed(text.substr(at + 1))};
}

std::vector<std::string_view> parts(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view part = text::trimmed(text.substr(0, end)); !part.empty()) {
      out.push_back(part);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

tl::unexpected<base::Error> incomplete(NoteMsg how) {
  return base::fail(say(NoteMsg::line_incomplete), say(how));
}

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// Why words that should tell a time tell none.
tl::unexpected<base::Error> no_time(std::string_view typed, NoteMsg how) {
  return begins_with_digit(typed)
             ? base::fail(say(NoteMsg::wrong_time, typed), say(NoteMsg::wrong_time_hint))
             : incomplete(how);
}

/// "lan 14:15" → the name, and the time behind it.
base::Result<std::pair<std::string, base::Time>> who_and_when(std::string_view rest, NoteMsg how) {
  // the time may have a blank in it: "14 giờ 15"
  for (std::size_t at = rest.find(' '); at != std::string_view::npos; at = rest.find(' ', at + 1)) {
    if (const auto time = base::parse_time(text::trimmed(rest.substr(at)))) {
      std::string_view who = text::trimmed(rest.substr(0, at));
      who.remove_suffix(who.ends_with(':') ? 1 : 0);
      return std::pair(std::string(text::trimmed(who)), *time);
    }
  }
  const std::size_t last = rest.rfind(' ');
  return no_time(last == std::string_view::npos ? "" : rest.substr(last + 1), how);
}

Asked to_item(std::string_view rest, const LineContext& /*context*/) {
  if (rest.empty()) {
    return incomplete(NoteMsg::help_item);
  }
  return MoveTo{std::string(rest)};
}

Asked conclusion(std::string_view rest, const LineContext& context) {
  if (rest.empty()) {
    return incomplete(NoteMsg::help_conclude);
  }
  return Note(Concluding{std::string(rest), context.item});
}

Asked vote(std::string_view rest, const LineContext& context) {
  const Halves halves = split(rest, ':');
  const auto typed = parts(halves.left, ' ');
  std::vector<int> counts;
  for (const std::string_view one : typed) {
    int count = 0;
    if (!records::read_whole_number(one, count)) {
      return base::fail(say(NoteMsg::wrong_count, one), say(NoteMsg::help_vote));
    }
    counts.push_back(count);
  }
  if (counts.empty() || counts.size() > 3) {
    return incomplete(NoteMsg::help_vote);
  }
  Voting out;
  out.in_favour = counts[0];
  out.against = counts.size() > 1 ? std::optional(counts[1]) : std::nullopt;
  out.abstained = counts.size() > 2 ? std::optional(counts[2]) : std::nullopt;
  out.item = context.item;
  out.about = halves.right;
  return Note(std::move(out));
}

Asked absence(std::string_view rest, std::optional<model::AbsenceKind> kind) {
  const Halves halves = split(rest, ':');
  if (halves.left.empty()) {
    return incomplete(NoteMsg::help_absent);
  }
  return Note(Absent{std::string(halves.left), std::string(halves.right), kind});
}

Asked absent(std::string_view rest, const LineContext& /*context*/) {
  return absence(rest, std::nullopt);
}

Asked absent_unexcused(std::string_view rest, const LineContext& /*context*/) {
  return absence(rest, model::AbsenceKind::unexcused);
}

Asked present(std::string_view rest, const LineContext& /*context*/) {
  if (rest.empty()) {
    return incomplete(NoteMsg::help_present);
  }
  return Note(Present{std::string(rest)});
}

template <class Passage, NoteMsg how>
Asked passage(std::string_view rest, const LineContext& /*context*/) {
  const auto told = who_and_when(rest, how);
  return told ? Asked(Note(Passage{told->first, told->second})) : tl::unexpected(told.error());
}

/// Takes ", hạn 25/11" and ", báo cáo 2026-12" off the end of a text.
struct Deadlines {
  std::string title;
  std::optional<model::Due> due;
  std::optional<base::Month> month;
};

base::Result<bool> take_deadline(std::string_view part, const LineContext& context,
                                 Deadlines& out) {
  const std::string folded = text::fold(part);
  const std::size_t words = folded.starts_with("han ") ? 1 : folded.starts_with("bao cao ") ? 2 : 0;
  std::string_view value = part;
  for (std::size_t i = 0; i < words; ++i) {
    value = text::trimmed(value.substr(std::min(value.find(' '), value.size())));
  }
  if (words == 1) {
    if (text::fold(value) == "thuong xuien") {  // fold writes y as i
      out.due = model::Due{std::monostate{}};
      return true;
    }
    const auto date = day_near(value, context.day);
    if (!date && begins_with_digit(value)) {
      return base::fail(say(NoteMsg::wrong_deadline, value), say(NoteMsg::help_task));
    }
    if (date) {
      out.due = model::Due{*date};
    }
    return date.has_value();
  }
  if (words == 2) {
    out.month = base::parse_month(value);
    if (!out.month && begins_with_digit(value)) {
      return base::fail(say(i18n::Msg::wrong_month, value), say(i18n::Msg::wrong_month_hint));
    }
    return out.month.has_value();
  }
  return false;
}

base::Result<Deadlines> deadlines(std::string_view text, const LineContext& context) {
  Deadlines out;
  while (true) {
    const std::size_t comma = text.rfind(',');
    if (comma == std::string_view::npos) {
      break;
    }
    const auto taken = take_deadline(text::trimmed(text.substr(comma + 1)), context, out);
    if (!taken) {
      return tl::unexpected(taken.error());
    }
    if (!*taken) {
      break;
    }
    text = text::trimmed(text.substr(0, comma));
  }
  out.title = text;
  return out;
}

Asked task(std::string_view rest, const LineContext& context) {
  const Halves halves = split(rest, ':');
  const auto people = parts(halves.left, ',');
  const auto told = deadlines(halves.right, context);
  if (!told) {
    return tl::unexpected(told.error());
  }
  if (people.empty() || told->title.empty()) {
    return incomplete(NoteMsg::help_task);
  }
  Tasking out{told->title, std::string(people.front()), {}, told->due, told->month};
  out.helpers.assign(people.begin() + 1, people.end());
  return Note(std::move(out));
}

/// "WHO: TEXT" of a turn.
base::Result<TurnTaking> of_turn(const Halves& halves, NoteMsg how) {
  if (halves.left.empty() || halves.right.empty()) {
    return incomplete(how);
  }
  TurnTaking out;
  out.who = halves.left;
  return out;
}

template <std::string TurnTaking::*part, NoteMsg how>
Asked turn_part(std::string_view rest, const LineContext& /*context*/) {
  const Halves halves = split(rest, ':');
  auto out = of_turn(halves, how);
  if (!out) {
    return tl::unexpected(out.error());
  }
  (*out).*part = halves.right;
  return Note(std::move(*out));
}

Asked comment(std::string_view rest, const LineContext& /*context*/) {
  const Halves halves = split(rest, ':');
  const Halves people = split(halves.left, '>');
  auto out = of_turn({people.right, halves.right}, NoteMsg::help_comment);
  if (!out || people.left.empty()) {
    return incomplete(NoteMsg::help_comment);
  }
  out->comment_by = people.left;
  out->comment = halves.right;
  return Note(std::move(*out));
}

Asked promise(std::string_view rest, const LineContext& context) {
  const Halves halves = split(rest, ':');
  auto out = of_turn(halves, NoteMsg::help_promise);
  const auto told = deadlines(halves.right, context);
  if (!out || !told) {
    return tl::unexpected(!out ? out.error() : told.error());
  }
  if (told->title.empty()) {
    return incomplete(NoteMsg::help_promise);
  }
  out->promise = Promising{told->title, told->due, told->month};
  return Note(std::move(*out));
}

Asked guest(std::string_view rest, const LineContext& /*context*/) {
  const Halves halves = split(rest, ',');
  if (halves.left.empty()) {
    return incomplete(NoteMsg::help_guest);
  }
  return Note(Welcoming{std::string(halves.left), std::string(halves.right), {}, {}});
}

template <class Moment, NoteMsg how>
Asked moment(std::string_view rest, const LineContext& /*context*/) {
  const auto time = base::parse_time(rest);
  return time ? Asked(Note(Moment{*time})) : no_time(rest, how);
}

template <class What>
Asked simple(std::string_view /*rest*/, const LineContext& /*context*/) {
  return What{};
}

Asked full(std::string_view /*rest*/, const LineContext& /*context*/) {
  return Note(FullRollCall{});
}

/// A short word without marks and its reader.
struct Row {
  ShortWord opens;
  Asked (*read)(std::string_view rest, const LineContext& context);

  bool is_alone() const { return opens.behind == Behind::nothing; }
};

constexpr Row k_rows[] = {
    {{"m", Behind::item}, to_item},
    {{"k", Behind::text}, conclusion},
    {{"b", Behind::text}, vote},
    {{"v", Behind::person}, absent},
    {{"vk", Behind::person}, absent_unexcused},
    {{"den", Behind::person_then_time}, passage<Arrival, NoteMsg::help_arrive>},
    {{"ve", Behind::person_then_time}, passage<Leaving, NoteMsg::help_leave>},
    {{"co mat", Behind::person}, present},
    {{"du", Behind::nothing}, full},
    {{"nv", Behind::people}, task},
    {{"l", Behind::person_then_text}, turn_part<&TurnTaking::statement, NoteMsg::help_turn>},
    {{"gy", Behind::two_people}, comment},
    {{"kl", Behind::person_then_text},
     turn_part<&TurnTaking::conclusion, NoteMsg::help_turn_conclude>},
    {{"ck", Behind::person_then_text}, promise},
    {{"khach", Behind::text}, guest},
    {{"bat dau", Behind::text}, moment<Opening, NoteMsg::help_start>},
    {{"ket thuc", Behind::text}, moment<Closing, NoteMsg::help_end>},
    {{"lui", Behind::nothing}, simple<Undo>},
    {{"xem", Behind::nothing}, simple<ShowSoFar>},
    {{"thoat", Behind::nothing}, simple<Leave>}};

constexpr std::array<i18n::SentenceId, 22> k_help = {
    NoteMsg::help_opinion,   NoteMsg::help_item,          NoteMsg::help_conclude,
    NoteMsg::help_vote,      NoteMsg::help_full,          NoteMsg::help_absent,
    NoteMsg::help_unexcused, NoteMsg::help_present,       NoteMsg::help_arrive,
    NoteMsg::help_leave,     NoteMsg::help_task,          NoteMsg::help_turn,
    NoteMsg::help_comment,   NoteMsg::help_turn_conclude, NoteMsg::help_promise,
    NoteMsg::help_guest,     NoteMsg::help_start,         NoteMsg::help_end,
    NoteMsg::help_undo,      NoteMsg::help_show,          NoteMsg::help_leave_session,
    NoteMsg::help_help};

/// What stands behind a row's words at the beginning of a line; nothing where they do not stand
/// there.
std::optional<std::string_view> behind(std::string_view line, const Row& row) {
  const auto words = static_cast<std::size_t>(std::ranges::count(row.opens.word, ' ')) + 1;
  std::string_view rest = line;
  std::size_t length = 0;
  for (std::size_t i = 0; i < words; ++i) {
    length = std::min(rest.find_first_of(" \n"), rest.size());
    rest = text::trimmed(rest.substr(length));
  }
  std::string_view head = line;
  head.remove_suffix(rest.size());
  head = text::trimmed(head);
  const bool fits =
      text::fold(head) == text::fold(row.opens.word) && head.find(':') == std::string_view::npos;
  return fits && (rest.empty() || !row.is_alone()) ? std::optional(rest) : std::nullopt;
}

}  // namespace

base::Result<Wish> read_line(std::string_view line, const LineContext& context) {
  line = text::trimmed(line);
  if (line == "?") {
    return ShowHelp{};
  }
  for (const Row& row : k_rows) {
    if (const auto rest = behind(line, row)) {
      return row.read(*rest, context);
    }
  }
  const Halves halves = split(line, ':');
  if (!halves.left.empty() && !halves.right.empty()) {
    return Note(Saying{std::string(halves.left), std::string(halves.right), context.item});
  }
  return base::fail(say(NoteMsg::line_unknown), say(NoteMsg::line_unknown_hint));
}

std::vector<ShortWord> short_words() {
  std::vector<ShortWord> out;
  std::ranges::transform(k_rows, std::back_inserter(out), &Row::opens);
  return out;
}

std::optional<OpenedLine> opened_line(std::string_view line) {
  for (const Row& row : k_rows) {
    const auto rest = row.is_alone() ? std::nullopt : behind(line, row);
    if (rest && (!rest->empty() || line.ends_with(' '))) {
      return OpenedLine{row.opens, rest->empty()
                                       ? line.size()
                                       : static_cast<std::size_t>(rest->data() - line.data())};
    }
  }
  return std::nullopt;
}

std::span<const i18n::SentenceId> line_help() {
  return k_help;
}

}  // namespace chibo::notes
