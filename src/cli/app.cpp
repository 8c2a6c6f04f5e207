#include "cli/app.hpp"

#include "base/failure.hpp"
#include "base/system_cause.hpp"
#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/manual.hpp"
#include "cli/session.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_note.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_report.hpp"
#include "i18n/message_store.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <new>
#include <optional>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Error;
using base::Result;
using i18n::FormMsg;
using i18n::Msg;
using i18n::NoteMsg;
using i18n::PaperMsg;
using i18n::PlanMsg;
using i18n::ReportMsg;
using i18n::StoreMsg;

/// Options that stand before or after any command; taken out of the line before it is understood.
struct Globals {
  bool wants_help = false;
  bool wants_version = false;
  std::vector<std::string_view> told;
  std::vector<std::string> rest;
};

/// The value of "--name VALUE" or "--name=VALUE" at position i, which moves past it.
std::optional<std::string> value_of(const std::vector<std::string>& line, std::size_t& i,
                                    std::string_view name) {
  const std::string& word = line[i];
  if (word == name && i + 1 < line.size()) {
    return line[++i];
  }
  if (word.starts_with(name) && word.size() > name.size() && word[name.size()] == '=') {
    return word.substr(name.size() + 1);
  }
  return std::nullopt;
}

std::optional<Error> take_global(const std::string& value, std::string_view name, Env& env) {
  if (name == "--lang") {
    const auto catalog = i18n::Catalog::find(value);
    if (!catalog) {
      return Error{i18n::say(Msg::unknown_language, value), i18n::say(Msg::unknown_language_hint)};
    }
    env.catalog = *catalog;
  } else if (name == "--today") {
    const auto day = given_date(value);
    if (!day) {
      return day.error();
    }
    env.today = *day;
  } else {
    env.folder = (env.folder / value).lexically_normal();
    std::error_code ignored;
    if (!std::filesystem::is_directory(env.folder, ignored)) {
      return Error{i18n::say(Msg::no_such_folder, value), std::nullopt};
    }
  }
  return std::nullopt;
}

Result<Globals> take_globals(const std::vector<std::string>& line, Env& env) {
  Globals out;
  bool literal = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    bool taken = literal;
    literal = literal || line[i] == "--";
    for (const std::string_view name : {"--lang", "--today", "-C"}) {
      if (taken) {
        break;
      }
      if (line[i] == name && i + 1 == line.size()) {
        return base::fail(i18n::say(Msg::usage_no_value, name),
                          i18n::say(Msg::unknown_command_hint));
      }
      if (const auto value = value_of(line, i, name)) {
        if (const auto error = take_global(*value, name, env)) {
          return tl::unexpected(*error);
        }
        out.told.push_back(name);
        taken = true;
      }
    }
    if (taken && !literal) {
      continue;
    }
    if (!literal && (line[i] == "--help" || line[i] == "-h")) {
      out.wants_help = true;
    } else if (!literal && line[i] == "--version") {
      out.wants_version = true;
    } else {
      out.rest.push_back(line[i]);
    }
  }
  return out;
}

/// A variable stands in for an option that the line does not have.
struct Variable {
  std::string_view name;
  std::string_view option;
  std::string Env::*value;
};

constexpr Variable k_variables[] = {{"CHIBO_LANG", "--lang", &Env::wanted_language},
                                    {"CHIBO_TODAY", "--today", &Env::wanted_day}};

/// Takes what the variables want, then the line, whose options go over them.
Result<Globals> take_wishes(const std::vector<std::string>& line, Env& env) {
  std::vector<std::pair<std::string_view, Error>> wrong;
  for (const Variable& variable : k_variables) {
    const std::string& value = env.*variable.value;
    const auto error = value.empty() ? std::nullopt : take_global(value, variable.option, env);
    if (error) {
      wrong.emplace_back(
          variable.option,
          Error{i18n::say(Msg::about_file, variable.name, error->what), error->hint});
    }
  }
  auto globals = take_globals(line, env);
  for (const auto& [option, error] : wrong) {
    if (globals && std::ranges::find(globals->told, option) == globals->told.end()) {
      return tl::unexpected(error);
    }
  }
  return globals;
}

