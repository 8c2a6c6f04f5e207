#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/session.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/own_members.hpp"
#include "text/layout.hpp"
#include "text/rows.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using model::Member;

struct Options {
  std::string date;
  std::string name;
  bool all = false;
};

/// What a member counts for on a day, in the records' own words.
std::string standing_in_words(const Member& member, base::Date day) {
  for (const model::Status& status : *member.statuses) {
    if (status.kind.is_said() && status_on(member, *status.kind, day) == &status) {
      return std::string(records::word(*status.kind));
    }
  }
  return belongs_on(member, day) ? "" : "chưa ở chi bộ";
}

Exit list(Env& env, const Options& options) {
  auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const bool sound = is_sound(env, *workspace, store::k_roster_file);
  const store::LoadedFile* roster = workspace->loaded.find(store::k_roster_file);
  if (roster == nullptr || !roster->was_read) {  // no members counted is not no members
    return refused(env, {i18n::say(Msg::mend_first, store::k_roster_file), std::nullopt});
  }
  base::Date day = env.today;
  if (!options.date.empty()) {
    const auto given = given_date(options.date);
    if (!given) {
      return usage_error(env, given.error());
    }
    day = *given;
  }
  int id_width = 4;
  int name_width = 8;
  for (const Member& member : *workspace->cell().roster.members) {
    id_width = std::max(id_width, text::display_width(member.id->text));
    name_width = std::max(name_width, text::display_width(member.name.value_or("")));
  }
  for (const Member& member : *workspace->cell().roster.members) {
    if (!options.all && !belongs_on(member, day)) {
      continue;
    }
    const std::string office =
        belongs_on(member, day) ? views::office_in_words(member, day) : std::string();
    env.out << text::row({{member.id->text, id_width + 2},
                          {text::safe_for_terminal(member.name.value_or("")), name_width + 2},
                          {office, 18},
                          {standing_in_words(member, day)}},
                         env.width);
  }
  const rules::Membership members = rules::membership_on(workspace->cell().roster, day);
  const auto own = [&](const std::vector<const Member*>& list) {
    return rules::own_members(members, list).size();
  };
  const i18n::Message count =
      i18n::say(Msg::member_count, day, own(members.all), own(members.official),
                own(members.probationary), own(members.exempt));
  env.out << text::wrapped(env.catalog.say(count), env.width, "", "");
  return sound ? Exit::done : Exit::found;
}

/// The lines from a place up to another, set in as the first one is; comments that stand before the
/// next member are its.
std::string own_lines(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t before = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  const std::size_t indent = begin - (before == std::string_view::npos ? 0 : before + 1);
  std::vector<std::string> lines;
  for (std::size_t at = begin; at < end;) {
    const std::size_t feed = std::min(text.find('\n', at), end);
    std::string_view line = text.substr(at, feed - at);
    const std::size_t blanks = std::min(line.find_first_not_of(' '), indent);
    line.remove_prefix(at == begin || blanks == std::string_view::npos ? 0 : blanks);
    lines.emplace_back(text::safe_for_terminal(line));
    at = feed + 1;
  }
  const auto is_apart = [](const std::string& line) {
    const std::size_t first = line.find_first_not_of(" -");
    return first == std::string::npos || line[first] == '#';
  };
  while (!lines.empty() && is_apart(lines.back())) {
    lines.pop_back();
  }
  std::string out;
  for (const std::string& line : lines) {
    out += line + "\n";
  }
  return out;
}

Exit show_member(Env& env, const Options& options) {
  auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const bool sound = is_sound(env, *workspace, store::k_roster_file);
  const auto member = named_member(workspace->cell().roster, options.name);
  if (!member && !sound) {  // whoever was meant may stand where it cannot be read
    return refused(env, {i18n::say(Msg::mend_first, store::k_roster_file), std::nullopt});
  }
  if (!member) {
    return usage_error(env, member.error());
  }
  const store::LoadedFile* file = workspace->loaded.find(store::k_roster_file);
  const std::string_view text = workspace->sources[file->file].text;
  // the member's own lines, as the file has them
  const std::size_t begin = (*member)->at.offset;
  std::size_t end = text.size();
  for (const Member& other : *workspace->cell().roster.members) {
    if (other.at.offset > begin && other.at.offset < end) {
      end = text.rfind('\n', other.at.offset);
    }
  }
  env.out << own_lines(text, begin, end);
  return sound ? Exit::done : Exit::found;
}

}  // namespace

Action add_member_list(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--date", options->date);
  arguments.add_flag("--all", options->all);
  return [options](Env& env) { return list(env, *options); };
}

Action add_member_show(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEMBER", options->name).required();
  return [options](Env& env) { return show_member(env, *options); };
}

}  // namespace chibo::cli
