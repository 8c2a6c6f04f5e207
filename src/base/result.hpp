#pragma once

#include "i18n/message.hpp"

#include <tl/expected.hpp>

#include <optional>
#include <utility>

namespace chibo::base {

/// Why a question has no answer, and what to do.
struct Error {
  i18n::Message what;
  std::optional<i18n::Message> hint;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(i18n::Message what,
                                  std::optional<i18n::Message> hint = std::nullopt) {
  return tl::unexpected<Error>(Error{std::move(what), std::move(hint)});
}

}  // namespace chibo::base
