#!/usr/bin/env bash
# Fails unless the files in "$1" are a record that only adds IDs, days and hashes to that in "$2".
# Packages ran where they were written: earlier wording, removals and withdrawals come from people.
set -euo pipefail
shopt -s nullglob

fail() {
  echo "::error::The new record is not committed: $1"
  exit 1
}

[ -z "$(find "$1" -mindepth 1 ! -type f)" ] || fail 'it has something else than files.'
for file in "$1"/* "$1"/.[!.]*; do
  name=$(basename "$file")
  [[ "$name" =~ ^[A-Za-z0-9_-]+\.json$ ]] || fail "“$name” is not the name of a record."
  [ -s "$file" ] && [ "$(wc -c <"$file")" -le 5000000 ] || fail "$name is empty or too large."
  old="$2/$name"
  if [ ! -s "$old" ]; then
    old=$(mktemp)
    echo '{"ids":{}}' >"$old"
  fi
  jq -e --slurpfile old "$old" '
    def told: [.ids | to_entries[] | select(.value | type == "object" and (has("history") or has("removed") or has("since")))];
    $old[0] as $old |
    (keys - ["day", "followUps", "ids", "reason", "recorded", "title", "titleGiven", "updated", "withdrawn"]) == []
    and (if $old.withdrawn then . == $old else has("withdrawn") | not end or . == $old)
    and (told - ($old | told)) == []' "$file" >/dev/null || fail "$name has more than new IDs, days and hashes."
done
