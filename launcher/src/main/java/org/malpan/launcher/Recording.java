package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.malpan.replay.JournalRecorder;
import org.malpan.server.OutputObserver;
import org.malpan.world.TickObserver;

/**
 * Whether and where a match is recorded.
 *
 * @param file the recording, empty for none
 * @param observers what to give the server, to hear the ticks
 * @param outputs and what the players are told
 * @param recorder what records, empty for nothing
 */
record Recording(
    Optional<Path> file,
    List<TickObserver> observers,
    List<OutputObserver> outputs,
    Optional<JournalRecorder> recorder) {

  private static final System.Logger LOG = System.getLogger(Recording.class.getName());

  static final Recording NONE =
      new Recording(Optional.empty(), List.of(), List.of(), Optional.empty());

  /** Deletes the file of a match that never began. */
  void discard() {
    if (file.isPresent()) {
      try {
        boolean _ = Files.deleteIfExists(file.get());
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "an empty recording stays", e);
      }
    }
  }

  /** For the line that says a server is ready. */
  String sentence() {
    return file.map(path -> "recording " + path).orElse("not recording");
  }

  /** Behind the line that says a server has stopped: what is in the file. */
  String endSentence() {
    if (recorder.isEmpty()) {
      return "";
    }
    Path first = file.orElseThrow();
    Path last = recorder.get().lastPart().orElse(first);
    String target = last.equals(first) ? first.toString() : "%s to %s".formatted(first, last);
    if (recorder.get().isWhole()) {
      return ", recorded to " + target;
    }
    return recorder.get().isPlayable()
        ? ", recorded in part to %s: the recording ended before the match".formatted(target)
        : ", not recorded";
  }
}
