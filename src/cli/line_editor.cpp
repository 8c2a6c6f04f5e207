#include "cli/line_editor.hpp"

#include "base/terminal.hpp"
#include "text/unicode.hpp"

#include <cstdio>
#include <cwchar>
#include <histedit.h>
#include <locale.h>

namespace chibo::cli {

namespace {

constexpr int k_lines_remembered = 1000;

/// The characters of a terminal are UTF-8 while this lives; the program otherwise has no locale.
class Utf8 {
 public:
  explicit Utf8(locale_t locale) : before_(::uselocale(locale)) {}
  Utf8(const Utf8&) = delete;
  Utf8& operator=(const Utf8&) = delete;
  ~Utf8() { ::uselocale(before_); }

 private:
  locale_t before_;
};

struct End {
  void operator()(EditLine* editor) const { ::el_end(editor); }
  void operator()(History* history) const { ::history_end(history); }
  void operator()(std::FILE* file) const { std::fclose(file); }
};

struct Freed {
  using pointer = locale_t;
  void operator()(locale_t locale) const { ::freelocale(locale); }
};

/// The line that is being typed.
std::string line_of(EditLine* editor) {
  const LineInfo* line = ::el_line(editor);
  return std::string(line->buffer, line->lastchar);
}

std::string before_cursor(EditLine* editor) {
  const LineInfo* line = ::el_line(editor);
  return std::string(line->buffer, line->cursor);
}

void list(const notes::Completion& offered) {
  std::fputc('\n', stdout);
  for (const notes::Candidate& candidate : offered.candidates) {
    std::fprintf(stdout, "  %s\n", text::safe_for_terminal(candidate.shown).c_str());
  }
}

}  // namespace

struct LineEditor::State {
  Completer completer;
  std::unique_ptr<std::remove_pointer_t<locale_t>, Freed> locale;
  base::TerminalWatch watch;
  std::unique_ptr<std::FILE, End> unheard;
  std::unique_ptr<History, End> history;
  std::unique_ptr<EditLine, End> editor;
  std::string prompt;
  std::string unfinished;
  std::string undecided;  // what stood before the cursor at a Tab that could not choose

  void begin();
  int next_character(wchar_t& character);
  unsigned char complete();

  static State& of(EditLine* editor) {
    void* state = nullptr;
    ::el_get(editor, EL_CLIENTDATA, &state);
    return *static_cast<State*>(state);
  }
  static char* on_prompt(EditLine* editor) { return of(editor).prompt.data(); }
  static int on_read(EditLine* editor, wchar_t* character) {
    return of(editor).next_character(*character);
  }
  static unsigned char on_tab(EditLine* editor, int /*key*/) { return of(editor).complete(); }
  static unsigned char on_leave(EditLine* editor, int /*key*/) {
    of(editor).unfinished = line_of(editor);
    return CC_EOF;
  }
};

void LineEditor::State::begin() {
  history.reset(::history_init());
  HistEvent event{};
  ::history(history.get(), &event, H_SETSIZE, k_lines_remembered);
  unheard.reset(std::fopen("/dev/null", "w"));  // libedit's own words, in English
  editor.reset(::el_init("chibo", stdin, stdout, unheard ? unheard.get() : stderr));
  EditLine* const it = editor.get();
  ::el_set(it, EL_CLIENTDATA, this);
  ::el_set(it, EL_EDITOR, "emacs");
  ::el_set(it, EL_HIST, ::history, history.get());
  ::el_set(it, EL_PROMPT, on_prompt);
  ::el_wset(it, EL_GETCFN, on_read);
  ::el_set(it, EL_ADDFN, "chibo-complete", "completes a name", on_tab);
  ::el_set(it, EL_ADDFN, "chibo-leave", "ends the session", on_leave);
  ::el_set(it, EL_BIND, "^I", "chibo-complete", nullptr);
  ::el_set(it, EL_BIND, "^D", "chibo-leave", nullptr);
  ::el_set(it, EL_BIND, "^R", "em-inc-search-prev", nullptr);
}

/// 1 with a character, 0 at the end, -1 when somebody asks to leave.
int LineEditor::State::next_character(wchar_t& character) {
  std::mbstate_t state{};
  while (true) {
    const base::TerminalEvent event = watch.next();
    switch (event.what) {
      case base::TerminalEvent::What::resized:
        ::el_resize(editor.get());
        continue;
      case base::TerminalEvent::What::end:
        return 0;
      case base::TerminalEvent::What::asked_to_leave:
        return -1;
      case base::TerminalEvent::What::byte:
        break;
    }
    const std::size_t length = std::mbrtowc(&character, &event.byte, 1, &state);
    if (length == static_cast<std::size_t>(-1)) {
      state = {};  // no character: a broken byte is passed over
    } else if (length != static_cast<std::size_t>(-2)) {
      return 1;
    }
  }
}

/// Writes what is certain; the second Tab at the same place shows what there is to choose from.
unsigned char LineEditor::State::complete() {
  const std::string typed = before_cursor(editor.get());
  const notes::Completion offered = completer(typed);
  if (const std::string certain = offered.certain(typed); !certain.empty()) {
    const std::size_t replaced =
        text::character_count(std::string_view(typed).substr(offered.from));
    ::el_deletestr(editor.get(), static_cast<int>(replaced));
    ::el_insertstr(editor.get(), certain.c_str());
    undecided.clear();
    return CC_REFRESH;
  }
  if (offered.candidates.empty() || undecided != typed) {
    undecided = typed;
    return CC_REFRESH_BEEP;
  }
  list(offered);
  return CC_REDISPLAY;
}

std::optional<LineEditor> LineEditor::open(Completer completer) {
  auto state = std::make_unique<State>();
  state->locale.reset(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr));
  if (!state->locale) {
    return std::nullopt;
  }
  state->completer = std::move(completer);
  const Utf8 utf8(state->locale.get());
  state->begin();
  return LineEditor(std::move(state));
}

LineEditor::LineEditor(std::unique_ptr<State> state) : state_(std::move(state)) {}
LineEditor::LineEditor(LineEditor&&) noexcept = default;
LineEditor::~LineEditor() = default;

void LineEditor::remember(const std::string& line) {
  HistEvent event{};
  ::history(state_->history.get(), &event, H_ENTER, line.c_str());
}

std::optional<std::string> LineEditor::read(const std::string& prompt) {
  const Utf8 utf8(state_->locale.get());
  state_->prompt = prompt;
  state_->unfinished.clear();
  int length = 0;
  const char* typed = ::el_gets(state_->editor.get(), &length);
  if (typed == nullptr || length <= 0) {
    if (length < 0) {
      state_->unfinished = line_of(state_->editor.get());
    }
    std::fputc('\n', stdout);
    std::fflush(stdout);
    return std::nullopt;
  }
  std::string line(typed);
  remember(line);
  line.resize(line.find_last_not_of("\r\n") + 1);
  return line;
}

const std::string& LineEditor::unfinished() const {
  return state_->unfinished;
}

bool LineEditor::is_asked_to_leave() {
  return state_->watch.is_asked_to_leave();
}

}  // namespace chibo::cli
