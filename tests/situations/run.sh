# One situation that real meetings bring: its records, what chibo check says of them, the minutes.
#
#   bash tests/situations/run.sh PROGRAM FOLDER            compares
#   bash tests/situations/run.sh PROGRAM FOLDER --bless    writes what the program says
#
# The records of FOLDER are laid over those of _chung, the cell that all situations share. What is
# expected stands in FOLDER/kiem-tra.txt and, for each meeting of FOLDER, in FOLDER/bien-ban/STEM.md:
# the minutes, or the words by which the program refuses to print them.
set -u
chibo=$(realpath "$1")
situation=$(realpath "$2")
bless=${3:-}
today=2026-12-20

work=$(mktemp -d "${TMPDIR:-/tmp}/chibo-situation.XXXXXX")
trap 'rm -rf "$work"' EXIT
cp -r "$(dirname "$situation")/_chung" "$work/so"
cp -r "$situation/." "$work/so/"
rm -rf "$work/so/kiem-tra.txt" "$work/so/bien-ban"
mkdir -p "$work/seen/bien-ban"
cd "$work/so" || exit 1

"$chibo" check --today "$today" >"$work/seen/kiem-tra.txt" 2>&1
for record in "$situation"/hop/*/*.yaml; do
  stem=$(basename "$record" .yaml)
  case $stem in *-chi-uy*) continue ;; esac
  paper=$work/seen/bien-ban/$stem.md
  "$chibo" minutes render "$stem" --format md --output "$work/paper.md" --today "$today" \
    >"$work/words.txt" 2>&1
  if [ -f "$work/paper.md" ]; then mv "$work/paper.md" "$paper"; else mv "$work/words.txt" "$paper"; fi
done

if [ "$bless" = --bless ]; then
  rm -rf "$situation/bien-ban"
  cp -r "$work/seen/." "$situation/"
  exit 0
fi
mkdir "$work/wanted"
cp -r "$situation/kiem-tra.txt" "$situation/bien-ban" "$work/wanted/"
diff -ru "$work/wanted" "$work/seen"
