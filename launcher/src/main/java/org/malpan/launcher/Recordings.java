package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.malpan.replay.JournalRecorder;
import org.malpan.replay.OutputKept;

/** Opens recordings for matches that are about to start. */
final class Recordings {

  private static final System.Logger LOG = System.getLogger(Recordings.class.getName());

  private Recordings() {}

  /** Records to {@code file}, or to a new one in the user's data folder when it is null. */
  static Recording open(Path file, OutputKept kept) {
    Path target = file == null ? DataFolder.newRecording() : file;
    try {
      JournalRecorder recorder =
          JournalRecorder.create(
              target,
              Version.build(),
              kept,
              message -> LOG.log(System.Logger.Level.WARNING, message));
      return new Recording(
          Optional.of(target), List.of(recorder), List.of(recorder), Optional.of(recorder));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }
}
