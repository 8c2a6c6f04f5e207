#pragma once

#include "store/yaml_patch_draft.hpp"

namespace chibo::store {

/// What to leave out of a draft for one of several entries or items to be gone.
Splice removal(const Draft& draft, const Found& found, Remarks remarks);

}  // namespace chibo::store
