package org.malpan.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.game.BoardSize;
import org.malpan.world.FormerStates;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * The board game goes as it went before it was a plug-in. The expected numbers were computed by the
 * code of commit 5862e5c, the last one with a world of its own for this game.
 */
class FormerBoardStatesTest {

  private final FormerBoardStates former = new FormerBoardStates();

  /**
   * A run of 400 ticks.
   *
   * @param events digest of all events with their viewers
   * @param hashes digest of the two hashes of each tick
   * @param last the two hashes of the last tick
   */
  record Run(String name, WorldConfig config, int seed, String events, String hashes, String last) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Run> runs() {
    return Stream.of(
        new Run(
            "many in view",
            new WorldConfig(new BoardSize(30, 30), 7, 12, 25, 1, 20),
            11,
            "82db47a2f204349d666334f0f74c37b1",
            "f1984eba5f148e64dd633f0d4157a68c",
            "2d05386aa5e06d23 0d5434474d319887"),
        new Run(
            "all in view",
            new WorldConfig(new BoardSize(5, 5), 0, 12, 6, 2, 20),
            12,
            "6e89ec496f5f57ab7a43ba4055724d74",
            "5f5c84cd7d384b84dc33d3375f082811",
            "b4d9811d5197dc26 483b0ca5c4836858"),
        new Run(
            "a hundred falls",
            new WorldConfig(new BoardSize(40, 1), 3, 14, 10, 3, 3),
            13,
            "1ff2e6c09c03914bab3bab23a49251ec",
            "1aed7b736484c507fa5a2652eaccd6aa",
            "0aeb915a94b8808f 8df0f13963473fea"),
        new Run(
            "two cells",
            new WorldConfig(new BoardSize(1, 2), 0, 3, 0, 4, 1000),
            14,
            "83717155b2648a1addb52ee28d983175",
            "d07417b0bcb74a93a50fe9bd7c553d4a",
            "1536474b75c82d58 3a6089906458ffe2"),
        new Run(
            "a large board",
            new WorldConfig(new BoardSize(1000, 700), 40, 12, 500, 5, 64),
            15,
            "44ed8c600a8813505fce58c865d97280",
            "46ac85b9242513f21fae811d0354dcc4",
            "1b8fff868dac20db dc2b16bd9f12b2a5"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void eventsAndHashesAreThoseOfTheFormerCode(Run run) throws NoSuchAlgorithmException {
    World world = new World(new BoardGame(), run.config());
    EventLog log = new EventLog(world);
    MessageDigest events = MessageDigest.getInstance("SHA-256");
    MessageDigest hashes = MessageDigest.getInstance("SHA-256");

    for (TickInputs inputs : Script.ticks(400, run.seed())) {
      world.step(inputs, log);
      log.take().forEach(line -> add(events, line));
      add(hashes, hashes(world));
    }

    assertEquals(run.last(), hashes(world));
    assertEquals(run.hashes(), shown(hashes));
    assertEquals(run.events(), shown(events));
  }

  private static void add(MessageDigest digest, String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String shown(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private String hashes(World world) {
    return "%016x %016x".formatted(former.summedHash(world), former.chainedHash(world));
  }

  @Test
  void theModuleOffersThem() {
    assertTrue(
        FormerBoardStates.class.getModule().getDescriptor().provides().stream()
            .anyMatch(offer ->
                offer.service().equals(FormerStates.class.getName())
                    && offer.providers().contains(FormerBoardStates.class.getName())));
    assertEquals("board", former.game());
  }
}
