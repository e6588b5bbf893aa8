package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.malpan.client.files.PrivateFiles;

/** Where Malpan keeps a user's recordings. */
final class DataFolder {

  /** {@code MALPAN_DATA}, or what the platform has for data. */
  static final UserFolder FOLDER =
      new UserFolder("MALPAN_DATA", "XDG_DATA_HOME", Path.of(".local", "share"));

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private DataFolder() {}

  /** Where this user's recordings are; not made. */
  static Path recordings() {
    return FOLDER.path().resolve("replays");
  }

  /** Why no recording can be made in this user's folder, one line; empty when one can. */
  static Optional<String> trouble() {
    Path folder = recordings();
    try {
      PrivateFiles.createFolders(folder);
      Path probe = Files.createTempFile(folder, ".writable", null);
      Files.delete(probe);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(unmade(folder, e));
    }
  }

  private static String unmade(Path folder, Exception why) {
    return "the recording folder %s cannot be written: %s (%s; set MALPAN_DATA to another)"
        .formatted(folder, why.getMessage(), why.getClass().getSimpleName());
  }

  /** A new recording's file in this user's folder, which is made if needed. */
  static Path newRecording() {
    return newFile("match");
  }

  /** Another kind of recording's new file there. */
  static Path newFile(String kind) {
    return newFile(recordings(), kind);
  }

  /** Another kind of recording's new file in a folder, which is made if needed. */
  static Path newFile(Path folder, String kind) {
    try {
      PrivateFiles.createFolders(folder);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, unmade(folder, e), e);
    }
    String name = kind + "-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    Path file = folder.resolve(name + ".mpr");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve("%s-%d.mpr".formatted(name, i));
    }
    return file;
  }
}
