#pragma once

#include "cli/session.hpp"
#include "store/forms.hpp"
#include "views/paper_keys.hpp"
#include "views/papers.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// Fills a form that somebody made: a Word file, a text in the language of templates, or a source.
views::Rendered fill_form(const Env& env, const std::filesystem::path& form,
                          const views::PaperFormat& format, const views::PaperJob& job);

/// The paper that a form is for: named, else told by the name of the file, "bien-ban.docx".
base::Result<views::PaperKeys> paper_of_form(const std::filesystem::path& form,
                                             const std::string& paper);

/// Every fault of a form, with no record: its writing and the names it uses.
render::TemplateFaults form_faults(const Env& env, const std::filesystem::path& form,
                                   const render::Value& keys);

/// Tells of each form in the folder of a workspace that cannot be filled (CB803).
void find_faulty_forms(const Env& env, const std::filesystem::path& root, diag::Sources& sources,
                       diag::Diagnostics& out);

}  // namespace chibo::cli
