#!/usr/bin/env bash
# same_reports.sh OLD NEW FOLDER: whether two programs give the same reports of a committee's folder, byte for byte, in
# every text format, with the same messages and exit codes; the new one with and without what it remembers.
set -u
old=$(realpath "$1") new=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CHIBO_TODAY=${CHIBO_TODAY:-2026-12-31} XDG_CACHE_HOME=$work/cache
cd "$3" || exit 2
failed=0
told() { # NAME PROGRAM ARGUMENT…
  local name=$1
  shift
  "$@" >"$work/$name" 2>"$work/$name.err"
  echo "exit code $?" >>"$work/$name.err"
}
for period in "quarter 2026-Q3" "year 2026"; do
  for format in json text md; do
    # shellcheck disable=SC2086 # two words
    told old "$old" report $period --format $format
    # shellcheck disable=SC2086
    told anew "$new" report $period --format $format --no-cache
    for name in first again; do
      # shellcheck disable=SC2086
      told $name "$new" report $period --format $format
    done
    for name in anew first again; do
      if ! cmp "$work/old" "$work/$name" || ! cmp "$work/old.err" "$work/$name.err"; then
        echo "$period $format: $name differs"
        failed=1
      fi
    done
  done
done
exit $failed
