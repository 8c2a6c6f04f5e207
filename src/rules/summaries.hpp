#pragma once

#include "diag/diagnostic.hpp"
#include "model/summary.hpp"

#include <string>
#include <string_view>

namespace chibo::rules {

/// The format of summaries that this program writes and reads.
inline constexpr int k_summary_version = 1;

/// What stands under "mã kiểm": the SHA-256 of what all else in a summary means.
std::string digest_of(const model::Summary& summary);

/// Whether a summary is of a format that this program does not know; nothing else can be said of
/// it then.
bool is_of_other_version(const model::Summary& summary);

/// Why a summary that was read without an error cannot be what a program wrote, whatever the
/// period: another format, another digest, rows of unlike length, cells that do not belong there.
void find_summary_faults(const model::Summary& summary, std::string_view id,
                         diag::Diagnostics& out);

}  // namespace chibo::rules
