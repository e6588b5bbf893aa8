#!/bin/sh
# Becomes the image's JVM: its process id is this script's, so signals reach it.
set -eu
self=$0
while [ -L "$self" ]; do # a link in /usr/local/bin, say
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
bin=$(CDPATH= cd -- "$(dirname -- "$self")" && pwd)
# The JVM samples its threads by SIGUSR2 unless told another; that one saves the flight recorder.
case $(uname -s) in Linux) export _JAVA_SR_SIGNUM="${_JAVA_SR_SIGNUM:-60}" ;; esac
# Mesa's libraries write of what they try in vain; whoever wants to know says so.
export LIBGL_DEBUG="${LIBGL_DEBUG:-quiet}" EGL_LOG_LEVEL="${EGL_LOG_LEVEL:-fatal}"
# A server allocates next to nothing once its players are in: a small young generation and a collector
# without threads of its own keep it small. What it runs, it runs for hours: compiled for good early, what a
# tick does once too.
tuned=
case ${1:-} in
  serve|bots|stress)
    tuned="-XX:CompileCommand=quiet
      -XX:CompileCommand=CompileThresholdScaling,org.malpan.*::*,0.1
      -XX:Tier3MinInvocationThreshold=40 -XX:Tier3BackEdgeThreshold=20000
      -XX:Tier4MinInvocationThreshold=80
      -XX:FreqInlineSize=50 -XX:Tier4LoadFeedback=50"
    case ${MALPAN_JAVA_OPTS:-} in *-XX:+Use*GC*) ;; *) tuned="$tuned -XX:+UseSerialGC -Xmn4m" ;; esac ;;
esac
# A server without memory ends with code 3, so that a supervisor starts it again.
case "${1:-} ${2:-}" in serve\ *|'replay fork') tuned="$tuned -XX:+ExitOnOutOfMemoryError" ;; esac
# shellcheck disable=SC2086
# Classes as the JVM has them in memory. With options that they do not fit it starts without them.
cache=$bin/../lib/malpan.aot
if [ -f "$cache" ]; then
  set -- "-XX:AOTCache=$cache" -Xlog:aot=off $tuned ${MALPAN_JAVA_OPTS:-} \
    -m org.malpan.launcher/org.malpan.launcher.Main "$@"
else
  set -- $tuned ${MALPAN_JAVA_OPTS:-} -m org.malpan.launcher/org.malpan.launcher.Main "$@"
fi
exec "$bin/java" "$@"
