package org.malpan.replay;

import java.util.Locale;

/**
 * Why a flight recorder saves a file. Each cause has files of its own, so that none uses up all.
 */
public enum FlightCause {
  /** A player reported something. */
  REPORT(40),
  /** A signal of the operating system. */
  SIGNAL(30),
  /** The window of the match's host. */
  WINDOW(20),
  /** A state does not follow from its inputs. */
  HASH(9),
  /** A tick failed. */
  CRASH(1);

  private final int mostFiles;

  FlightCause(int mostFiles) {
    this.mostFiles = mostFiles;
  }

  /** Files that one run of a server saves for it. */
  public int mostFiles() {
    return mostFiles;
  }

  /** In a word, which becomes part of the file's name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
