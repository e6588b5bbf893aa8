package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.malpan.client.DeletedRecording;
import org.malpan.client.LobbyException;
import org.malpan.client.Playback;
import org.malpan.client.RecordingEntry;
import org.malpan.client.RecordingLibrary;
import org.malpan.replay.ReplayFeed;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayGlance;
import org.malpan.replay.ReplayVerifier;

/**
 * The recordings in a folder. What was seen in a file is remembered until its size or time changes.
 * Thread-safe.
 */
final class LocalRecordings implements RecordingLibrary {

  private static final System.Logger LOG = System.getLogger(LocalRecordings.class.getName());
  private static final String ENDING = ".mpr";

  /** What no file system that players use refuses. */
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\:*?\"<>|]{1,100}");

  private final Path folder;
  private final DeletedFolder deleted;
  private final Map<Path, RecordingEntry> known = new ConcurrentHashMap<>();

  LocalRecordings(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.deleted = new DeletedFolder(this.folder.resolve("deleted"));
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<RecordingEntry> list() throws LobbyException {
    deleted.forgetOld();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<RecordingEntry> entries =
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .map(this::entry)
              .flatMap(Optional::stream)
              .sorted(Comparator.comparing(RecordingEntry::modified).reversed())
              .toList();
      known.keySet().retainAll(entries.stream().map(RecordingEntry::path).toList());
      return entries;
    } catch (IOException e) {
      throw LobbyException.because(
          LobbyException.Kind.FOLDER, "the folder %s cannot be read".formatted(folder), e, folder);
    }
  }

  /** Empty when it is gone by now. */
  private Optional<RecordingEntry> entry(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      RecordingEntry before = known.get(file);
      if (before != null
          && before.bytes() == now.size()
          && before.modified().equals(now.lastModifiedTime().toInstant())) {
        return Optional.of(before);
      }
      RecordingEntry entry = look(file, now);
      known.put(file, entry);
      return Optional.of(entry);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a recording is gone", e);
      return Optional.empty();
    }
  }

  private static RecordingEntry look(Path file, BasicFileAttributes now) {
    Optional<RecordingEntry.Summary> summary = Optional.empty();
    Optional<RecordingEntry.Broken> broken = Optional.empty();
    try (ReplayFile replay = ReplayFile.open(file)) {
      summary = Optional.of(ReplayGlance.at(replay));
    } catch (ReplayFormatException e) {
      // The list shows the file's name already.
      String why = e.getMessage().replace(file + ": ", "");
      broken = Optional.of(new RecordingEntry.Broken(kind(e), why));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "looking into " + file + " failed", e);
      broken =
          Optional.of(
              new RecordingEntry.Broken(
                  LobbyException.Kind.OTHER, "a fault of Malpan's own: " + e));
    }
    return new RecordingEntry(
        file, now.size(), now.lastModifiedTime().toInstant(), summary, broken);
  }

  private static LobbyException.Kind kind(ReplayFormatException why) {
    LOG.log(System.Logger.Level.DEBUG, "a recording cannot be read", why);
    return switch (why.kind()) {
      case NO_RECORDING -> LobbyException.Kind.NO_RECORDING;
      case OTHER_VERSION -> LobbyException.Kind.OTHER_VERSION;
      case DAMAGED -> LobbyException.Kind.DAMAGED;
      case SYSTEM -> LobbyException.Kind.UNREADABLE;
    };
  }

  @Override
  public Playback open(Path recording) throws LobbyException {
    try {
      return ReplayFeed.open(recording);
    } catch (ReplayFormatException e) {
      throw LobbyException.because(kind(e), "", e);
    }
  }

  @Override
  public long verify(Path recording, DoubleConsumer progress) throws LobbyException {
    try (ReplayFile file = ReplayFile.open(recording)) {
      long first = file.metadata().firstTick();
      double ticks = Math.max(1, file.lastTick() - first);
      return switch (ReplayVerifier.verify(
          file, tick -> progress.accept(Math.min(1, (tick - first) / ticks)))) {
        case ReplayVerifier.Result.Verified(long compared) -> compared;
        case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) ->
            throw LobbyException.of(
                LobbyException.Kind.STATE_DIFFERS,
                "tick %d is the first that differs: recorded %08x, computed %08x"
                    .formatted(tick, recorded, computed),
                tick,
                "%08x".formatted(recorded),
                "%08x".formatted(computed));
        case ReplayVerifier.Result.OutputDiverged(long tick, var players, _) ->
            throw LobbyException.of(
                LobbyException.Kind.OUTPUT_DIFFERS,
                "tick %d is the first that tells players something else %s"
                    .formatted(tick, players),
                tick,
                players);
        case ReplayVerifier.Result.Failed(long tick, String at, String fault, _) ->
            throw new LobbyException("tick %d fails at %s: %s".formatted(tick, at, fault), null);
      };
    } catch (ReplayFormatException e) {
      throw LobbyException.because(kind(e), "", e);
    }
  }

  @Override
  public Path rename(Path recording, String name) throws LobbyException {
    String wanted = name.strip();
    if (!NAME.matcher(wanted).matches() || wanted.startsWith(".") || wanted.endsWith(".")) {
      throw LobbyException.of(
          LobbyException.Kind.RECORDING_NAME,
          "the name '%s': 1 to 100 characters, none of / \\ : * ? \" < > |, no point at its ends"
              .formatted(wanted),
          wanted);
    }
    Path target = recording.resolveSibling(wanted + ENDING);
    if (target.equals(recording)) {
      return recording;
    }
    if (Files.exists(target)) {
      throw LobbyException.of(
          LobbyException.Kind.NAME_TAKEN,
          "there is a recording '%s' already".formatted(wanted),
          wanted);
    }
    try {
      return Files.move(recording, target);
    } catch (IOException e) {
      throw LobbyException.because(LobbyException.Kind.NOT_RENAMED, "it cannot be renamed", e);
    }
  }

  @Override
  public DeletedRecording delete(Path recording) throws LobbyException {
    return deleted.take(recording);
  }

  @Override
  public Path restore(DeletedRecording recording) throws LobbyException {
    return deleted.giveBack(recording);
  }
}
