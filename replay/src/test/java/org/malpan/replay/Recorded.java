package org.malpan.replay;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** A short match, recorded. */
final class Recorded {

  static final WorldConfig CONFIG = new WorldConfig(new BoardSize(12, 12), 0, 6, 3, 7, 10);

  /** The state's hash after each tick, from tick 0 on. */
  final List<Long> hashes = new ArrayList<>();

  final List<String> troubles = new ArrayList<>();
  final World world = new World(new BoardGame(), CONFIG);
  final JournalRecorder recorder;
  private final Random random;

  Recorded(OutputStream file, long seed) {
    recorder =
        new JournalRecorder(
            file,
            "test.mpr",
            "test 1",
            message -> {
              synchronized (troubles) {
                troubles.add(message);
              }
            });
    random = new Random(seed);
    recorder.started(world);
    hashes.add(world.stateHash());
  }

  /** The bytes of a whole recording of that many ticks. */
  static byte[] bytes(int ticks, long seed) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Recorded recorded = new Recorded(file, seed).play(ticks);
    recorded.recorder.stopped();
    if (!recorded.troubles.isEmpty()) {
      // Faster than the recorder's writer: ask for fewer ticks.
      throw new IllegalStateException(recorded.troubles.getFirst());
    }
    return file.toByteArray();
  }

  Recorded play(int ticks) {
    TickInputs inputs = new TickInputs();
    for (int i = 0; i < ticks; i++) {
      inputs.clear();
      for (int n = random.nextInt(5); n > 0; n--) {
        add(inputs);
      }
      world.step(inputs, Silence.EVENTS);
      recorder.ticked(world, inputs);
      hashes.add(world.stateHash());
    }
    return this;
  }

  private void add(TickInputs inputs) {
    int player = random.nextInt(6);
    switch (random.nextInt(10)) {
      case 0 -> inputs.join(random.nextLong(), "말 " + player, PieceKind.KNIGHT.code());
      case 1 -> inputs.leave(player, LeaveCause.TIMED_OUT);
      case 2 -> inputs.command(player, BoardCommands.attack(), 0);
      case 3 -> inputs.chat(player, "안녕 " + player);
      default ->
          inputs.command(
              player, BoardCommands.move(Direction.values()[random.nextInt(4)]), random.nextInt());
    }
  }
}
