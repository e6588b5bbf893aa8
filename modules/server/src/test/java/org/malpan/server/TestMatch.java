package org.malpan.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.malpan.board.BoardGame;
import org.malpan.game.BoardSize;
import org.malpan.protocol.NativeFormat;
import org.malpan.session.SessionLimits;
import org.malpan.testkit.ManualClock;
import org.malpan.testkit.MemoryTransport;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** A match of ten ticks a second on a network in memory, with the test as its clock. */
final class TestMatch implements TickObserver {

  static final Duration TICK = Duration.ofMillis(100);

  final ManualClock clock = new ManualClock();
  final MemoryTransport transport = new MemoryTransport();
  final World world;
  final Match match;

  /** Lines of chat that the world was given. */
  final List<String> recordedLines = new ArrayList<>();

  private final InetSocketAddress address;

  TestMatch(SessionLimits limits, int players, ReportListener reports) {
    this(
        limits,
        new World(new BoardGame(), new WorldConfig(new BoardSize(40, 40), 0, players, 0, 1, 10)),
        reports);
  }

  TestMatch(SessionLimits limits, World world, ReportListener reports) {
    this.world = world;
    match =
        new Match(
            world,
            limits,
            transport,
            clock,
            new MatchListeners(List.of(this), List.of(), reports),
            () -> {});
    match.start();
    try {
      address =
          transport
              .listen(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                  match.sessions().acceptor(NativeFormat.of(world.game())))
              .address();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void started(World beginning) {
    // Its players are the test's own.
  }

  @Override
  public void ticked(World ticked, TickInputs inputs) {
    inputs.forEach(new LinesOnly(recordedLines));
  }

  @Override
  public void stopped() {
    // Nothing is kept.
  }

  TestPeer connect(String name) {
    return connect(new TestPeer(name));
  }

  TestPeer connect(TestPeer peer) {
    transport.connect(address, peer);
    return peer;
  }

  List<TestPeer> connect(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> connect(prefix.isEmpty() ? "" : prefix + i))
        .toList();
  }

  TestPeer loggedIn(String name) {
    TestPeer peer = connect(name);
    deliver();
    tick();
    if (!peer.isPlaying()) {
      throw new AssertionError("%s does not play: %s".formatted(name, peer.received));
    }
    return peer;
  }

  /** All that is on its way comes. */
  void deliver() {
    transport.settle(20);
  }

  /** A tick's time passes, the tick is done, and its bytes come. */
  void tick() {
    clock.advance(TICK);
    match.tick(1);
    deliver();
  }

  void ticks(int count) {
    for (int i = 0; i < count; i++) {
      tick();
    }
  }

  int players() {
    return match.status(0).players();
  }
}
