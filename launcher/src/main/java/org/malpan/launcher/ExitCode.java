package org.malpan.launcher;

import java.io.IOException;

/** What the process says when it ends; {@code docs/commands.md} lists them. */
final class ExitCode {

  /** All is well. */
  static final int OK = 0;

  /** The command ran and its answer is no: a recording diverges, a bot had an error. */
  static final int FAILED = 1;

  /** The command line or the configuration is wrong. */
  static final int USAGE = 2;

  /** This machine cannot do it: a port is taken, a file cannot be read, no display. */
  static final int ENVIRONMENT = 3;

  /** A fault of Malpan's own. */
  static final int INTERNAL = 70;

  /** The reader of a pipe left, as {@code head} does: what SIGPIPE ends other programs with. */
  static final int CLOSED_PIPE = 141;

  private ExitCode() {}

  /** Of a file of the user's that is refused: {@code wrong}, or {@link #ENVIRONMENT} if unread. */
  static int ofRefused(Exception why, int wrong) {
    return why.getCause() instanceof IOException ? ENVIRONMENT : wrong;
  }
}
