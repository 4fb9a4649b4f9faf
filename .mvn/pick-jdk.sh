# Sourced by ./mvnw and ./casewright: exports JAVA_HOME for the first JDK of at least $REQUIRED_JAVA, whatever the
# machine's default java is, or says what it saw and stops.
REQUIRED_JAVA=${REQUIRED_JAVA:-25}

# Prints the major version of the JDK in $1; fails where there is none.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  major=
  [ -r "$1/release" ] && major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$major" ] || major=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)
  [ -n "$major" ] && echo "$major"
}

javac_on_path() {
  found=$(command -v javac 2>/dev/null) || return 0
  found=$(readlink -f "$found" 2>/dev/null) || return 0
  dirname "$(dirname "$found")"
}

mac_java_home() {
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$REQUIRED_JAVA+" 2>/dev/null
}

pick_jdk() {
  seen=
  for candidate in "${JAVA_HOME:-}" "$(javac_on_path)" "$(mac_java_home)" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    major=$(jdk_major "$candidate") || continue
    seen="$seen
    $major  $candidate"
    if [ "$major" -ge "$REQUIRED_JAVA" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "error: Casewright needs a JDK $REQUIRED_JAVA or newer and found none (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, SDKMAN, ~/.jdks and macOS' java_home)." >&2
  echo "JDKs seen:${seen:- none}" >&2
  echo "Install one, for example Eclipse Temurin $REQUIRED_JAVA, or name it: JAVA_HOME=/path/to/jdk $0" >&2
  return 1
}

pick_jdk || exit 1
