#!/usr/bin/env bash
# Builds release and prints one line per figure: name, value, what it is measured against in the same run.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/cmake/packages.sh
# shellcheck disable=SC2086 # lists of package names
need_packages $build_packages $test_packages
build_all chibo chibo_bench >/dev/null
export CHIBO_TODAY=2023-12-31
exec build/release/tests/chibo_bench "$PWD/build/release/chibo" "$PWD/examples/can-tho-2023" \
  "$PWD/examples/can-tho-2023/hop/2023/2023-11-17-thuong-ky.yaml"
