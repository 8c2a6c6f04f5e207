#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/note_command.hpp"
#include "i18n/message_note.hpp"
#include "text/unicode.hpp"

#include <memory>

namespace chibo::cli {

namespace {

using i18n::NoteMsg;

struct Options {
  std::string meeting;
  std::string mode;
  std::string who;
  std::string reason;
  bool unexcused = false;
  bool unclear = false;
  std::string time;
  std::string name;
  std::string position;
  std::string unit;
  std::string role;
};

/// Why options of an absence do not fit: the mode tells no absence, or they tell two kinds of it.
std::optional<base::Error> unfit_options(const Options& options, std::string_view mode) {
  const std::pair<std::string_view, bool> of_absence[] = {{"--reason", !options.reason.empty()},
                                                          {"--unexcused", options.unexcused},
                                                          {"--unclear", options.unclear}};
  for (const auto& [option, is_given] : of_absence) {
    if (is_given && (mode == "all" || mode == "present")) {
      return base::Error{i18n::say(NoteMsg::attend_only_absent, option),
                         i18n::say(NoteMsg::attend_only_absent_hint)};
    }
  }
  if (options.unexcused && options.unclear) {
    return base::Error{i18n::say(NoteMsg::attend_one_kind),
                       i18n::say(NoteMsg::attend_one_kind_hint)};
  }
  return std::nullopt;
}

base::Result<notes::Note> attending(const Options& options, Words& words) {
  const std::string mode = text::fold(options.mode);
  const std::string who = words(options.who);
  if (const auto error = unfit_options(options, mode)) {
    return tl::unexpected(*error);
  }
  if (mode == "all" && who.empty()) {
    return notes::FullRollCall{};
  }
  if (mode != "absent" && mode != "present") {
    return base::fail(i18n::say(NoteMsg::attend_needs_mode),
                      i18n::say(NoteMsg::attend_needs_mode_hint));
  }
  if (who.empty()) {
    return missing(i18n::to_arg(i18n::say(NoteMsg::argument_who)), "note attend");
  }
  if (mode == "present") {
    return notes::Present{who};
  }
  notes::Absent out{who, words(options.reason), std::nullopt};
  if (options.unexcused) {
    out.kind = model::AbsenceKind::unexcused;
  } else if (options.unclear) {
    out.kind = model::AbsenceKind::unclear;
  }
  return out;
}

Exit attend(Env& env, const Options& options) {
  Words words;
  auto note = attending(options, words);
  return write_note(env, {"note attend", options.meeting, std::move(note), words.removed()});
}

template <class Passage>
Exit pass(Env& env, std::string_view command, const Options& options) {
  Words words;
  const std::string who = words(options.who);
  const auto note = [&]() -> base::Result<notes::Note> {
    if (who.empty()) {
      return missing(i18n::to_arg(i18n::say(NoteMsg::argument_who)), command);
    }
    if (options.time.empty()) {
      return missing(i18n::to_arg(i18n::say(NoteMsg::argument_time)), command);
    }
    const auto time = given_time(options.time);
    return time ? base::Result<notes::Note>(Passage{who, *time}) : tl::unexpected(time.error());
  };
  return write_note(env, {command, options.meeting, note(), words.removed()});
}

template <class Moment>
Exit mark(Env& env, std::string_view command, const Options& options) {
  const auto note = [&]() -> base::Result<notes::Note> {
    if (options.time.empty()) {
      return missing(i18n::to_arg(i18n::say(NoteMsg::argument_time)), command);
    }
    const auto time = given_time(options.time);
    return time ? base::Result<notes::Note>(Moment{*time}) : tl::unexpected(time.error());
  };
  return write_note(env, {command, options.meeting, note(), 0});
}

base::Result<notes::Note> welcoming(const Options& options, Words& words) {
  notes::Welcoming out{words(options.name), words(options.position), words(options.unit), {}};
  if (out.name.empty()) {
    return missing(i18n::to_arg(i18n::say(NoteMsg::argument_who)), "note guest");
  }
  const auto role = given_word<model::DelegateRole>(options.role);
  if (!role) {
    return tl::unexpected(role.error());
  }
  out.role = *role;
  return out;
}

Exit welcome(Env& env, const Options& options) {
  Words words;
  auto note = welcoming(options, words);
  return write_note(env, {"note guest", options.meeting, std::move(note), words.removed()});
}

template <class Run>
Action with_meeting(Arguments& arguments, const std::shared_ptr<Options>& options, Run run) {
  arguments.add_option("--meeting", options->meeting);
  return [options, run](Env& env) { return run(env, *options); };
}

}  // namespace

Action add_note_attend(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MODE", options->mode);
  arguments.add_option("WHO", options->who);
  arguments.add_option("--reason", options->reason);
  arguments.add_flag("--unexcused", options->unexcused);
  arguments.add_flag("--unclear", options->unclear);
  return with_meeting(arguments, options, attend);
}

Action add_note_arrive(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("WHO", options->who);
  arguments.add_option("TIME", options->time);
  return with_meeting(arguments, options, [](Env& env, const Options& told) {
    return pass<notes::Arrival>(env, "note arrive", told);
  });
}

Action add_note_leave(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("WHO", options->who);
  arguments.add_option("TIME", options->time);
  return with_meeting(arguments, options, [](Env& env, const Options& told) {
    return pass<notes::Leaving>(env, "note leave", told);
  });
}

Action add_note_start(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("TIME", options->time);
  return with_meeting(arguments, options, [](Env& env, const Options& told) {
    return mark<notes::Opening>(env, "note start", told);
  });
}

Action add_note_end(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("TIME", options->time);
  return with_meeting(arguments, options, [](Env& env, const Options& told) {
    return mark<notes::Closing>(env, "note end", told);
  });
}

Action add_note_guest(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("NAME", options->name);
  arguments.add_option("--position", options->position);
  arguments.add_option("--unit", options->unit);
  arguments.add_option("--role", options->role);
  return with_meeting(arguments, options, welcome);
}

}  // namespace chibo::cli
