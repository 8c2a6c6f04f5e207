#include "base/date.hpp"
#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/session.hpp"
#include "i18n/message_narrative.hpp"
#include "i18n/message_rule.hpp"
#include "records/report_words.hpp"
#include "records/words.hpp"
#include "rules/commendation_faults.hpp"
#include "rules/meeting_names.hpp"
#include "rules/profile_faults.hpp"
#include "rules/report_forms.hpp"
#include "rules/rule_table.hpp"
#include "rules/rulebook.hpp"
#include "store/profiles.hpp"
#include "text/layout.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"
#include "views/commendation.hpp"

#include <algorithm>
#include <cctype>
#include <memory>
#include <ostream>
#include <set>
#include <utility>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::Message;
using i18n::NarrativeMsg;
using i18n::RuleMsg;
using rules::Origin;
using rules::Rule;
using rules::StandingAgenda;

constexpr std::string_view k_agenda_family = "chuong-trinh.";

/// The forms of reports by the names they are asked for.
constexpr std::pair<std::string_view, model::ReportOf> k_report_forms[] = {
    {"bao-cao.chi-bo", model::ReportOf::cell}, {"bao-cao.dang-uy", model::ReportOf::committee}};

struct Request {
  base::Date day;
  std::string key;
};

/// A day and a part of a key, in either order.
base::Result<Request> request_of(const Env& env, const std::vector<std::string>& words) {
  Request out{env.today, {}};
  bool has_day = false;
  for (const std::string& word : words) {
    const bool is_day = !word.empty() && std::isdigit(static_cast<unsigned char>(word.front()));
    if ((is_day && has_day) || (!is_day && !out.key.empty())) {
      return base::fail(i18n::say(RuleMsg::rules_twice, text::nfc(word)));
    }
    if (!is_day) {
      out.key = word;
      continue;
    }
    const auto day = given_date(word);
    if (!day) {
      return tl::unexpected(day.error());
    }
    out.day = *day;
    has_day = true;
  }
  return out;
}

/// The cell or committee the command was typed in, and what is wrong in its rules; outside any, the
/// rules of the country alone.
struct Place {
  bool is_workspace = false;
  diag::Sources sources;
  diag::Diagnostics complaints;
  store::LoadedCell loaded;
};

void keep_those_of_profiles(Place& place) {
  std::erase_if(place.complaints, [&](const diag::Diagnostic& complaint) {
    return complaint.at.file >= place.sources.size() ||
           place.sources[complaint.at.file].path.find(store::k_profiles_folder) ==
               std::string::npos;
  });
  for (const model::Profile& profile : place.loaded.cell.profiles) {
    rules::find_profile_faults(profile.pack, "CB801", place.complaints);
  }
  rules::find_commendation_faults(place.loaded.cell, views::criterion_numbers(), place.complaints);
  diag::sort_by_place(place.complaints);
}

base::Result<Place> place_of(const Env& env) {
  base::Result<Place> out(tl::in_place);
  const auto root = workspace_root(env);
  if (root) {
    out->is_workspace = true;
    out->loaded = store::load_cell(*root, shown_prefix(env, *root), out->sources, out->complaints);
    keep_those_of_profiles(*out);
  } else if (root.error().what.id != i18n::Msg::no_workspace) {
    return tl::unexpected(root.error());
  }
  return out;
}

std::string agenda_key(model::MeetingKind kind) {
  return std::string(k_agenda_family) + std::string(rules::kind_slug(kind));
}

std::optional<model::MeetingKind> agenda_kind(std::string_view key) {
  return key.starts_with(k_agenda_family) ? rules::kind_of_slug(key.substr(k_agenda_family.size()))
                                          : std::nullopt;
}

std::optional<model::ReportOf> report_form_of(std::string_view key) {
  const auto at =
      std::ranges::find(k_report_forms, key, &std::pair<std::string_view, model::ReportOf>::first);
  return at == std::end(k_report_forms) ? std::nullopt : std::optional(at->second);
}

std::vector<std::string> all_keys(const model::Cell& cell) {
  std::vector<std::string> out = rules::known_keys(cell);
  for (const auto& form : k_report_forms) {
    out.emplace_back(form.first);
  }
  for (int i = 0; i <= static_cast<int>(model::MeetingKind::congress); ++i) {
    out.push_back(agenda_key(static_cast<model::MeetingKind>(i)));
  }
  std::ranges::sort(out);
  return out;
}

