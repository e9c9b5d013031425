# Sets $java to a Java of version 25 or newer: the one that built this if it is still there, else the one of JAVA_HOME,
# else the one on PATH. Without one, says so on standard output, which is what Terraform shows to its user, and ends.
is_recent_java() {
    [ -x "$1/bin/java" ] && grep -Eqs '^JAVA_VERSION="(2[5-9]|[3-9][0-9]|[1-9][0-9]{2})' "$1/release"
}

java=
path_java=$(command -v java 2>/dev/null || true)
for home in '@java.home@' "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "${path_java:-/}" 2>/dev/null || echo "${path_java:-/}")")")"; do
    if [ -n "$home" ] && is_recent_java "$home"; then
        java=$home/bin/java
        break
    fi
done
if [ -z "$java" ]; then
    echo "${0##*/} needs Java 25 or newer and found none. Install a JDK 25 (https://adoptium.net) and set JAVA_HOME to it."
    exit 1
fi
