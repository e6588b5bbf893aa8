package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Damage that every checksum agrees with, as someone would make it on purpose. */
class ResealedDamageTest {

  private static final Chunks WHOLE = new Chunks(Recorded.bytes(400, 9));

  private static Path path;

  @BeforeContainer
  static void makeFile() throws IOException {
    path = Files.createTempFile("malpan-resealed", ".mpr");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.deleteIfExists(path);
  }

  @Property(tries = 400)
  void isRefusedInOneLineOrPlayedAndNeverThrowsAnythingElse(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    int at = random.nextInt(WHOLE.list.size() - 1);
    Files.write(path, WHOLE.with(at, damaged(WHOLE.list.get(at).payload(), random)));

    try (ReplayFile file = ReplayFile.open(path)) {
      assertTrue(file.lastTick() >= 0);
      ReplayPlayer player = new ReplayPlayer(file);
      player.seek(random.nextInt(450));
      player.seek(random.nextInt(450));
      // A flipped bit may be another valid match: then some state is not the recorded one.
      switch (ReplayVerifier.verify(file)) {
        case ReplayVerifier.Result.Verified(long ticks) -> assertTrue(ticks <= 400);
        case ReplayVerifier.Result.Diverged diverged -> assertTrue(diverged.tick() > 0);
        case ReplayVerifier.Result.OutputDiverged diverged -> assertTrue(diverged.tick() > 0);
        case ReplayVerifier.Result.Failed failed ->
            throw new AssertionError("a fault of ours: " + failed);
      }
      ReplayDump.print(file, new PrintWriter(Writer.nullWriter()));
    } catch (ReplayFormatException e) {
      assertEquals(1, e.getMessage().lines().count(), e::getMessage);
      assertTrue(e.getMessage().startsWith(path.toString()), e::getMessage);
    }
  }

  private static byte[] damaged(byte[] payload, Random random) {
    byte[] bytes = payload.clone();
    switch (random.nextInt(4)) {
      case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> {
        for (int i = random.nextInt(8); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      case 2 -> bytes = Arrays.copyOf(bytes, random.nextInt(2 * bytes.length));
      default -> {
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, from + random.nextInt(bytes.length - from), (byte) -1);
      }
    }
    return bytes;
  }
}
