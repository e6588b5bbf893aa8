#!/bin/sh
# Becomes the image's JVM: its process id is this script's, so signals reach it.
set -eu
self=$0
while [ -L "$self" ]; do # a link in /usr/local/bin, say
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname -- "$self")/$link ;;
  esac
done
bin=$(CDPATH= cd -- "$(dirname -- "$self")" && pwd)
# Names of files and words of the command line are UTF-8, whatever the locale: Java takes their charset from it.
charset=$(locale charmap 2>/dev/null || printf %s "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}")
case $charset in
  *[Uu][Tt][Ff]-8*|*[Uu][Tt][Ff]8*) ;;
  *)
    # LC_ALL stands above LC_CTYPE; the language of messages stays.
    if [ -n "${LC_ALL:-}" ]; then export LANG="$LC_ALL" LC_MESSAGES="$LC_ALL"; unset LC_ALL; fi
    export LC_CTYPE=C.UTF-8 ;;
esac
# The JVM samples its threads by SIGUSR2 unless told another; that one saves the flight recorder.
case $(uname -s) in Linux) export _JAVA_SR_SIGNUM="${_JAVA_SR_SIGNUM:-60}" ;; esac
# Mesa's libraries write what they try in vain; a user who wants to see it sets these.
export LIBGL_DEBUG="${LIBGL_DEBUG:-quiet}" EGL_LOG_LEVEL="${EGL_LOG_LEVEL:-fatal}"
# A server allocates next to nothing once its players are in: a small young generation and a collector
# without threads of its own keep it small. It runs for hours: compiled to the end early, also what a tick
# does once.
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
# One option a line; quotes keep blanks together, as in a shell. A star is no name of a file.
set -f
case ${MALPAN_JAVA_OPTS:-} in
  *[\'\"\\]*)
    options=$(printf '%s\n' "$MALPAN_JAVA_OPTS" | xargs -n 1 printf '%s\n' 2>/dev/null) || {
        printf '%s\n' "malpan: MALPAN_JAVA_OPTS: a quote is not closed in: $MALPAN_JAVA_OPTS" >&2
        exit 2
      } ;;
  *)
    # shellcheck disable=SC2086
    options=$(printf '%s\n' ${MALPAN_JAVA_OPTS:-}) ;;
esac
words=$#
# Classes as the JVM has them in memory. With options that they do not fit it starts without them.
cache=$bin/../lib/malpan.aot
if [ -f "$cache" ]; then set -- "$@" "-XX:AOTCache=$cache" -Xlog:aot=off; fi
# shellcheck disable=SC2086
set -- "$@" $tuned
while IFS= read -r option; do
  if [ -n "$option" ]; then set -- "$@" "$option"; fi
done <<OPTIONS
$options
OPTIONS
set -- "$@" -m org.malpan.launcher/org.malpan.launcher.Main
# The program's own words come last.
while [ "$words" -gt 0 ]; do set -- "$@" "$1"; shift; words=$((words - 1)); done
exec "$bin/java" "$@"
