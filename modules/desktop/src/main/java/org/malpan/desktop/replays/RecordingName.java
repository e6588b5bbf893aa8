package org.malpan.desktop.replays;

import java.nio.file.Path;

/** What a recording is called: its file's name without the ending. */
final class RecordingName {

  private static final String ENDING = ".mpr";

  private RecordingName() {}

  static String of(Path recording) {
    String name = recording.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
