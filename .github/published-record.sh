#!/usr/bin/env bash
# Fetches the record of IDs that is live to "$1", and sets PUBLISHED to it and DEPLOYED to the commit.
# Does neither if this program never deployed anything and that is confirmed: FIRST_DEPLOYMENT is “true”,
# or it is a pull request. Everything else is an error.
# Needs gh, curl and jq; GITHUB_REPOSITORY, GITHUB_EVENT_NAME, GITHUB_ENV and GH_TOKEN.
set -euo pipefail
file=$1
api="repos/$GITHUB_REPOSITORY"
errors=$(mktemp)

fail() {
  echo "::error::$1" >&2
  exit 1
}

# Prints the answer of GitHub; nothing if it is 404, whose body gh prints as well.
ask() {
  if answer=$(gh api "$@" 2>"$errors"); then
    printf '%s\n' "$answer"
  else
    grep -q 'HTTP 404' "$errors" || fail "GitHub does not answer: $(head -1 "$errors"). Run the workflow again."
  fi
}

# Prints “success” and the address of the run if a deployment succeeded.
success_of() {
  statuses=$(ask "$api/deployments/$1/statuses" --jq '.[] | "\(.state) \(.log_url)"') || exit
  grep -m 1 '^success' <<<"$statuses" || true
}

# Fails unless “Deploy from a branch” made a deployment.
refuse_program() {
  path=
  if [[ "$2" =~ /actions/runs/([0-9]+) ]]; then path=$(ask "$api/actions/runs/${BASH_REMATCH[1]}" --jq .path); fi
  [[ "$path" == dynamic/pages/* ]] ||
    fail "$address is 404, so nothing can be compared with it, but ${path:-an unknown workflow} made deployment $1. Run this workflow again when it can be read. Only if no record of IDs was ever published, remove the deployment: gh api $api/deployments/$1/statuses -f state=inactive; gh api -X DELETE $api/deployments/$1"
}

# Ends the script if the first deployment is confirmed.
confirm_first() {
  if [ "$GITHUB_EVENT_NAME" = pull_request ] || [ "${FIRST_DEPLOYMENT:-}" = true ]; then
    rm -f "$file"
    echo 'Nothing is published yet.'
    exit 0
  fi
  fail 'Nothing was deployed yet. Confirm the first deployment: Actions, “Site”, “Run workflow”, tick “First deployment”.'
}

site=$(ask "$api/pages" --jq .html_url)
if [ -z "$site" ] && [ "$GITHUB_EVENT_NAME" != pull_request ]; then
  fail 'GitHub Pages is not enabled. Choose Settings, Pages, Source “GitHub Actions”, then run this workflow again.'
fi

success=
ids=$(ask "$api/deployments?environment=github-pages&per_page=100" --paginate --jq '.[].id')
for id in $ids; do
  success=$(success_of "$id")
  if [ -n "$success" ]; then break; fi
done
if [ -z "$success" ]; then confirm_first; fi

address="${site%/}/permalinks.json"
# The query avoids a copy in a cache.
code=$(curl --silent --show-error --location --retry 3 --max-time 60 --write-out '%{http_code}' \
  "$address?run=${GITHUB_RUN_ID:-0}" --output "$file") || code=none
if [ "$code" = 404 ]; then
  for other in $ids; do
    success=$(success_of "$other")
    if [ -n "$success" ]; then refuse_program "$other" "$success"; fi
  done
  confirm_first
fi
[ "$code" = 200 ] || fail "$address cannot be read (HTTP status: $code), so nothing can be compared with it. Run this workflow again when it can."
# An empty file is no error for every version of jq.
if [ ! -s "$file" ] || ! jq -e 'type == "object" and length > 0' "$file" >/dev/null; then
  fail "$address is no record of IDs."
fi
commit=$(ask "$api/deployments/$id" --jq .sha)
printf '%s\n' "PUBLISHED=$file" "DEPLOYED=$commit" >>"$GITHUB_ENV"
