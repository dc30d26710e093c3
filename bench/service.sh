# To be sourced after java25.sh, in the folder of the project: service [NAME=value ...] starts the packaged jar on $port with these
# settings and a data folder of its own, and waits until it is ready. It is stopped when the script ends.
service() {
  [ -f target/wegwijzer.jar ] || ./mvnw -B -ntp -q -DskipTests package
  work="$(mktemp -d)"
  env SERVER_PORT="$port" WEGWIJZER_DATA_DIR="$work/data" "$@" \
    "$java25" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -jar target/wegwijzer.jar >"$work/log" 2>&1 &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT
  until curl -fs "http://127.0.0.1:$port/actuator/health/readiness" >/dev/null 2>&1; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/log"; exit 1; }
    sleep 0.2
  done
}
