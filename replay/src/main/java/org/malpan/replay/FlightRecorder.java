package org.malpan.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.malpan.client.files.PrivateFiles;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/**
 * Keeps the last minutes of a match in bounded memory and saves them as a recording when asked to,
 * when the match fails, and when a state does not follow from its inputs, which it checks by
 * playing the match again beside itself. The tick thread only encodes; compressing, checking and
 * saving are a thread's of the recorder's own.
 */
public final class FlightRecorder implements TickObserver {

  /** Between two keyframes: what is saved may be that much longer than was asked for. */
  static final int KEYFRAME_SECONDS = 15;

  /** Chunks that wait while a file is saved; a chunk is a second of the match. */
  static final int QUEUED_ITEMS = 120;

  /** Places that chunks leave to the last chunk, to the file of a crash and to the end. */
  private static final int RESERVED_ITEMS = 3;

  /** The check is left out when so many wait. */
  private static final int BUSY_ITEMS = 20;

  /** Reports that one file names; those that follow at the same moment are only said. */
  private static final int MOST_NOTES = 20;

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
  private static final System.Logger LOG = System.getLogger(FlightRecorder.class.getName());

  /** What is done about a wish to save. */
  public enum Answer {
    /** A file is saved for it. */
    SAVES,
    /** A file is about to be saved anyway; a report is named in it. */
    JOINS,
    /** Its cause, or its player, has had all of its files. */
    USED_UP
  }

  /** A file that was asked for: why, and who waits for it. */
  private record Wanted(List<ReplayNote> notes, CompletableFuture<Path> file) {
    Wanted(ReplayNote note) {
      this(new ArrayList<>(List.of(note)), new CompletableFuture<>());
    }

    ReplayNote first() {
      return notes.getFirst();
    }
  }

  private sealed interface Item {
    record Chunk(JournalChunk chunk, long endTick) implements Item {}

    record Save(Wanted wanted, long endTick) implements Item {}

    record End() implements Item {}
  }

  private final Duration kept;
  private final long keptBytes;
  private final String writer;
  private final Function<String, Path> files;
  private final Consumer<String> notices;
  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(QUEUED_ITEMS);
  private final FlightQuota quota = new FlightQuota();
  private final Object lock = new Object();

  /** Changed under the lock: what joins a file does so before it is written. */
  private volatile Wanted wanted;

  private final Thread thread;

  // Of the tick thread.
  private final JournalEncoder encoder =
      new JournalEncoder(KEYFRAME_SECONDS, OutputKept.NONE, this::offer);

  private boolean over;
  private boolean patient;

  /** No tick will come that could save anything. */
  private volatile boolean ended;

  /** Set before the thread starts. */
  private ReplayMetadata metadata;

  // Of the recorder's thread.
  private FlightRing ring;
  private FlightCheck check;
  private long nextTick;

  /**
   * @param kept time that is kept at least
   * @param keptBytes bytes held at most, compressed; when that is less than the time wants, the
   *     time gets shorter
   * @param writer the program and version, for the metadata
   * @param files the new file to save to, given the cause in a word
   * @param notices hears in one line of each file that was saved, and of trouble; any thread
   */
  public FlightRecorder(
      Duration kept,
      long keptBytes,
      String writer,
      Function<String, Path> files,
      Consumer<String> notices) {
    this.kept = kept;
    this.keptBytes = keptBytes;
    this.writer = writer;
    this.files = files;
    this.notices = notices;
    thread = Thread.ofPlatform().name("malpan-flight").daemon().unstarted(this::run);
  }

  /** Asks for the last minutes to be saved; returns at once. Any thread. */
  public Answer save(FlightCause cause) {
    return save(new Wanted(ReplayNote.of(0, cause)));
  }

  /**
   * Asks for the last minutes to be saved since a player reports something; returns at once. Any
   * thread. The file says who reported what.
   *
   * @param text what the player wrote, perhaps nothing
   */
  public Answer report(int player, String name, String text) {
    return save(new Wanted(new ReplayNote(0, FlightCause.REPORT, player, name, text)));
  }

  private Answer save(Wanted own) {
    synchronized (lock) {
      if (!quota.hasRoom(own.first())) {
        return Answer.USED_UP;
      }
      if (wanted == null) {
        wanted = own;
        quota.take(own.first());
        return Answer.SAVES;
      }
      if (wanted.notes().size() < MOST_NOTES) {
        wanted.notes().add(own.first());
      }
      return Answer.JOINS;
    }
  }

  /**
   * Asks for the last minutes to be saved, like {@link #save}; returns at once. Any thread.
   *
   * @return the file once it is there, of the saving that is about to be done where there is one;
   *     fails with an {@link IOException} when nothing is saved
   */
  public CompletableFuture<Path> saved(FlightCause cause) {
    Wanted own = new Wanted(ReplayNote.of(0, cause));
    Wanted done;
    synchronized (lock) {
      Answer answer = save(own);
      done = answer == Answer.JOINS ? wanted : own;
      if (answer == Answer.USED_UP) {
        boolean _ =
            done.file()
                .completeExceptionally(
                    new IOException(
                        "this run has saved its %d files for the %s"
                            .formatted(cause.mostFiles(), cause.label())));
      }
    }
    if (ended) {
      boolean _ = done.file().completeExceptionally(new IOException("the match has ended"));
    }
    return done.file();
  }

