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
# shellcheck disable=SC2086
exec "$bin/java" ${MALPAN_JAVA_OPTS:-} -m org.malpan.launcher/org.malpan.launcher.Main "$@"
