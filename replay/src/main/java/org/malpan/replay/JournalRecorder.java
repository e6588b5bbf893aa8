package org.malpan.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.malpan.client.files.PrivateFiles;
import org.malpan.server.FrameWriter;
import org.malpan.server.OutputObserver;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/**
 * Records a world to a file. The tick thread only encodes, into memory; a thread of the recorder's
 * own compresses and writes, behind a bounded queue. Whatever goes wrong with the file ends the
 * recording with one message and never the match; what was written until then can be played.
 */
public final class JournalRecorder implements TickObserver, OutputObserver {

  /** Seconds of a match between two keyframes. */
  static final int KEYFRAME_SECONDS = 30;

  /** Of the match, which may wait for the disk. */
  private static final int QUEUED_SECONDS = 64;

  /** A second is a chunk of ticks, and two of what the players were told. */
  private static final int CHUNKS_A_SECOND = 3;

  private static final long STOP_PATIENCE_MILLIS = 1_000;

  private static final System.Logger LOG = System.getLogger(JournalRecorder.class.getName());

  private final OutputStream file;
  private final String where;
  private final String writer;
  private final Consumer<String> trouble;
  private final BlockingQueue<JournalChunk> queue =
      new ArrayBlockingQueue<>(QUEUED_SECONDS * CHUNKS_A_SECOND);
  private final Thread thread;

  // Of the tick thread.
  private final JournalEncoder encoder;
  private ReplayMetadata metadata;

  /** No more chunks are taken: the recording is whole, or it failed. */
  private volatile boolean ended;

  /** It ended before the match did. */
  private volatile boolean failed;

  /** Whether there is anything in the file that can be played. */
  private volatile boolean playable;

  /** The file to be deleted when nothing of it can be played; null where it is not this one's. */
  private volatile Path made;

  /** Files that were written to. */
  private volatile int parts = 1;

  private RecordingParts.Next next = RecordingParts.Next.NONE;
  private int chunksOfPart = ReplayFormat.CHUNKS_OF_PART;

  /**
   * @param where the file, for messages
   * @param writer the program and version, for the metadata
   * @param kept of what the players are told; the recorder must be the match's output observer then
   * @param trouble hears in one line why the recording ended early; at most once, on any thread
   */
  JournalRecorder(
      OutputStream file, String where, String writer, OutputKept kept, Consumer<String> trouble) {
    encoder = new JournalEncoder(KEYFRAME_SECONDS, kept, this::offer);
    this.file = file;
    this.where = where;
    this.writer = writer;
    this.trouble = trouble;
    thread = Thread.ofPlatform().name("malpan-recorder").daemon().unstarted(this::write);
  }

  JournalRecorder(OutputStream file, String where, String writer, Consumer<String> trouble) {
    this(file, where, writer, OutputKept.NONE, trouble);
  }

  /**
   * Makes a new file to record the ticks to, and nothing of what the players are told.
   *
   * @param writer the program and version, for the metadata
   * @param trouble hears in one line why the recording ended early; at most once, on any thread
   * @throws IOException naming the file, when it is there already or cannot be made
   */
  public static JournalRecorder create(Path file, String writer, Consumer<String> trouble)
      throws IOException {
    return create(file, writer, OutputKept.NONE, trouble);
  }

  /**
   * Makes a new file to record to. A match of days goes on in files beside it.
   *
   * @param writer the program and version, for the metadata
   * @param kept of what the players are told; the recorder must be the match's output observer then
   * @param trouble hears in one line why the recording ended early; at most once, on any thread
   * @throws IOException naming the file, when it is there already or cannot be made
   */
  public static JournalRecorder create(
      Path file, String writer, OutputKept kept, Consumer<String> trouble) throws IOException {
    try {
      OutputStream out = PrivateFiles.create(file);
      return new JournalRecorder(out, file.toString(), writer, kept, trouble).ownedFile(file);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("recording %s is there already".formatted(file), e);
    } catch (IOException e) {
      throw new IOException(
          "recording %s cannot be made: %s (%s)"
              .formatted(file, e.getMessage(), e.getClass().getSimpleName()),
          e);
    }
  }

  /** Has the file deleted when it ends without anything that can be played. */
  JournalRecorder ownedFile(Path file) {
    made = file;
    next =
        part -> {
          Path path = part(file, part);
          OutputStream out = PrivateFiles.create(path);
          LOG.log(System.Logger.Level.INFO, () -> "the recording goes on in " + path);
          return out;
        };
    return this;
  }

  /** Has the next file begin with the first keyframe behind that many chunks; before the start. */
  JournalRecorder chunksOfPart(int chunks) {
    chunksOfPart = chunks;
    return this;
  }

