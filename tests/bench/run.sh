#!/usr/bin/env bash
# run.sh [--docxtemplater] [--cells N] [--years N] [--rounds N] [province]: builds release and prints one line per figure: name, value,
# what it is measured against in the same run; then the goals of a province's report (province: these alone).
# docxtemplater is fetched by npm, into a folder that is gone afterwards, only where it is asked for.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/cmake/packages.sh
bench_packages="python3-docxtpl python3-lxml python3-yaml time git util-linux"
# shellcheck disable=SC2086 # lists of package names
need_packages $build_packages $test_packages $bench_packages
build_all chibo chibo_bench chibo_paper_data chibo_province chibo_read_all chibo_report_dom >/dev/null
export CHIBO_TODAY=2023-12-31
program="$PWD/build/release/chibo"
example="$PWD/examples/can-tho-2023"
province() {
  /usr/bin/python3 tests/bench/province.py "$program" build/release/tests "$@"
}
if [[ " $* " == *" province "* ]]; then
  province "$@"
  exit
fi
build/release/tests/chibo_bench "$program" "$example" "$example/hop/2023/2023-11-17-thuong-ky.yaml"
/usr/bin/python3 tests/bench/papers.py "$program" build/release/tests/chibo_paper_data "$example" "$@"
province "$@"
