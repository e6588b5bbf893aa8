package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the longest valid recording out of a cut or damaged one. Looks for whole chunks everywhere
 * in the file, joins those that follow each other from a keyframe on, and copies the longest run.
 */
public final class ReplayRepair {

  /**
   * What was saved and what was lost.
   *
   * @param header what the old file's header was, in words
   * @param firstTick of the new recording
   * @param lastTick of the new recording
   * @param lostBytes of the old file that are in no whole chunk
   * @param lostRuns pieces of the match that do not join, as their ticks in words
   */
  public record Report(
      String header, long firstTick, long lastTick, long lostBytes, List<String> lostRuns) {

    /** Keeps its own copy. */
    public Report {
      lostRuns = List.copyOf(lostRuns);
    }

    /** For programs: one line of JSON. */
    public String json() {
      JsonObject json = new JsonObject();
      json.addProperty("header", header);
      json.addProperty("firstTick", firstTick);
      json.addProperty("lastTick", lastTick);
      json.addProperty("lostBytes", lostBytes);
      JsonArray runs = new JsonArray();
      lostRuns.forEach(runs::add);
      json.add("lostRuns", runs);
      return json.toString();
    }

    /** In one line. */
    public String sentence() {
      String lost =
          lostRuns.isEmpty() ? "" : "; apart and left out: " + String.join(", ", lostRuns);
      String damaged = header.equals(HeaderRescue.Header.WHOLE.words) ? "" : "; header: " + header;
      return "saved ticks %d to %d; %d bytes were damaged%s%s"
          .formatted(firstTick, lastTick, lostBytes, damaged, lost);
    }
  }

  /** Chunks that follow each other: places in the list of all. */
  private record Run(long first, long last, int from, int to) {
    long ticks() {
      return last - first;
    }

    String sentence() {
      return "ticks %d to %d".formatted(first, last);
    }
  }

  /** Runs that are named one by one in the report. */
  private static final int MOST_NAMED = 20;

  private final ReplayFile file;
  private final List<ReplayIndex.Entry> chunks;
  private final List<String> lost = new ArrayList<>();
  private int lostUnnamed;
  private Run best;

  /** The run at hand: where it began, -1 for none; its ticks. */
  private int start = -1;

  private long first;
  private long next;

  private ReplayRepair(ReplayFile file, List<ReplayIndex.Entry> chunks) {
    this.file = file;
    this.chunks = chunks;
  }

  /**
   * Writes the repaired recording.
   *
   * @param headerOf another recording of the match, whose header is used where the file's own is
   *     damaged beyond repair
   * @throws ReplayFormatException when nothing in the file can be played
   * @throws IOException naming the new file
   */
  public static Report write(Path path, Optional<Path> headerOf, Path target)
      throws ReplayFormatException, IOException {
    HeaderRescue.Rescued rescued = HeaderRescue.open(path, headerOf);
    try (ReplayFile file = rescued.file()) {
      return write(file, rescued.header(), target);
    }
  }

  private static Report write(ReplayFile file, HeaderRescue.Header header, Path target)
      throws ReplayFormatException, IOException {
    ReplayFile.Salvage salvage = file.salvage();
    ReplayRepair repair = new ReplayRepair(file, salvage.chunks());
    repair.join();
    Run best = repair.best;
    if (best == null) {
      throw new ReplayFormatException(
          "%s: no keyframe in it is whole: nothing to start at".formatted(file.path()));
    }
    try (JournalFile out = JournalFile.create(target, file.metadata().from(best.first))) {
      for (ReplayIndex.Entry entry : salvage.chunks().subList(best.from, best.to)) {
        out.copy(file, entry);
      }
      out.finish(best.last);
    }
    return new Report(header.words, best.first, best.last, salvage.lostBytes(), repair.lostRuns());
  }

  private List<String> lostRuns() {
    List<String> all = new ArrayList<>(lost);
    if (lostUnnamed > 0) {
      all.add("%d more".formatted(lostUnnamed));
    }
    return all;
  }

  private void join() {
    for (int i = 0; i < chunks.size(); i++) {
      ReplayIndex.Entry entry = chunks.get(i);
      try {
        if (entry.type() == ReplayFormat.KEYFRAME) {
          keyframe(i, entry);
        } else if (entry.type() == ReplayFormat.TICKS && start >= 0) {
          ticks(i, entry);
        }
      } catch (ReplayFormatException senseless) {
        // Whole by its checksum, and yet nothing that can be played: the run ends before it.
        end(i);
      }
    }
    end(chunks.size());
  }

  private void keyframe(int at, ReplayIndex.Entry entry) throws ReplayFormatException {
    if (file.restore(entry).tick() != entry.tick()) {
      throw new ReplayFormatException("a keyframe of another tick");
    }
    if (start >= 0 && entry.tick() != next) {
      end(at);
    }
    if (start < 0) {
      start = at;
      first = entry.tick();
      next = first;
    }
  }

  private void ticks(int at, ReplayIndex.Entry entry) throws ReplayFormatException {
    if (entry.tick() == next) {
      next = file.endOf(entry);
    } else {
      end(at);
    }
  }

  private void end(int at) {
    if (start < 0) {
      return;
    }
    Run run = new Run(first, next, start, at);
    start = -1;
    if (best == null || run.ticks() > best.ticks()) {
      lose(best);
      best = run;
    } else {
      lose(run);
    }
  }

  private void lose(Run run) {
    if (run == null || run.ticks() == 0) {
      return;
    }
    if (lost.size() < MOST_NAMED) {
      lost.add(run.sentence());
    } else {
      lostUnnamed++;
    }
  }
}
