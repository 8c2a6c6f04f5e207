#include "i18n/message_form.hpp"
#include "rules/checks.hpp"
#include "rules/rulebook.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

using i18n::FormMsg;
using i18n::say;
using model::FormInUse;

/// The earlier version that a copy is; empty where it is none.
std::string earlier_version(const FormInUse& copy, const FormIssued& issued) {
  for (const model::IssuedForm* form : issued.earlier) {
    if (form->digest.is_said() && *form->digest == copy.digest) {
      return form->version.value_or("?");
    }
  }
  return {};
}

void look_at(const FormInUse& copy, const FormIssued& issued, std::string_view id,
             diag::Diagnostics& out) {
  const std::string version = issued.form->version.value_or("?");
  const std::string& title = issued.origin.title;
  const diag::Span at{copy.at};
  for (const diag::FileId other : copy.before) {
    out.push_back(diag::warning(id, {other}, say(FormMsg::form_shadowed, copy.file, version, title),
                                say(FormMsg::form_shadowed_hint, copy.file)));
  }
  switch (copy.state) {
    case FormInUse::State::missing:
      out.push_back(diag::warning(id, at, say(FormMsg::form_missing, version, title),
                                  say(FormMsg::form_missing_hint)));
      return;
    case FormInUse::State::unreadable:
      out.push_back(diag::warning(id, at, say(FormMsg::form_unreadable)));
      return;
    case FormInUse::State::read:
      break;
  }
  if (!issued.form->digest.is_said() || copy.digest == *issued.form->digest) {
    return;
  }
  const std::string earlier = earlier_version(copy, issued);
  out.push_back(earlier.empty()
                    ? diag::warning(id, at, say(FormMsg::form_changed, version, title),
                                    say(FormMsg::form_changed_hint))
                    : diag::warning(id, at, say(FormMsg::form_old, earlier, version, title),
                                    say(FormMsg::form_old_hint)));
}

}  // namespace

void check_forms(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  if (!context.cell.forms) {
    return;
  }
  for (const FormIssued& issued : forms_issued_on(context.cell, context.today)) {
    const auto copy = std::ranges::find(*context.cell.forms, *issued.form->file, &FormInUse::file);
    if (copy != context.cell.forms->end()) {
      look_at(*copy, issued, id, out);
    } else {  // no name of a file in the folder of forms
      out.push_back(diag::warning(id, issued.form->file.at, say(FormMsg::form_no_name)));
    }
  }
}

}  // namespace chibo::rules