/// The command that a line begins with, its words taken off; two words go before one.
const Command* take_command(std::vector<std::string>& line) {
  for (const std::size_t words : {std::size_t{2}, std::size_t{1}}) {
    if (line.size() < words) {
      continue;
    }
    const std::string path = words == 2 ? line[0] + " " + line[1] : line[0];
    if (const Command* command = find_command(path)) {
      line.erase(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(words));
      return command;
    }
  }
  // the bare noun lists: "member" is "member list"
  if (!line.empty() && (line.size() == 1 || line[1].starts_with('-'))) {
    if (const Command* command = find_command(line[0] + " list")) {
      line.erase(line.begin());
      return command;
    }
  }
  return nullptr;
}

/// Words by which people look for a way back.
constexpr std::string_view k_words_for_undo[] = {"undo", "lui", "xoa", "delete", "huy"};

Exit unknown_command(Env& env, const std::vector<std::string>& line) {
  std::vector<std::string_view> paths;
  std::string nouns;
  for (const Command& command : commands()) {
    paths.push_back(command.path);
    paths.push_back(command.path.substr(0, command.path.find(' ')));
    if (command.path.starts_with(line[0] + " ")) {
      nouns += (nouns.empty() ? "" : ", ") + std::string(command.path);
    }
  }
  if (!nouns.empty()) {
    return usage_error(env, {i18n::say(Msg::incomplete_command, line[0]),
                             i18n::say(StoreMsg::choose_one_of, nouns)});
  }
  if (std::ranges::find(k_words_for_undo, text::fold(line[0])) != std::end(k_words_for_undo)) {
    return usage_error(env, {i18n::say(Msg::unknown_command, text::nfc(line[0])),
                             i18n::say(i18n::NoteMsg::undo_how)});
  }
  const std::string typed =
      line.size() > 1 && !line[1].starts_with('-') ? line[0] + " " + line[1] : line[0];
  auto near = text::nearest(typed, paths);
  if (!near) {
    near = text::nearest(line[0], paths);
  }
  return usage_error(env, {i18n::say(Msg::unknown_command, text::nfc(typed)),
                           near ? i18n::say(StoreMsg::did_you_mean, *near)
                                : i18n::say(Msg::unknown_command_hint)});
}

/// What the words of a command line are called in its declaration, and by people.
struct Placeholder {
  std::string_view declared;
  i18n::SentenceId name;
};

constexpr Placeholder k_placeholders[] = {
    {"MEMBER", Msg::argument_member},       {"OTHER", Msg::argument_member},
    {"WHO", NoteMsg::argument_who},         {"FILE", Msg::argument_file},
    {"PATH", Msg::argument_file},           {"FOLDER", NoteMsg::argument_folder},
    {"YEAR", NoteMsg::argument_year},       {"QUARTER", NoteMsg::argument_quarter},
    {"MEETING", NoteMsg::argument_meeting}, {"DATE", NoteMsg::argument_day},
    {"PAPER", PaperMsg::argument_paper},    {"TITLE", PaperMsg::argument_title},
    {"ID", NoteMsg::argument_task},         {"COUNTS", NoteMsg::argument_counts},
    {"SET", FormMsg::argument_set},         {"TEXT", NoteMsg::argument_text},
    {"TIME", NoteMsg::argument_time},       {"FROM", ReportMsg::argument_from},
    {"TO", ReportMsg::argument_to},         {"NAME", PlanMsg::argument_name},
    {"CELL", PlanMsg::argument_cell},       {"STATE", PlanMsg::argument_state},
    {"MONTH", PlanMsg::argument_month},     {"GRADE", PlanMsg::argument_grade},
};

