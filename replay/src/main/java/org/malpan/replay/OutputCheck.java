package org.malpan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.malpan.server.PlayerStreams;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/** Computes again what the players were told, and compares it with the recorded hashes. */
final class OutputCheck {

  private final ReplayFile file;
  private final List<ReplayIndex.Entry> entries;
  private final int maxPlayers;
  private final OutputDigest digest;
  private final PlayerStreams streams;
  private int next;
  private OutputHashes chunk;
  private OptionalLong oddTick = OptionalLong.empty();
  private List<Integer> oddPlayers = List.of();
  private boolean over;

  OutputCheck(ReplayFile file, World world) {
    this.file = file;
    entries = file.entries().stream().filter(e -> e.type() == ReplayFormat.OUTPUT_HASHES).toList();
    maxPlayers = world.config().maxPlayers();
    digest = new OutputDigest(maxPlayers);
    streams = new PlayerStreams(world, digest);
    over = entries.isEmpty();
  }

  /** What the next step is to tell. */
  WorldEvents events() {
    return over ? Silence.EVENTS : streams;
  }

  /** Before a step. */
  void begin(long tick) throws ReplayFormatException {
    while (!over && (chunk == null || tick >= chunk.endTick())) {
      chunk = null;
      if (next == entries.size()) {
        over = true;
      } else if (entries.get(next).tick() > tick) {
        return;
      } else {
        ReplayIndex.Entry entry = entries.get(next++);
        chunk =
            OutputHashes.parse(
                file.path().toString(), entry.tick(), maxPlayers, file.payload(entry));
        digest.reset();
      }
    }
  }

  /** After the step of that tick. */
  void end(long tick) {
    boolean spoke = digest.takeSpoke();
    if (over || chunk == null || tick < chunk.firstTick()) {
      return;
    }
    Integer recorded = chunk.ofTick().get((int) (tick - chunk.firstTick()));
    boolean same = recorded == null ? !spoke : spoke && recorded == digest.ofAll();
    if (!same && oddTick.isEmpty()) {
      oddTick = OptionalLong.of(tick + 1);
    }
    if (tick + 1 == chunk.endTick()) {
      comparePlayers(tick + 1);
    }
  }

  private void comparePlayers(long tick) {
    List<Integer> odd = new ArrayList<>();
    Map<Integer, Integer> recorded = chunk.ofPlayer();
    for (int player = 0; player < maxPlayers; player++) {
      boolean told = digest.toldPlayers().get(player);
      Integer hash = recorded.get(player);
      if (hash == null ? told : !told || hash != digest.of(player)) {
        odd.add(player);
      }
    }
    if (!odd.isEmpty() && oddTick.isEmpty()) {
      oddTick = OptionalLong.of(tick);
    }
    oddPlayers = List.copyOf(odd);
    over |= oddTick.isPresent();
  }

  /** Whether something differs and it is known whose it is. */
  boolean isOver() {
    return over;
  }

  /** Ticks done after the first whose output differs; empty when none did so far. */
  OptionalLong oddTick() {
    return oddTick;
  }

  /** Whose output differs, as far as it is known: hashes of players come once a second. */
  List<Integer> oddPlayers() {
    return oddPlayers;
  }
}