  /** Where a part of the recording lies: {@code f.mpr}, {@code f-part2.mpr}, and so on. */
  private static Path part(Path first, int part) {
    String name = first.getFileName().toString();
    int dot = name.lastIndexOf('.');
    int end = dot < 0 ? name.length() : dot;
    return part == 1
        ? first
        : first.resolveSibling(
            "%s-part%d%s".formatted(name.substring(0, end), part, name.substring(end)));
  }

  /** The file that was written to last: a long match has several. Any thread. */
  public Optional<Path> lastPart() {
    return Optional.ofNullable(made).map(file -> part(file, parts));
  }

  @Override
  public void started(World world) {
    metadata =
        ReplayMetadata.of(world, writer, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    encoder.start(world);
    thread.start();
  }

  @Override
  public void ticked(World world, TickInputs inputs) {
    if (!ended && !encoder.tick(world, inputs)) {
      fail("tick %d has more inputs than a recording holds".formatted(world.tick() - 1));
    }
  }

  @Override
  public void failed(World world, long tick, TickInputs inputs, Throwable fault) {
    if (!ended && thread.getState() != Thread.State.NEW) {
      encoder.fail(world, tick, inputs, fault);
    }
  }

  @Override
  public void event(FrameWriter frame) {
    if (!ended && encoder.output() != null) {
      encoder.output().event(frame);
    }
  }

  @Override
  public void told(int player) {
    if (!ended && encoder.output() != null) {
      encoder.output().told(player);
    }
  }

  @Override
  public void told(int[] players, int count) {
    if (!ended && encoder.output() != null) {
      encoder.output().told(players, count);
    }
  }

  private void offer(JournalChunk chunk) {
    if (!ended && !queue.offer(chunk)) {
      fail("the disk is too slow: %d s of the match wait for it".formatted(QUEUED_SECONDS));
    }
  }

  private synchronized void fail(String why) {
    if (!ended) {
      ended = true;
      failed = true;
      String message = "recording %s ends here, the match goes on: %s".formatted(where, why);
      try {
        trouble.accept(message);
      } catch (RuntimeException e) {
        // The listener's fault must not reach the tick.
        LOG.log(System.Logger.Level.ERROR, message, e);
      }
    }
  }

  @Override
  public void stopped() {
    if (thread.getState() == Thread.State.NEW) {
      closeUnused();
      return;
    }
    encoder.end();
    offer(new JournalChunk(ReplayFormat.FOOTER, encoder.tick(), new byte[0]));
    try {
      if (thread.isAlive() && !thread.join(Duration.ofMillis(STOP_PATIENCE_MILLIS))) {
        fail("the disk did not take the last chunks within %d ms".formatted(STOP_PATIENCE_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether no chunk waits for the disk. Any thread. */
  boolean isIdle() {
    return queue.isEmpty();
  }

  /** Whether the file has the whole match; after {@link #stopped}. Any thread. */
  public boolean isWhole() {
    return playable && !failed;
  }

  /** Whether the file has a part of the match at least. Any thread. */
  public boolean isPlayable() {
    return playable;
  }

  /** The match ended before it began. */
  private void closeUnused() {
    try {
      file.close();
    } catch (IOException e) {
      fail(reason(e));
    }
    deleteUnplayable();
  }

  // ---- the recorder's thread

  private void write() {
    try (RecordingParts out = new RecordingParts(file, metadata, chunksOfPart, next)) {
      out.header();
      writeChunks(out);
    } catch (IOException e) {
      fail(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("interrupted");
    } catch (RuntimeException | Error e) {
      // Our own bug, or no memory: loud, but still only the recording's end.
      LOG.log(System.Logger.Level.ERROR, "the recorder failed", e);
      fail("a fault of the recorder's own: " + e);
    } finally {
      ended = true;
      deleteUnplayable();
    }
  }

  /** Writes chunks until the footer, or until the queue is empty and no more will come. */
  private void writeChunks(RecordingParts out) throws IOException, InterruptedException {
    while (true) {
      boolean last = ended;
      JournalChunk chunk = queue.poll(last ? 0 : 1, TimeUnit.SECONDS);
      if (chunk == null) {
        if (last) {
          return;
        }
        continue;
      }
      if (chunk.type() == ReplayFormat.FOOTER) {
        out.finish(chunk.tick());
        return;
      }
      if (!out.chunk(chunk)) {
        fail("it has all the %d chunks that a file may have".formatted(ReplayFormat.MAX_CHUNKS));
        return;
      }
      playable = true;
      parts = out.parts();
    }
  }

  /** A file in which nothing can be played, since the disk is full for one, is none. */
  private void deleteUnplayable() {
    if (!playable && made != null) {
      try {
        boolean _ = Files.deleteIfExists(made);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "an empty recording stays", e);
      }
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
