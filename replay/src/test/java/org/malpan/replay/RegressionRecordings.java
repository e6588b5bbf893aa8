package org.malpan.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.game.LeaveCause;
import org.malpan.server.FrameWriter;
import org.malpan.server.PlayerStreams;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * Makes the recordings of the regression suite, the same ones each time: a program, to be run by
 * hand when the rules have changed on purpose. {@code docs/replays.md} has the command.
 */
final class RegressionRecordings {

  private static final ReplayMetadata ANY =
      new ReplayMetadata(
          ReplayFormat.VERSION,
          "RegressionRecordings",
          "2026-01-01T00:00:00Z",
          0,
          new WorldConfig(BoardSize.CHESS, 0, 1, 0, 1, 30));

  /** What players do in a tick. */
  private interface Script {
    void inputs(int tick, Random random, TickInputs inputs);
  }

  private final Path folder;

  private RegressionRecordings(Path folder) {
    this.folder = folder;
  }

  /** Takes the folder, in which the files must not be yet. */
  public static void main(String[] args) throws IOException {
    new RegressionRecordings(Path.of(args[0])).write();
  }

  private void write() throws IOException {
    write("normal", new WorldConfig(BoardSize.CHESS, 0, 10, 3, 1, 30), 40 * 30, this::normal);
    write("disconnects", new WorldConfig(BoardSize.CHESS, 0, 4, 0, 2, 30), 600, this::disconnects);
    write("chat", new WorldConfig(new BoardSize(40, 40), 5, 8, 0, 3, 30), 300, this::chat);
    write("combat", new WorldConfig(new BoardSize(4, 4), 0, 6, 0, 4, 30), 900, this::combat);
    write("npcs", new WorldConfig(new BoardSize(12, 12), 0, 2, 40, 5, 30), 900, this::npcs);
    write(
        "crowd",
        new WorldConfig(new BoardSize(200, 200), 10, 1000, 20, 6, 20),
        10 * 20,
        this::crowd);
    // Rates at which the rules' times in milliseconds become other numbers of ticks.
    write("rate-45", new WorldConfig(new BoardSize(5, 5), 0, 6, 4, 7, 45), 12 * 45, this::combat);
    write("rate-1000", new WorldConfig(new BoardSize(5, 5), 0, 6, 4, 8, 1000), 6000, this::sparse);
    writeAsItIs("leaves", new WorldConfig(new BoardSize(6, 6), 2, 8, 2, 9, 30), 450, this::leaves);
  }

  private void normal(int tick, Random random, TickInputs inputs) {
    if (tick % 20 == 0 && tick < 200) {
      inputs.join(tick, "player " + tick / 20, PieceKind.values()[tick / 20 % 6].code());
    }
    for (int player = 0; player < 10; player++) {
      switch (random.nextInt(60)) {
        case 0, 1, 2, 3, 4, 5, 6 -> move(player, tick, random, inputs);
        case 7 -> inputs.command(player, BoardCommands.attack(), 0);
        default -> {
          // Most of the time a player does nothing.
        }
      }
    }
  }

  /** Comes and goes, in the end all at once; a full match refuses. */
  private void disconnects(int tick, Random random, TickInputs inputs) {
    if (random.nextInt(10) == 0) {
      inputs.join(tick, "guest " + tick, PieceKind.KNIGHT.code());
    }
    if (random.nextInt(25) == 0) {
      LeaveCause[] causes = LeaveCause.values();
      inputs.leave(random.nextInt(4), causes[random.nextInt(causes.length)]);
    }
    move(random.nextInt(4), tick, random, inputs);
    if (tick == 590) {
      for (int player = 0; player < 4; player++) {
        inputs.leave(player, LeaveCause.SERVER_STOPPED);
      }
    }
  }

  private void chat(int tick, Random random, TickInputs inputs) {
    if (tick == 0) {
      for (int player = 0; player < 8; player++) {
        inputs.join(player, "말하는 이 " + player, PieceKind.BISHOP.code());
      }
    }
    if (random.nextInt(5) == 0) {
      inputs.chat(random.nextInt(8), "안녕, hello, ᚠᛇᚻ 🂡 " + tick);
    }
    move(random.nextInt(8), tick, random, inputs);
  }

  private void combat(int tick, Random random, TickInputs inputs) {
    if (tick == 0) {
      for (int player = 0; player < 6; player++) {
        inputs.join(player, "fighter " + player, PieceKind.values()[player].code());
      }
    }
    for (int player = 0; player < 6; player++) {
      if (random.nextInt(20) == 0) {
        inputs.command(player, BoardCommands.attack(), 0);
      } else if (random.nextInt(20) == 0) {
        move(player, tick, random, inputs);
      }
    }
  }

