package org.malpan.replay;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.server.FrameWriter;
import org.malpan.server.PlayerStreams;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** A short match whose players are told what happens, recorded as a server does it. */
final class ToldMatch implements PlayerStreams.Receiver {

  static final WorldConfig CONFIG = new WorldConfig(new BoardSize(30, 30), 7, 8, 5, 3, 10);

  final World world = new World(new BoardGame(), CONFIG);
  final JournalRecorder recorder;
  final PlayerStreams streams = new PlayerStreams(world, this);
  private final Random random = new Random(4);

  ToldMatch(ByteArrayOutputStream file, OutputKept kept) {
    recorder =
        new JournalRecorder(
            file,
            "told.mpr",
            "test",
            kept,
            trouble -> {
              throw new AssertionError(trouble);
            });
    recorder.started(world);
  }

  static byte[] bytes(OutputKept kept, int ticks) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ToldMatch match = new ToldMatch(file, kept).play(ticks);
    match.recorder.stopped();
    return file.toByteArray();
  }

  ToldMatch play(int ticks) {
    for (int i = 0; i < ticks; i++) {
      TickInputs inputs = inputs();
      world.step(inputs, streams);
      recorder.ticked(world, inputs);
    }
    return this;
  }

  /** What the next tick is given. */
  TickInputs inputs() {
    TickInputs inputs = new TickInputs();
    int tick = (int) world.tick();
    if (tick < 6) {
      inputs.join(tick, "p" + tick, PieceKind.QUEEN.code());
    } else if (random.nextInt(3) > 0) {
      inputs.command(
          random.nextInt(6), BoardCommands.move(Direction.values()[random.nextInt(4)]), tick);
    }
    if (tick == 20) {
      inputs.chat(2, "hello");
    }
    return inputs;
  }

  @Override
  public void event(FrameWriter frame) {
    recorder.event(frame);
  }

  @Override
  public void tell(int player) {
    recorder.told(player);
  }

  @Override
  public void joined(long session, int player) {
    // A welcome is no part of what the ticks tell.
  }

  @Override
  public void refused(long session) {
    // Nobody plays, nobody is told.
  }

  @Override
  public void left(int player) {
    // Nobody is told.
  }
}
