#pragma once

#include "model/plan.hpp"
#include "store/yaml_tree.hpp"

#include <string>

namespace chibo::cli {

/// Where the plan of a year lies: ke-hoach/2027.yaml.
std::string plan_path(int year);

/// A new plan as it is written: themes stand blank with a remark that says what belongs there.
store::Node plan_node(const model::Plan& plan);

}  // namespace chibo::cli