  private void npcs(int tick, Random random, TickInputs inputs) {
    if (tick == 10) {
      inputs.join(1, "prey", PieceKind.KING.code());
    }
    if (tick % 15 == 0) {
      move(0, tick, random, inputs);
    }
    if (tick % 50 == 0) {
      inputs.command(0, BoardCommands.attack(), 0);
    }
  }

  private void crowd(int tick, Random random, TickInputs inputs) {
    for (int player = 0; player < 1000; player++) {
      if (tick == 0) {
        inputs.join(player, "p" + player, PieceKind.values()[player % 6].code());
      } else if (random.nextInt(20) == 0) {
        move(player, tick, random, inputs);
      } else if (random.nextInt(100) == 0) {
        inputs.command(player, BoardCommands.attack(), 0);
      }
    }
  }

  private void sparse(int tick, Random random, TickInputs inputs) {
    if (tick % 33 == 0) {
      combat(tick, random, inputs);
    }
  }

  /** Leaves in any order, and inputs that the world has to leave alone. */
  private void leaves(int tick, Random random, TickInputs inputs) {
    if (tick % 12 == 0) {
      for (int guest = 0; guest < 4; guest++) {
        inputs.join(tick, "guest %d-%d".formatted(tick, guest), PieceKind.ROOK.code());
      }
    }
    if (tick % 12 == 7) {
      List<Integer> players = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
      Collections.shuffle(players, random);
      for (int player : players.subList(0, 4)) {
        inputs.command(player, BoardCommands.attack(), 0);
        inputs.leave(player, LeaveCause.LEFT);
        // Commands of a player that has left in this tick, and a second leave.
        move(player, tick, random, inputs);
        inputs.command(player, BoardCommands.attack(), 0);
        inputs.chat(player, "I am gone");
        inputs.leave(player, LeaveCause.TIMED_OUT);
      }
      // Nobody's place is free before the next tick.
      inputs.join(tick, "too early", PieceKind.PAWN.code());
    }
    move(random.nextInt(8), tick, random, inputs);
    inputs.command(random.nextInt(8), BoardCommands.attack(), 0);
  }

  private static void move(int player, int tick, Random random, TickInputs inputs) {
    inputs.command(player, BoardCommands.move(Direction.values()[random.nextInt(4)]), tick);
  }

  private void write(String name, WorldConfig config, int ticks, Script script) throws IOException {
    write(name, config, ticks, script, ServerShape::of);
  }

  /** Inputs in an order that a server does not make, but the world allows. */
  private void writeAsItIs(String name, WorldConfig config, int ticks, Script script)
      throws IOException {
    write(name, config, ticks, script, (world, inputs) -> inputs);
  }

  private void write(
      String name,
      WorldConfig config,
      int ticks,
      Script script,
      BiFunction<World, TickInputs, TickInputs> shape)
      throws IOException {
    World world = new World(new BoardGame(), config);
    Random random = new Random(config.seed());
    ReplayMetadata metadata =
        new ReplayMetadata(ReplayFormat.VERSION, ANY.writer(), ANY.startedAt(), 0, config);
    Path path = folder.resolve(name + ".mpr");
    try (JournalFile out = JournalFile.create(path, metadata)) {
      List<JournalChunk> chunks = new ArrayList<>();
      JournalEncoder encoder = new JournalEncoder(10, OutputKept.HASHES, chunks::add);
      encoder.start(world);
      PlayerStreams streams = new PlayerStreams(world, new Told(encoder.output()));
      TickInputs inputs = new TickInputs();
      for (int tick = 0; tick < ticks; tick++) {
        inputs.clear();
        script.inputs(tick, random, inputs);
        TickInputs served = shape.apply(world, inputs);
        world.step(served, streams);
        if (!encoder.tick(world, served)) {
          throw new IOException("tick %d is larger than a chunk".formatted(tick));
        }
      }
      encoder.end();
      for (JournalChunk chunk : chunks) {
        out.chunk(chunk.type(), chunk.tick(), chunk.payload());
      }
      out.finish(ticks);
    }
  }

  /** Gives the recorder what a server gives it. */
  private record Told(OutputWriter to) implements PlayerStreams.Receiver {

    @Override
    public void event(FrameWriter frame) {
      to.event(frame);
    }

    @Override
    public void tell(int player) {
      to.told(player);
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
}
