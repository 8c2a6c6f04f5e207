#pragma once

#include <string>
#include <string_view>

namespace chibo::text {

/// The two places of the mark in one syllable: "ủy", by the older rule, and "uỷ".
enum class UySpelling { older, newer };

/// The syllable written in one way wherever it stands alone, capitals as they were; other syllables
/// ("thủy", "huỷ") stay. Text in NFC.
std::string with_uy(std::string_view text, UySpelling spelling);

}  // namespace chibo::text