base::Result<std::string> named_key(const model::Cell& cell, const std::string& part) {
  const std::vector<std::string> keys = all_keys(cell);
  if (std::ranges::binary_search(keys, part)) {
    return part;
  }
  std::vector<std::string> found;
  const std::string folded = text::fold(part);
  std::ranges::copy_if(keys, std::back_inserter(found), [&](const std::string& key) {
    return text::fold(key).find(folded) != std::string::npos;
  });
  if (found.size() == 1) {
    return found.front();
  }
  if (found.empty()) {
    const std::vector<std::string_view> names(keys.begin(), keys.end());
    const auto near = text::nearest(part, names);
    return base::fail(i18n::say(RuleMsg::rules_unknown, text::nfc(part)),
                      near ? i18n::say(RuleMsg::rules_unknown_near, *near)
                           : i18n::say(RuleMsg::rules_unknown_hint));
  }
  std::string names;
  for (const std::string& key : found) {
    names += (names.empty() ? "" : ", ") + key;
  }
  return base::fail(i18n::say(RuleMsg::rules_many, text::nfc(part), names),
                    i18n::say(RuleMsg::rules_many_hint));
}

class Printer {
 public:
  explicit Printer(Env& env) : env_(env) {}

  void line(const std::string& words, std::string_view indent) const {
    env_.out << text::wrapped(text::safe_for_terminal(words), env_.width, indent,
                              std::string(indent) + "  ");
  }
  void line(const Message& message, std::string_view indent) const {
    line(env_.catalog.say(message), indent);
  }

  static std::string amount(const Rule& rule) {
    return rule.value + (rule.unit.empty() ? "" : " " + rule.unit);
  }

  void origin(const Origin& origin) const {
    if (!origin.path.empty()) {
      line(i18n::say(RuleMsg::rules_set_by, records::word(origin.level), origin.path), "  ");
    }
    line(period(origin), "  ");
  }

  void confirmation(bool confirmed) const {
    line(i18n::say(confirmed ? RuleMsg::rules_confirmed : RuleMsg::rules_unconfirmed), "  ");
  }

 private:
  static Message period(const Origin& origin) {
    const bool begins = origin.from != rules::k_always_from;
    const bool ends = origin.to != rules::k_always_to;
    const std::string from = base::slashed(origin.from);
    const std::string to = base::slashed(origin.to);
    if (begins && ends) {
      return i18n::say(RuleMsg::rules_period, from, to);
    }
    return begins ? i18n::say(RuleMsg::rules_period_open, from)
           : ends ? i18n::say(RuleMsg::rules_period_until, to)
                  : i18n::say(RuleMsg::rules_period_always);
  }

  Env& env_;
};

std::string source_of(const std::string& title, const std::string& article) {
  return article.empty() ? title : title + ", " + article;
}

void show_rule(Env& env, const std::vector<Rule>& stack) {
  const Printer print(env);
  const Rule& rule = stack.front();
  print.line(rule.key + ": " + Printer::amount(rule), "");
  print.line(i18n::say(RuleMsg::rules_from, source_of(rule.origin.title, rule.article)), "  ");
  print.origin(rule.origin);
  print.confirmation(rule.confirmed);
  if (!rule.comment.empty()) {
    print.line(i18n::say(RuleMsg::rules_comment, rule.comment), "  ");
  }
  for (std::size_t i = 1; i < stack.size(); ++i) {
    print.line(
        i18n::say(RuleMsg::rules_overlays, Printer::amount(stack[i]), rules::citation(stack[i])),
        "  ");
  }
}

void show_agenda(Env& env, const std::string& key, const std::vector<StandingAgenda>& stack) {
  const Printer print(env);
  const StandingAgenda& agenda = stack.front();
  print.line(key + ": " + env.catalog.say(i18n::say(RuleMsg::rules_agenda_of, agenda.items.size())),
             "");
  print.line(i18n::say(RuleMsg::rules_from, source_of(agenda.origin.title, agenda.article)), "  ");
  print.origin(agenda.origin);
  print.confirmation(agenda.confirmed);
  for (std::size_t i = 1; i < stack.size(); ++i) {
    const Message size = i18n::say(RuleMsg::rules_agenda_of, stack[i].items.size());
    print.line(i18n::say(RuleMsg::rules_overlays, size, rules::citation(stack[i])), "  ");
  }
  std::optional<model::Part> part;
  int number = 0;
  for (const model::AgendaItem& item : agenda.items) {
    if (item.part.is_said() && part != *item.part) {
      part = *item.part;
      print.line(text::capital(records::word(*part)), "  ");
    }
    std::string words = std::to_string(++number) + ". " + item.title.value_or("");
    if (item.role.is_said()) {
      words += " (" + std::string(records::word(*item.role)) + ")";
    }
    print.line(words, "    ");
  }
}

Message size_of(const rules::FormOfReport& form) {
  return i18n::say(NarrativeMsg::form_sections, form.sections.size());
}

