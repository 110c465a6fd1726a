#!/usr/bin/env bash
# Fetches the record of IDs that is live to "$1". Writes no file if nothing was ever deployed and that
# is confirmed: FIRST_DEPLOYMENT is “true”, or it is a pull request. Everything else is an error.
# Needs gh, curl and jq; GITHUB_REPOSITORY, GITHUB_EVENT_NAME and GH_TOKEN.
set -euo pipefail
file=$1
api="repos/$GITHUB_REPOSITORY"
errors=$(mktemp)

fail() {
  echo "::error::$1"
  exit 1
}

# Prints the answer of GitHub; nothing if it is 404.
ask() {
  gh api "$@" 2>"$errors" && return
  grep -q 'HTTP 404' "$errors" || fail "GitHub does not answer: $(head -1 "$errors"). Run the workflow again."
}

site=$(ask "$api/pages" --jq .html_url) || fail "$site"
if [ -z "$site" ] && [ "$GITHUB_EVENT_NAME" != pull_request ]; then
  fail 'GitHub Pages is not enabled. Choose Settings, Pages, Source “GitHub Actions”, then run this workflow again.'
fi

deployed=false
ids=$(ask "$api/deployments?environment=github-pages&per_page=100" --jq '.[].id') || fail "$ids"
for id in $ids; do
  states=$(ask "$api/deployments/$id/statuses" --jq '.[].state') || fail "$states"
  if grep -qx 'success' <<<"$states"; then deployed=true && break; fi
done

if [ "$deployed" = false ]; then
  if [ "$GITHUB_EVENT_NAME" = pull_request ] || [ "${FIRST_DEPLOYMENT:-}" = true ]; then
    echo 'Nothing is published yet.'
    exit 0
  fi
  fail 'Nothing was deployed yet. Confirm the first deployment: Actions, “Site”, “Run workflow”, tick “First deployment”.'
fi

address="${site%/}/permalinks.json"
# The query avoids a copy in a cache.
curl --fail --silent --show-error --location --retry 3 --max-time 60 \
  "$address?run=${GITHUB_RUN_ID:-0}" --output "$file" ||
  fail "$address cannot be read, so nothing can be compared with it. Run this workflow again when it can."
# An empty file is no error for every version of jq.
if [ ! -s "$file" ] || ! jq -e 'type == "object" and length > 0' "$file" >/dev/null; then
  fail "$address is no record of IDs."
fi