  /** Whether nothing waits for the recorder's thread. Any thread. */
  boolean isIdle() {
    return queue.isEmpty();
  }

  // ---- the tick thread

  @Override
  public void started(World world) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    metadata = ReplayMetadata.of(world, writer, now);
    ring = new FlightRing(kept.toSeconds() * world.config().tickRate(), keptBytes);
    check = new FlightCheck(metadata);
    nextTick = world.tick();
    encoder.start(world);
    thread.start();
  }

  @Override
  public void ticked(World world, TickInputs inputs) {
    if (over) {
      return;
    }
    if (!encoder.tick(world, inputs)) {
      over = true;
      notices.accept(
          "the flight recorder ends: tick %d has more inputs than a recording holds"
              .formatted(world.tick() - 1));
      return;
    }
    if (wanted != null && (patient || hasRoom())) {
      saveNow();
    }
  }

  private boolean hasRoom() {
    return queue.remainingCapacity() > RESERVED_ITEMS;
  }

  private void saveNow() {
    encoder.endChunk();
    synchronized (lock) {
      if (queue.offer(new Item.Save(wanted, encoder.tick()))) {
        wanted = null;
      }
    }
  }

  private void offer(JournalChunk chunk) {
    Item item = new Item.Chunk(chunk, encoder.tick());
    if (patient) {
      put(item);
    } else if (hasRoom()) {
      // When the queue is full the disk is very slow: the thread notices the gap and begins anew.
      boolean _ = queue.offer(item);
    }
  }

  @Override
  public void failed(World world, long tick, TickInputs inputs, Throwable fault) {
    if (over || thread.getState() == Thread.State.NEW) {
      return;
    }
    // No tick waits any more: rather wait for the disk than lose what this is all for.
    patient = true;
    encoder.fail(world, tick, inputs, fault);
    over = true;
    put(new Item.Save(new Wanted(ReplayNote.of(0, FlightCause.CRASH)), encoder.tick()));
  }

  private void put(Item item) {
    try {
      if (!queue.offer(item, STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        notices.accept("the last minutes are not saved: the disk is too slow");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stopped() {
    ended = true;
    Wanted late = wanted;
    if (late != null) {
      late.file().completeExceptionally(new IOException("the match has ended"));
    }
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      // There is a place for it, or the thread has ended.
      boolean _ = queue.offer(new Item.End());
      if (!thread.join(STOP_PATIENCE)) {
        notices.accept("the flight recorder's file is not whole: the disk is too slow");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // ---- the recorder's thread

  private void run() {
    try {
      while (true) {
        switch (queue.take()) {
          case Item.Chunk(var chunk, var endTick) -> take(chunk, endTick);
          // Its last chunks are missing when the disk was too slow for them.
          case Item.Save(var save, var endTick) -> write(save, Math.min(endTick, nextTick));
          case Item.End _ -> {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ReplayFormatException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the flight recorder failed, the match goes on", e);
    }
  }

  private void take(JournalChunk chunk, long endTick) throws IOException, ReplayFormatException {
    boolean keyframe = chunk.type() == ReplayFormat.KEYFRAME;
    if (chunk.tick() != nextTick) {
      // Chunks before it are missing. What is held stays, for a crash, until a keyframe follows.
      if (!keyframe) {
        return;
      }
      ring.clear();
      check.clear();
    }
    nextTick = endTick;
    ring.add(chunk, endTick);
    Optional<Long> odd = check.add(chunk, queue.size() > BUSY_ITEMS);
    if (odd.isPresent()) {
      notices.accept(
          "the state after tick %d does not follow from its inputs".formatted(odd.get()));
      saveOddState(endTick);
    }
  }

  private void saveOddState(long endTick) {
    Wanted save = new Wanted(ReplayNote.of(endTick, FlightCause.HASH));
    if (quota.hasRoom(save.first())) {
      quota.take(save.first());
      write(save, endTick);
    } else {
      notices.accept("nothing is saved: this run has saved its files for that");
    }
  }

  private void write(Wanted save, long endTick) {
    String cause = save.first().cause().label();
    try {
      if (ring.isEmpty()) {
        throw new IOException("they need more memory than they may have");
      }
      Path file = files.apply(cause);
      write(save, file, endTick);
      notices.accept(
          "saved ticks %d to %d to %s (%s)".formatted(ring.firstTick(), endTick, file, cause));
      boolean _ = save.file().complete(file);
    } catch (IOException | RuntimeException e) {
      quota.giveBack(save.first());
      String line = "the last minutes are not saved: " + e.getMessage();
      notices.accept(line);
      boolean _ = save.file().completeExceptionally(new IOException(line, e));
    }
  }

  private void write(Wanted save, Path file, long endTick) throws IOException {
    OutputStream out = PrivateFiles.create(file);
    try {
      ring.writeTo(
          out,
          metadata.from(ring.firstTick()),
          endTick,
          save.notes().stream().map(note -> note.at(endTick)).toList());
    } catch (IOException e) {
      // A part of it would be taken for the whole.
      boolean _ = Files.deleteIfExists(file);
      throw e;
    }
  }
}
