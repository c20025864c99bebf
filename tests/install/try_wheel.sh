#!/usr/bin/env bash
# Builds the package, installs what was built by pip, pipx and uv, each into an environment of its
# own outside the checkout, and tries there what users do. Everything is made in a temporary folder,
# which goes with the script; pipx and uv too.
set -euo pipefail

checkout=$(cd "$(dirname "$0")/../.." && pwd -P)
python=$("${PYTHON:-python3}" -c 'import os, sys; print(os.path.realpath(sys.executable))')
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PIP_DISABLE_PIP_VERSION_CHECK=1

fail() {
  echo "try_wheel: $*" >&2
  exit 1
}

# What a user does, by the command at $1; $2 is the Python that it was installed for.
try() {
  local command=$1 interpreter=$2 folder
  folder=$(mktemp -d -p "$made")
  cp "$checkout"/samples/*.txt "$checkout/tests/install/imported.py" "$folder"
  cd "$folder"
  # The dictionary is cached in the user's folder: here, in an empty one.
  local -x HOME=$folder XDG_CACHE_HOME=$folder/cache
  local old=a-c3-74-draft.txt new=a-res-80-229.txt

  [[ $("$command" --version) == *"$version"* ]] || fail "$command --version is not $version"
  "$command" "$old" "$new" >terminal.txt
  grep -q 'OP23 → OP25' terminal.txt || fail "$command: OP23 → OP25 is not in the terminal's text"
  [[ $("$command" "$old" "$new" --html) == a-res-80-229.html ]] || fail "$command --html: no name"
  grep -qi '^<!doctype html>' a-res-80-229.html || fail "$command --html wrote no page"
  grep -q '敦促' a-res-80-229.html || fail "$command --html wrote an empty page"
  "$command" "$old" "$new" --json >result.json
  "$interpreter" imported.py "$checkout" result.json || fail "$command does not stand alone"
  cd "$made"
}

"$python" -m venv "$made/tools"
"$made/tools/bin/pip" install --quiet build pipx uv
"$made/tools/bin/python" -m build --outdir "$made/dist" "$checkout" >"$made/build.log" 2>&1 || {
  cat "$made/build.log" >&2
  fail "the package cannot be built"
}
"$python" "$checkout/tests/install/held.py" "$checkout" "$made/dist" || fail "other files than meant"
wheel=$(echo "$made"/dist/unrdiff-*.whl)
version=$(basename "$wheel" | cut -d- -f2)
echo "built: $(basename "$wheel")"

"$python" -m venv "$made/pip"
"$made/pip/bin/pip" install --quiet "$wheel"
try "$made/pip/bin/unrdiff" "$made/pip/bin/python"
echo "pip: installed and tried"

export PIPX_HOME=$made/pipx PIPX_BIN_DIR=$made/pipx-bin PIPX_MAN_DIR=$made/pipx-man
"$made/tools/bin/pipx" install --quiet --python "$python" "$wheel"
try "$PIPX_BIN_DIR/unrdiff" "$PIPX_HOME/venvs/unrdiff/bin/python"
echo "pipx: installed and tried"

export UV_TOOL_DIR=$made/uv UV_TOOL_BIN_DIR=$made/uv-bin UV_CACHE_DIR=$made/uv-cache
export UV_PYTHON_DOWNLOADS=never
"$made/tools/bin/uv" tool install --quiet --python "$python" "$wheel"
try "$UV_TOOL_BIN_DIR/unrdiff" "$UV_TOOL_DIR/unrdiff/bin/python"
echo "uv: installed and tried"
