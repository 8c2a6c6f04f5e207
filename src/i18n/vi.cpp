#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "đây là một thư mục, không phải tệp sổ"},
});

}  // namespace

std::span<const std::string_view> sentences_vi() { return k_vi; }

}  // namespace chibo::i18n
