#!/usr/bin/env bash
# Fails if the record "$2" lacks an ID or a hash of the record "$1", the published one, or changes a withdrawal.
set -euo pipefail
lost=$(jq -r --slurpfile new "$2" '
  def hashes: if type == "array" then . else [((.history // [])[].sha256), (.sha256 // empty)] end;
  to_entries[] | .key as $meeting | $new[0][$meeting] as $now |
  if .value.withdrawn then select(.value != $now) | $meeting else
    ((.value.ids | to_entries[] | .key as $id |
        select(($now.ids // {} | has($id) | not) or
          ($meeting != "terms" and (.value | hashes) - ($now.ids[$id] | hashes) != []))),
     ((.value.followUps // {}) | to_entries[] | .key as $id |
        select(($now | has("withdrawn") | not) and ($now.followUps // {} | has($id) | not)))) |
    "\($meeting)#\(.key)"
  end' "$1")
if [ -n "$lost" ]; then
  echo "::error::The published record has IDs or wordings that this one has not: $(tr '\n' ' ' <<<"$lost")"
  exit 1
fi
