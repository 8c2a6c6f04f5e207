#pragma once

#include "cli/env.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace chibo::cli {

/// A page of the manual as Markdown: of a command by its words, of a topic by its name; the pages
/// on the record format come from the descriptions. Nothing when there is none.
std::optional<std::string> manual_page(std::string_view name, const i18n::Catalog& catalog);

/// A page as a terminal of a width shows it: no marks of headings and fences, console blocks set
/// in.
std::string page_for_terminal(std::string_view markdown, int width);

/// Prints a page; the list of commands and topics when name is empty.
Exit show_page(Env& env, std::string_view name);

}  // namespace chibo::cli
