# What the examples in docs/ are written with. In bash or zsh, with a development server running (npm start):
#   . docs/akkoord.sh

API=${API:-http://localhost:3000}

# token <OVO code> [roles]: an access token of an organisation, with these roles there
token() {
  curl -sS --fail-with-body -d grant_type=client_credentials -d "client_id=$1" -d client_secret=development \
    -d "scope=${2:-editor negotiator clerk}" "$API/dev/oidc/token" | member access_token
}

# as <token> <method> <path> [JSON]: the answer to one request; the token of the public is ''
as() {
  curl -sS --fail-with-body -X "$2" ${1:+-H "Authorization: Bearer $1"} -H "Accept-Language: ${SPEAK:-en}" \
    ${4:+-H 'Content-Type: application/json' -d "$4"} "$API$3" && echo
}

# member <path>: one member of the JSON on standard input
member() { node -p "JSON.parse(require('fs').readFileSync(0)).$1"; }
