package org.malpan.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.malpan.transport.IoModel;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/**
 * Sends a recording's inputs through a real server on loopback, on an I/O model of choice, and
 * compares with what was recorded: the inputs that the sessions make of the bytes, every recorded
 * state, and, where the recording has output hashes, every byte that the ticks told the players.
 * What is told to a player in the second in which it leaves is not compared: its session ends
 * before the tick. Clients are served by the default model.
 */
public final class LoopbackVerifier {

  /** What came of it. */
  public sealed interface Result {

    /** The sessions gave every tick the recorded inputs; and then. */
    record Played(VerifyReport report) implements Result {}

    /**
     * The sessions gave the tick other inputs than those that were sent to them.
     *
     * @param tick the first that differs
     * @param what the first such input, as it was recorded and as it came
     */
    record InputsDiverged(long tick, String what) implements Result {}
  }

  private final ReplayFile file;
  private final LoopbackMatch match;
  private final Iterator<ReplayIndex.Entry> outputs;
  private OutputHashes output;
  private long first;
  private long tick;
  private long stateTicks;
  private long outputTicks;

  /** Players whose bytes of the chunk at hand are not those that were recorded, for good reason. */
  private final Set<Integer> uncompared = new HashSet<>();

  private LoopbackVerifier(ReplayFile file, LoopbackMatch match) {
    this.file = file;
    this.match = match;
    outputs =
        file.entries().stream()
            .filter(entry -> entry.type() == ReplayFormat.OUTPUT_HASHES)
            .iterator();
  }

  /**
   * Plays the whole recording, as fast as the sockets let it.
   *
   * @throws ReplayFormatException when a chunk is damaged
   * @throws IOException when the I/O model is not to be had here, or a session ended that was to go
   *     on
   */
  public static Result verify(ReplayFile file, IoModel model)
      throws ReplayFormatException, IOException, InterruptedException {
    World world = new ReplayPlayer(file).world();
    try (LoopbackMatch match = new LoopbackMatch(world, model, RecordedWire.of(file.metadata()))) {
      match.resume();
      return new LoopbackVerifier(file, match).play(world);
    }
  }

  private Result play(World world) throws ReplayFormatException, IOException, InterruptedException {
    first = world.tick();
    tick = first;
    TickInputs inputs = new TickInputs();
    for (ReplayIndex.Entry entry : file.entries()) {
      if (entry.type() == ReplayFormat.TICKS && entry.tick() >= first) {
        TickReader reader = file.ticks(entry);
        while (reader.hasNext()) {
          reader.next(inputs);
          Optional<Result> found = play(world, reader, inputs);
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
    }
    return tryFailedTick();
  }

  /** Sends a tick's inputs; empty when all comes back that was recorded. */
  private Optional<Result> play(World world, TickReader reader, TickInputs inputs)
      throws ReplayFormatException, IOException, InterruptedException {
    beginOutput();
    Set<Integer> before = Set.copyOf(match.playing().keySet());
    Optional<String> odd;
    try {
      odd = match.tick(tick, inputs);
    } catch (RuntimeException | Error fault) {
      return Optional.of(
          of(ReplayVerifier.failed(file, tick, inputs, fault, Optional.empty()), Optional.empty()));
    }
    tick++;
    if (odd.isPresent()) {
      return Optional.of(new Result.InputsDiverged(tick, odd.get()));
    }
    int computed = reader.isHashed() ? file.metadata().hashOf(world) : 0;
    if (reader.isHashed() && computed != reader.hash()) {
      return Optional.of(
          of(new ReplayVerifier.Result.Diverged(tick, reader.hash(), computed), Optional.empty()));
    }
    stateTicks += reader.isHashed() ? 1 : 0;
    before.stream().filter(id -> !match.playing().containsKey(id)).forEach(uncompared::add);
    List<Integer> players = endOutput();
    return players.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(
                new ReplayVerifier.Result.OutputDiverged(tick, players, Optional.empty()),
                Optional.empty()));
  }

  /** The tick that failed when it was recorded, if there is one. */
  private Result tryFailedTick() throws ReplayFormatException, IOException, InterruptedException {
    Optional<FailedTick> failure = file.failure().filter(failed -> failed.tick() == tick);
    if (failure.isPresent()) {
      try {
        Optional<String> odd = match.tick(tick, failure.get().inputs());
        if (odd.isPresent()) {
          return new Result.InputsDiverged(tick, odd.get());
        }
      } catch (RuntimeException | Error fault) {
        return of(
            ReplayVerifier.failed(
                file, tick, failure.get().inputs(), fault, Optional.of(failure.get().fault())),
            Optional.empty());
      }
    }
    return of(new ReplayVerifier.Result.Verified(tick - first), failure);
  }

  private Result of(ReplayVerifier.Result result, Optional<FailedTick> passed) {
    return new Result.Played(
        new VerifyReport(
            result,
            tick - first,
            stateTicks,
            outputTicks,
            OptionalLong.empty(),
            passed,
            file.metadata().buildSentence(),
            file.isComplete()));
  }

  private void beginOutput() throws ReplayFormatException, IOException, InterruptedException {
    // A chunk that began before the recording's first tick is about ticks that are not here.
    while ((output == null || output.firstTick() < tick && output.firstTick() < first)
        && outputs.hasNext()) {
      ReplayIndex.Entry entry = outputs.next();
      output =
          OutputHashes.parse(
              file.path().toString(),
              entry.tick(),
              file.metadata().world().maxPlayers(),
              file.payload(entry));
    }
    if (output != null && output.firstTick() == tick) {
      // What was told before has its own chunk, or none.
      syncAll();
      match.playing().values().forEach(LoopbackVerifier::forget);
    }
  }

  private void syncAll() throws IOException, InterruptedException {
    match.playing().values().forEach(LoopbackClient::ask);
    for (LoopbackClient client : match.playing().values()) {
      client.awaitAnswer();
    }
  }

  private static void forget(LoopbackClient client) {
    boolean _ = client.takeTold();
    int _ = client.takeDigest();
  }

  /** At the chunk's end, those that were told something else in it. */
  private List<Integer> endOutput() throws IOException, InterruptedException {
    if (output == null || output.endTick() != tick) {
      return List.of();
    }
    syncAll();
    List<Integer> odd = new ArrayList<>();
    for (Map.Entry<Integer, LoopbackClient> player : match.playing().entrySet()) {
      Integer recorded = output.ofPlayer().get(player.getKey());
      boolean told = player.getValue().takeTold();
      int digest = player.getValue().takeDigest();
      boolean same = recorded == null ? !told : told && recorded == digest;
      if (!same && !uncompared.contains(player.getKey())) {
        odd.add(player.getKey());
      }
    }
    outputTicks += odd.isEmpty() ? output.ticks() : 0;
    output = null;
    uncompared.clear();
    return odd;
  }
}
