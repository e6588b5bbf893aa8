package org.malpan.replay.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeFormat;
import org.malpan.replay.Divergence;
import org.malpan.replay.DumpFilter;
import org.malpan.replay.RecordedInput;
import org.malpan.replay.ReplayDump;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayPlayer;

/** A recording under test. Needs no JUnit: what is not so is an {@link AssertionError}. */
public final class Replay implements AutoCloseable {

  /**
   * What a recorded client sent.
   *
   * @param tick that took it
   * @param packet as a session gets it
   */
  public record TimedPacket(long tick, ClientPacket packet) {}

  private final String name;
  private final ReplayFile file;
  private final ReplayPlayer player;

  private Replay(String name, ReplayFile file) throws ReplayFormatException {
    this.name = name;
    this.file = file;
    player = new ReplayPlayer(file);
  }

  /**
   * Opens a recording.
   *
   * @throws ReplayFormatException in one line that names the file
   */
  public static Replay open(Path path) throws ReplayFormatException {
    ReplayFile file = ReplayFile.open(path);
    try {
      return new Replay(path.getFileName().toString(), file);
    } catch (ReplayFormatException e) {
      file.close();
      throw e;
    }
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** Ticks done at its end. */
  public long lastTick() throws ReplayFormatException {
    return file.lastTick();
  }

  /**
   * Computes the match anew and compares every recorded state.
   *
   * @throws AssertionError naming the first tick that differs, and the piece, the field and both
   *     values where they can be known
   */
  public void verify() throws ReplayFormatException {
    Optional<Divergence> divergence = Divergence.find(file);
    if (divergence.isPresent()) {
      throw new AssertionError(name + ": " + divergence.get().sentence());
    }
  }

  /**
   * Goes to a tick, forward or back.
   *
   * @param tick ticks done
   * @return what can be said of that moment, until the next call
   * @throws AssertionError when the recording ends before
   */
  public Moment at(long tick) throws ReplayFormatException {
    player.seek(tick);
    if (player.tick() != tick) {
      throw new AssertionError(
          "%s: no tick %d, play goes from %d to %d"
              .formatted(name, tick, file.metadata().firstTick(), file.lastTick()));
    }
    return new Moment("%s, tick %d".formatted(name, tick), player.world());
  }

  /**
   * What the client behind a piece sent, to be fed to a session under test: its login where the
   * recording has it, moves, attacks and chat. A later player of the same id is another client: its
   * packets follow, from its own login on.
   *
   * @param id the player's
   */
  public List<TimedPacket> packetsOf(int id) throws ReplayFormatException {
    List<TimedPacket> packets = new ArrayList<>();
    ReplayDump.read(
        file,
        new DumpFilter(
            0, Long.MAX_VALUE, OptionalInt.of(id), Set.of("join", "move", "attack", "chat")),
        input -> packets.add(new TimedPacket(input.tick(), packet(input))));
    return packets;
  }

  private static ClientPacket packet(RecordedInput input) {
    return switch (input.type()) {
      case "join" ->
          new ClientPacket.Login(
              NativeFormat.VERSION,
              input.field("name"),
              PieceKind.named(input.field("piece")).orElseThrow(),
              0);
      case "move" ->
          new ClientPacket.Move(
              Direction.valueOf(input.field("direction")),
              Integer.parseUnsignedInt(input.field("time")));
      case "attack" -> new ClientPacket.Attack();
      case "chat" -> new ClientPacket.Chat(input.field("text"));
      default -> throw new IllegalArgumentException("no client sends a " + input.type());
    };
  }

  @Override
  public void close() throws ReplayFormatException {
    file.close();
  }
}
