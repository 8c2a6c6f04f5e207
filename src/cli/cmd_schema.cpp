#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "i18n/message_store.hpp"
#include "records/kinds.hpp"
#include "records/schema.hpp"
#include "text/layout.hpp"
#include "text/suggest.hpp"
#include "views/report_schema.hpp"

#include <memory>
#include <ostream>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::StoreMsg;

/// What reports print as json; no kind of record.
constexpr std::string_view k_report = "report";

void list(Env& env, std::string_view name, std::string_view files, std::string_view title) {
  env.out << text::pad(name, 12) << text::pad(files, 22) << title << '\n';
}

Exit list_kinds(Env& env) {
  for (const records::RecordKind& kind : records::record_kinds()) {
    list(env, kind.name, kind.glob, env.catalog.is_vietnamese() ? kind.title_vi : kind.title_en);
  }
  list(env, k_report, "--format json", views::report_schema_title(env.catalog.is_vietnamese()));
  return Exit::done;
}

Exit print_schema(Env& env, const std::string& name) {
  if (name.empty()) {
    return list_kinds(env);
  }
  if (name == k_report) {
    env.out << views::report_schema(env.catalog.is_vietnamese());
    return Exit::done;
  }
  if (const records::RecordKind* kind = records::find_kind(name)) {
    env.out << records::json_schema(*kind, env.catalog);
    return Exit::done;
  }
  std::vector<std::string_view> names;
  std::string all;
  for (const records::RecordKind& kind : records::record_kinds()) {
    names.push_back(kind.name);
    all += (all.empty() ? "" : ", ") + std::string(kind.name);
  }
  names.push_back(k_report);
  all += ", " + std::string(k_report);
  const auto near = text::nearest(name, names);
  return usage_error(
      env, {i18n::say(Msg::unknown_kind, name), near ? i18n::say(StoreMsg::did_you_mean, *near)
                                                     : i18n::say(StoreMsg::choose_one_of, all)});
}

}  // namespace

Action add_schema(Arguments& arguments) {
  auto name = std::make_shared<std::string>();
  arguments.add_option("KIND", *name);
  return [name](Env& env) { return print_schema(env, *name); };
}

}  // namespace chibo::cli
