#pragma once

#include "render/fault.hpp"
#include "render/template.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// A source with its partials in their places; those that are not found stay, to be complained of.
struct JoinedSource {
  std::string text;
  std::vector<render::TextPlace> lines;  // where each line of the text was written
};

JoinedSource joined_source(const render::TemplateSource& source,
                           const render::PartialLoader& partials);

/// Faults of a joined text, each at the line of the file in which a person finds it.
render::TemplateFaults in_own_files(render::TemplateFaults faults, const JoinedSource& joined);

}  // namespace chibo::views
