#include "store/yaml_scan.hpp"

namespace chibo::store {

bool scan_yaml(std::string_view /*text*/, EventSink& /*sink*/) { return false; }

}  // namespace chibo::store
