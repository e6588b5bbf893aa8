package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.malpan.client.DeletedRecording;
import org.malpan.client.LobbyException;
import org.malpan.client.files.PrivateFiles;

/**
 * Keeps deleted files for a week. A file's name there begins with the second it was deleted, since
 * its own times are of the match.
 */
final class DeletedFolder {

  /** How long a file can be taken back. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final System.Logger LOG = System.getLogger(DeletedFolder.class.getName());
  private static final Pattern NAME = Pattern.compile("([0-9]{1,12})-.+");

  private final Path folder;

  DeletedFolder(Path folder) {
    this.folder = folder;
  }

  DeletedRecording take(Path file) throws LobbyException {
    String name = Instant.now().getEpochSecond() + "-" + file.getFileName();
    try {
      PrivateFiles.createFolders(folder);
      Path aside = free(folder.resolve(name));
      Path _ = Files.move(file, aside);
      return new DeletedRecording(file, aside);
    } catch (IOException e) {
      throw LobbyException.because(LobbyException.Kind.NOT_DELETED, "it cannot be deleted", e);
    }
  }

  /** To where it was, or beside what has taken its place since. */
  Path giveBack(DeletedRecording deleted) throws LobbyException {
    try {
      return Files.move(deleted.aside(), free(deleted.original()));
    } catch (IOException e) {
      throw LobbyException.because(LobbyException.Kind.NOT_RESTORED, "it cannot be taken back", e);
    }
  }

  private static Path free(Path wanted) {
    String name = wanted.getFileName().toString();
    int point = name.lastIndexOf('.');
    String stem = point < 0 ? name : name.substring(0, point);
    String ending = point < 0 ? "" : name.substring(point);
    Path path = wanted;
    for (int i = 2; Files.exists(path); i++) {
      path = wanted.resolveSibling("%s-%d%s".formatted(stem, i, ending));
    }
    return path;
  }

  /** Deletes for good what was deleted long ago. */
  void forgetOld() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    long before = Instant.now().minus(KEPT).getEpochSecond();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && Long.parseLong(name.group(1)) < before) {
          boolean _ = Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "old recordings stay", e);
    }
  }
}
