# To be sourced: sets java25 to the java of a JDK 25, from JAVA25 or where such a JDK usually is; ends the script when there is none.
java25="${JAVA25:-}"
for home in /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
  [ -n "$java25" ] || [ ! -x "$home/bin/java" ] || java25="$home/bin/java"
done
[ -x "$java25" ] || { echo "Set JAVA25 to the java of a JDK 25."; exit 2; }
