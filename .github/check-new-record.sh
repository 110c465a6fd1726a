#!/usr/bin/env bash
# Fails unless the files in "$1" are the record in "$2" with new IDs, and with the days of new events and terms.
# Packages ran where they were written: earlier wording, removals and withdrawals come from people.
set -euo pipefail
shopt -s nullglob

fail() {
  echo "::error::The new record is not committed: $1 Run “npm run permalinks” and commit content/permalinks."
  exit 1
}

[ -z "$(find "$1" -mindepth 1 ! -type f)" ] || fail 'it has something else than files.'
for old in "$2"/*; do
  [ -f "$1/$(basename "$old")" ] || fail "it has no $(basename "$old")."
done
for file in "$1"/* "$1"/.[!.]*; do
  name=$(basename "$file")
  [[ "$name" =~ ^[A-Za-z0-9_-]+\.json$ ]] || fail "“$name” is not the name of a record."
  [ -s "$file" ] && [ "$(wc -c <"$file")" -le 5000000 ] || fail "$name is empty or too large."
  old="$2/$name"
  if [ ! -s "$old" ]; then
    old=$(mktemp)
    echo '{"ids":{}}' >"$old"
  fi
  # An event or a term that was changed has another hash and its day.
  jq -e --slurpfile old "$old" --arg name "$name" '
    def facts: del(.ids, .followUps);
    def keeps($new; $isEditorial): all(to_entries[]; $new[.key] as $entry | .value | . == $entry or
      ($isEditorial and .sha256 != $entry.sha256 and del(.sha256, .updated) == ($entry | del(.sha256, .updated))));
    def adds($old): all(to_entries[] | select($old[.key] == null) | .value; keys - ["recorded", "sha256", "updated"] == []);
    . as $new | $old[0] |
    if .withdrawn then . == $new else
      (facts == ($new | facts) or (facts == {} and ($new | facts | keys) == ["recorded"]))
      and (.ids | keeps($new.ids; $name == "terms.json"))
      and (.followUps // {} | keeps($new.followUps // {}; true))
      and (.ids as $old | $new.ids | adds($old))
      and ((.followUps // {}) as $old | $new.followUps // {} | adds($old))
    end' "$file" >/dev/null || fail "$name has more than new IDs, days and hashes."
done
