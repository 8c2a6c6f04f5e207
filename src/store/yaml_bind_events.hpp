#pragma once

#include "store/yaml_bind.hpp"

namespace chibo::store {

/// Reads a record from a text in one pass, without a tree, where nothing in it asks for a remark:
/// the scanner takes it, every key stands once as it is spelled in the description, every value is
/// of the right make. Otherwise false: what the record then holds must be thrown away and the text
/// be read by read_text, which says what is wrong.
bool read_faultless(diag::FileId file, std::string_view bytes, const records::Shape& shape,
                    void* record);

}  // namespace chibo::store
