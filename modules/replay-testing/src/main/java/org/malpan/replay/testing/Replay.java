package org.malpan.replay.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeFormat;
import org.malpan.replay.Divergence;
import org.malpan.replay.DumpFilter;
import org.malpan.replay.ReplayDump;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayPlayer;
import org.malpan.replay.ReplayVerifier;
import org.malpan.replay.VerifyReport;
import org.malpan.world.World;

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
   * Computes the match anew and compares every recorded state, and what the players were told.
   *
   * @throws AssertionError naming the first tick that differs, and the piece, the field and both
   *     values where they can be known
   */
  public void verify() throws ReplayFormatException {
    Optional<Divergence> divergence = Divergence.find(file);
    if (divergence.isPresent()) {
      throw new AssertionError(name + ": " + divergence.get().sentence());
    }
    VerifyReport report = ReplayVerifier.report(file);
    if (!report.isVerified()) {
      throw new AssertionError(name + ": " + report.sentence());
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
   * Plays from a tick to a later one and listens.
   *
   * @param from ticks done at the start
   * @param to ticks done at the end
   * @return what happened
   * @throws AssertionError when the recording does not have these ticks
   */
  public Events events(long from, long to) throws ReplayFormatException {
    Moment _ = at(from);
    Events events = Events.upTo("%s, ticks %d to %d".formatted(name, from, to), player, to);
    if (to < from || player.tick() != to) {
      throw new AssertionError(
          "%s: no ticks %d to %d, play goes from %d to %d"
              .formatted(name, from, to, file.metadata().firstTick(), file.lastTick()));
    }
    return events;
  }

  /**
   * Says that the recording was closed in good order.
   *
   * @throws AssertionError when it is cut, so that its end is missing
   */
  public Replay isWhole() throws ReplayFormatException {
    if (!file.isComplete()) {
      throw new AssertionError(
          "%s: the recording is cut: it ends at tick %d, and %d bytes behind it are lost"
              .formatted(name, file.lastTick(), file.lostBytes()));
    }
    return this;
  }

  /**
   * The first client that played with an id, to be fed to a session under test: its login, moves,
   * attacks and chat, until it left. The login of one that was in the match at the recording's
   * start has its name alone.
   *
   * @param id the player's
   * @throws AssertionError when nobody ever had that id
   */
  public RecordedClient client(int id) throws ReplayFormatException {
    List<TimedPacket> packets = new ArrayList<>();
    player.seek(file.metadata().firstTick());
    World start = player.world();
    if (start.isPresent(id) && !start.isNpc(id)) {
      packets.add(new TimedPacket(start.tick(), login(start, id)));
    }
    List<TimedPacket> all = new ArrayList<>();
    ReplayDump.read(
        file,
        new DumpFilter(0, Long.MAX_VALUE, OptionalInt.of(id), Set.of()),
        input -> all.add(new TimedPacket(input.tick(), input.packet(start.game()))));
    for (TimedPacket packet : all) {
      if (packet.packet() instanceof ClientPacket.Leave) {
        break;
      }
      packets.add(packet);
    }
    if (packets.isEmpty()) {
      throw new AssertionError("%s: nobody ever is player %d".formatted(name, id));
    }
    return new RecordedClient(start.game(), List.copyOf(packets));
  }

  /** Of a player that is there; what it chose is not known any more. */
  private static ClientPacket.Login login(World start, int id) {
    return new ClientPacket.Login(
        NativeFormat.VERSION, start.game().info().id(), start.name(id), 0, 0);
  }

  @Override
  public void close() throws ReplayFormatException {
    file.close();
  }
}