/// An option as it is typed, a word of the line as people call it.
i18n::Arg called(const std::string& declared) {
  const auto at = std::ranges::find(k_placeholders, declared, &Placeholder::declared);
  return at == std::end(k_placeholders) ? i18n::to_arg(declared)
                                        : i18n::to_arg(i18n::Message{at->name, {}});
}

/// Says a fault of CLI11 again in our own words.
Exit parse_error(Env& env, const Command& command, const CLI::ParseError& fault,
                 const std::vector<std::string>& unexpected) {
  const std::string detail = fault.what();
  i18n::Message what = i18n::say(Msg::usage_wrong, detail);
  if (dynamic_cast<const CLI::ExtrasError*>(&fault) != nullptr) {
    std::string words;  // CLI11's own sentence has them back to front
    for (const std::string& word : unexpected) {
      words += (words.empty() ? "" : " ") + word;
    }
    what = i18n::say(Msg::unknown_word, words);
  } else if (dynamic_cast<const CLI::RequiredError*>(&fault) != nullptr) {
    const std::string name = detail.substr(0, detail.find(" is required"));
    what = {Msg::usage_missing, {called(name)}};
  } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&fault) != nullptr) {
    what = {Msg::usage_no_value, {called(detail.substr(0, detail.find(':')))}};
  } else if (dynamic_cast<const CLI::ConversionError*>(&fault) != nullptr) {
    // "Could not convert: --dry-run = x"
    what = i18n::say(Msg::unknown_word, detail.substr(std::min(detail.find("--"), detail.size())));
  }
  return usage_error(env, {what, i18n::say(Msg::usage_hint, command.path)});
}

Exit act(Env& env, const Command& command, std::vector<std::string> line) {
  CLI::App app;
  app.set_help_flag();
  Arguments arguments(app);
  const Action action = command.add(arguments);
  try {
    std::ranges::reverse(line);  // CLI11 takes words from the end
    app.parse(std::move(line));
  } catch (const CLI::ParseError& fault) {
    return parse_error(env, command, fault, app.remaining());
  }
  return action(env);
}

Exit understand(std::vector<std::string> arguments, Env& env) {
  for (std::string& argument : arguments) {
    if (text::first_invalid_utf8(argument)) {
      return usage_error(env, {i18n::say(Msg::argument_not_utf8), std::nullopt});
    }
    argument = text::nfc(argument);
  }
  auto globals = take_wishes(arguments, env);
  if (!globals) {
    return usage_error(env, globals.error());
  }
  if (globals->wants_version) {
    env.out << "chibo " << env.version << '\n';
    return Exit::done;
  }
  std::vector<std::string>& line = globals->rest;
  if (globals->wants_help && line.size() == 1 && is_group(line.front())) {
    return show_page(env, line.front());
  }
  const Command* command = line.empty() ? find_command("today") : take_command(line);
  if (globals->wants_help && (command != nullptr || line.empty())) {
    return show_page(env, line.empty() && command != nullptr && arguments.size() == 1
                              ? std::string()
                              : std::string(command != nullptr ? command->path : ""));
  }
  if (command == nullptr) {
    return unknown_command(env, line);
  }
  return act(env, *command, std::move(line));
}

}  // namespace

Exit run(std::vector<std::string> arguments, Env env) {
  try {
    return understand(std::move(arguments), env);
  } catch (const base::Failure& failure) {
    refused(env, failure.error());
  } catch (const std::bad_alloc&) {
    refused(env, {i18n::say(Msg::out_of_memory), std::nullopt});
  } catch (const std::filesystem::filesystem_error& error) {
    refused(env, {i18n::say(Msg::world_failed, error.path1().generic_string(),
                            base::system_cause(error.code().value())),
                  std::nullopt});
  }
  return Exit::world;
}

}  // namespace chibo::cli
