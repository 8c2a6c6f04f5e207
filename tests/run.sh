#!/usr/bin/env bash
# Installs what is missing, builds once and runs every test; the last lines are ctest's summary.
set -euo pipefail
cd "$(dirname "$0")/.."
. src/cmake/packages.sh
# shellcheck disable=SC2086 # lists of package names
need_packages $build_packages $test_packages
build_all
exec ctest --preset release -j "$(nproc)" --output-on-failure --no-tests=error
