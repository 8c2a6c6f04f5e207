#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "this is a folder, not a record file"},
});

}  // namespace

std::span<const std::string_view> sentences_en() { return k_en; }

}  // namespace chibo::i18n
