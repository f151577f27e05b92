# What the parts of .ci/platforms have in common; each sources this. A part prints as its last line "N passed, N failed" or "skipped: WHY".

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1

# skip WHY: ends the part, which is no failure.
skip() {
    printf 'skipped: %s\n' "$*"
    exit 0
}

# need WHAT PACKAGE...: has the command or file, or installs Debian's packages that bring it.
need() {
    local what=$1 problem
    shift
    if [ -e "$what" ] || command -v "$what" > /dev/null; then return; fi
    command -v apt-get > /dev/null || skip "there is no $what, and no apt-get to install it with"
    [ "$(id -u)" -eq 0 ] || skip "there is no $what, and only the super-user may install it"
    install "$@" > /dev/null 2>&1 || { apt-get update && install "$@"; } > "$work/apt" 2>&1 || {
        problem=$(grep '^E: ' "$work/apt" | head -n 1)
        skip "there is no $what, and apt-get cannot install it: ${problem#E: }"
    }
}

install() {
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=120 "$@"
}

# build ARGUMENTS...: dotnet with these arguments. Packages that no source hands over are a reason to skip, everything else is a failure.
build() {
    local problem
    dotnet "$@" -v:quiet > "$work/build" 2>&1 && return
    problem=$(grep -o -m 1 -E 'error NU1(101|102|103|301): [^[]*' "$work/build" || true)
    [ -z "$problem" ] || skip "$problem"
    cat "$work/build"
    exit 1
}

# unpack FEED ID DIRECTORY: what is in the package of that id.
unpack() {
    command -v unzip > /dev/null || skip "there is no unzip"
    mkdir -p "$3"
    unzip -q -o "$1/$2".[0-9]*.nupkg -d "$3"
}

[ "$(uname -sm)" = "Linux x86_64" ] || skip "this part is made for Linux on x64, not for $(uname -sm)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
