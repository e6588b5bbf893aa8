package org.malpan.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
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

  /** The check is left out when so many wait. */
  private static final int BUSY_ITEMS = 20;

  /** Files that one run of a server saves; players can ask for them. */
  static final int MOST_FILES = 100;

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
  private static final System.Logger LOG = System.getLogger(FlightRecorder.class.getName());

  /** A file that was asked for: why, and who waits for it. */
  private record Wanted(String why, CompletableFuture<Path> file) {
    Wanted(String why) {
      this(why, new CompletableFuture<>());
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
  private final AtomicReference<Wanted> wanted = new AtomicReference<>();
  private final Thread thread;

  // Of the tick thread.
  private final JournalEncoder encoder =
      new JournalEncoder(KEYFRAME_SECONDS, OutputKept.NONE, this::offer);

  private boolean over;

  /** No tick will come that could save anything. */
  private volatile boolean ended;

  /** Set before the thread starts. */
  private ReplayMetadata metadata;

  // Of the recorder's thread.
  private FlightRing ring;
  private FlightCheck check;
  private long nextTick;
  private int saved;

  /**
   * @param kept time that is kept at least
   * @param keptBytes bytes held at most, compressed; when that is less than the time wants, the
   *     time gets shorter
   * @param writer the program and version, for the metadata
   * @param files the new file to save to, given the reason in a word
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

  /**
   * Asks for the last minutes to be saved; returns at once. Any thread.
   *
   * @param why in a word, which becomes part of the file's name
   * @return false when a file is about to be saved anyway
   */
  public boolean save(String why) {
    return wanted.compareAndSet(null, new Wanted(why));
  }

  /**
   * Asks for the last minutes to be saved, like {@link #save}; returns at once. Any thread.
   *
   * @return the file once it is there, of the saving that is about to be done where there is one;
   *     fails with an {@link IOException} when nothing is saved
   */
  public CompletableFuture<Path> saved(String why) {
    Wanted own = new Wanted(why);
    Wanted before = wanted.compareAndExchange(null, own);
    Wanted done = before == null ? own : before;
    if (ended) {
      done.file().completeExceptionally(new IOException("the match has ended"));
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
    check = new FlightCheck(world.config());
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
    if (wanted.get() != null) {
      saveNow();
    }
  }

  private void saveNow() {
    encoder.endChunk();
    if (queue.offer(new Item.Save(wanted.get(), encoder.tick()))) {
      wanted.set(null);
    }
  }

  private void offer(JournalChunk chunk) {
    // When the queue is full the disk is very slow: the thread notices the gap and begins anew.
    boolean _ = queue.offer(new Item.Chunk(chunk, encoder.tick()));
  }

  @Override
  public void failed(Throwable fault) {
    wanted.set(new Wanted("crash"));
    saveNow();
  }

  @Override
  public void stopped() {
    ended = true;
    Wanted late = wanted.get();
    if (late != null) {
      late.file().completeExceptionally(new IOException("the match has ended"));
    }
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      queue.put(new Item.End());
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
          case Item.Save(var save, var endTick) -> write(save, endTick);
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
      ring.clear();
      check.clear();
      if (!keyframe) {
        return;
      }
    }
    nextTick = endTick;
    ring.add(chunk, endTick);
    Optional<Long> odd = check.add(chunk, queue.size() > BUSY_ITEMS);
    if (odd.isPresent()) {
      notices.accept(
          "the state after tick %d does not follow from its inputs".formatted(odd.get()));
      write(new Wanted("hash"), endTick);
    }
  }

  private void write(Wanted save, long endTick) {
    try {
      if (saved == MOST_FILES) {
        throw new IOException("this run has saved %d files".formatted(saved));
      }
      if (ring.isEmpty()) {
        throw new IOException("they need more memory than they may have");
      }
      Path file = files.apply(save.why());
      OutputStream out = PrivateFiles.create(file);
      ring.writeTo(out, metadata.from(ring.firstTick()), endTick);
      saved++;
      notices.accept(
          "saved ticks %d to %d to %s (%s)".formatted(ring.firstTick(), endTick, file, save.why()));
      save.file().complete(file);
    } catch (IOException | RuntimeException e) {
      String line = "the last minutes are not saved: " + e.getMessage();
      notices.accept(line);
      save.file().completeExceptionally(new IOException(line, e));
    }
  }
}