/// The sections, each as deep as it stands, with what it is filled with.
void show_report_form(Env& env, const std::string& key, const rules::FormOfReport& form) {
  const Printer print(env);
  print.line(key + ": " + env.catalog.say(size_of(form)), "");
  print.line(i18n::say(RuleMsg::rules_from, source_of(form.origin.title, form.article)), "  ");
  print.origin(form.origin);
  print.confirmation(form.confirmed);
  for (const model::ReportSection& section : form.sections) {
    std::string words = section.title.value_or("");
    std::string told;
    if (section.filling.is_said()) {
      told = env.catalog.say(i18n::say(NarrativeMsg::form_filled, records::word(*section.filling)));
    }
    if (section.written.is_said() && section.written->yes) {
      told += (told.empty() ? "" : "; ") + env.catalog.say(i18n::say(NarrativeMsg::form_written));
    }
    words += told.empty() ? "" : " (" + told + ")";
    const auto depth = static_cast<std::size_t>(std::max(rules::depth_of(section), 1));
    print.line("- " + words, std::string(2 * depth, ' '));
  }
}

/// The days on which a key has a value, told by its packs: "06/7/2018–27/10/2025".
std::string days_of(const model::Cell& cell, const std::string& key) {
  std::set<std::string> out;
  for (const rules::PackRow& pack : rules::rule_packs()) {
    if (std::ranges::find(pack.rules, key, &rules::RuleRow::key) != pack.rules.end()) {
      const bool ends = pack.to != rules::k_always_to;
      out.insert(base::slashed(pack.from) + "–" + (ends ? base::slashed(pack.to) : "…"));
    }
  }
  for (const model::Profile& profile : cell.profiles) {
    const bool names = std::ranges::any_of(*profile.pack.rules, [&](const model::Rule& rule) {
      return rule.key.is_said() && *rule.key == key;
    });
    if (names) {
      out.insert(profile.path);
    }
  }
  std::string joined;
  for (const std::string& days : out) {
    joined += (joined.empty() ? "" : ", ") + days;
  }
  return joined;
}

Exit show_one(Env& env, const model::Cell& cell, const std::string& key, base::Date day) {
  if (const auto kind = agenda_kind(key)) {
    show_agenda(env, key, rules::agendas_on(cell, *kind, day));
    return Exit::done;
  }
  if (const auto of = report_form_of(key)) {
    show_report_form(env, key, rules::report_form_on(cell, *of, day));
    return Exit::done;
  }
  const auto stack = rules::rules_on(cell, key, day);
  if (stack.empty()) {
    return usage_error(env, {i18n::say(RuleMsg::rules_not_in_force, key, base::slashed(day)),
                             i18n::say(RuleMsg::rules_not_in_force_hint, days_of(cell, key))});
  }
  show_rule(env, stack);
  return Exit::done;
}

void show_all(Env& env, const Place& place, base::Date day) {
  const model::Cell& cell = place.loaded.cell;
  const Printer print(env);
  print.line(place.is_workspace
                 ? i18n::say(RuleMsg::rules_heading, cell.organisation.name.value_or("?"),
                             base::slashed(day))
                 : i18n::say(RuleMsg::rules_heading_national, base::slashed(day)),
             "");
  for (const std::string& key : all_keys(cell)) {
    if (const auto kind = agenda_kind(key)) {
      if (const auto agenda = rules::agenda_on(cell, *kind, day)) {
        print.line(key + ": " +
                       env.catalog.say(i18n::say(RuleMsg::rules_agenda_of, agenda->items.size())) +
                       " – " + env.catalog.say(rules::citation(*agenda)),
                   "  ");
      }
    } else if (const auto of = report_form_of(key)) {
      const rules::FormOfReport form = rules::report_form_on(cell, *of, day);
      print.line(key + ": " + env.catalog.say(size_of(form)) + " – " +
                     env.catalog.say(rules::citation(form)),
                 "  ");
    } else if (const auto rule = rules::rule_on(cell, key, day)) {
      print.line(
          key + ": " + Printer::amount(*rule) + " – " + env.catalog.say(rules::citation(*rule)),
          "  ");
    }
  }
}

Exit rules_show(Env& env, const std::vector<std::string>& words) {
  const auto request = request_of(env, words);
  if (!request) {
    return usage_error(env, request.error());
  }
  const auto place = place_of(env);
  if (!place) {
    return refused(env, place.error());
  }
  show(env, env.err, place->sources, place->complaints);
  Exit out = Exit::done;
  if (request->key.empty()) {
    show_all(env, *place, request->day);
  } else {
    const auto key = named_key(place->loaded.cell, request->key);
    if (!key) {
      return usage_error(env, key.error());
    }
    out = show_one(env, place->loaded.cell, *key, request->day);
  }
  return out == Exit::done && diag::has_errors(place->complaints) ? Exit::found : out;
}

}  // namespace

Action add_rules_show(Arguments& arguments) {
  auto words = std::make_shared<std::vector<std::string>>();
  arguments.add_option("DATE", *words).expected(0, 2);
  return [words](Env& env) { return rules_show(env, *words); };
}

}  // namespace chibo::cli
