#pragma once

#include "base/failure.hpp"
#include "i18n/message.hpp"

namespace chibo::base {

/// Why the system refused (an errno), in a sentence a secretary can act on.
i18n::Message system_cause(int error);

/// A Failure of form "… `{0}`: {1}" from the path or program concerned and an errno.
Failure system_failure(i18n::SentenceId what, std::string_view subject, int error);

}  // namespace chibo::base
