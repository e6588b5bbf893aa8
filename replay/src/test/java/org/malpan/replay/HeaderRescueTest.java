package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording whose header is damaged is repaired by what the chunks know. */
class HeaderRescueTest {

  private static final byte[] WHOLE = Recorded.bytes(120, 5);
  private static final int HEADER_BYTES = new Chunks(WHOLE).headerBytes;

  @TempDir private Path folder;

  private Path whole;
  private Path damaged;
  private Path target;

  @BeforeEach
  void save() throws Exception {
    whole = Files.write(folder.resolve("whole.mpr"), WHOLE);
    damaged = folder.resolve("damaged.mpr");
    target = folder.resolve("new.mpr");
  }

  private ReplayRepair.Report repair(byte[] bytes, Optional<Path> headerOf) throws Exception {
    Files.write(damaged, bytes);
    Files.deleteIfExists(target);
    return ReplayRepair.write(damaged, headerOf, target);
  }

  @Test
  void anyOneWrongBitIsPutRight() throws Exception {
    for (int i = 0; i < HEADER_BYTES; i++) {
      byte[] bytes = WHOLE.clone();
      bytes[i] ^= (byte) (1 << i % 8);
      ReplayRepair.Report report = repair(bytes, Optional.empty());
      assertEquals("one wrong bit, put right", report.header(), "byte " + i);
      assertEquals(0, report.lostBytes(), "byte " + i);
      assertEquals(-1, Files.mismatch(whole, target), "byte " + i);
    }
  }

  private static byte[] with(String was, String is) {
    byte[] bytes = WHOLE.clone();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(was);
    assertTrue(at > 0 && at < HEADER_BYTES && was.length() == is.length());
    System.arraycopy(is.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, is.length());
    return bytes;
  }

  @Test
  void whatIsLeftIsBelievedWhenAKeyframeIsOfThatWorld() throws Exception {
    ReplayRepair.Report report =
        repair(with("\"writer\":\"test", "\"writer\":\"tu!t"), Optional.empty());
    assertEquals(HeaderRescue.Header.READABLE.words, report.header());
    try (ReplayFile file = ReplayFile.open(target)) {
      assertEquals(new ReplayVerifier.Result.Verified(120), ReplayVerifier.verify(file));
    }
    assertTrue(report.sentence().contains("; header: damaged"), report::sentence);
  }

  @Test
  void aHeaderOfAnotherWorldIsNotBelieved() throws Exception {
    byte[] bytes = with("\"seed\":\"7\"", "\"seed\":\"4\"");
    ReplayFormatException e =
        assertThrows(ReplayFormatException.class, () -> repair(bytes, Optional.empty()));
    assertEquals(
        damaged
            + ": the header is damaged beyond repair: give another recording of the match with"
            + " --header",
        e.getMessage());
    assertTrue(Files.notExists(target));
  }

  @Test
  void aHeaderMayBeGiven() throws Exception {
    byte[] bytes = WHOLE.clone();
    Arrays.fill(bytes, 0, HEADER_BYTES, (byte) 0);
    assertThrows(ReplayFormatException.class, () -> repair(bytes, Optional.empty()));

    ReplayRepair.Report report = repair(bytes, Optional.of(whole));
    assertEquals(HeaderRescue.Header.GIVEN.words, report.header());
    try (ReplayFile file = ReplayFile.open(target)) {
      assertEquals(new ReplayVerifier.Result.Verified(120), ReplayVerifier.verify(file));
    }
    Path other = Files.write(folder.resolve("other.mpr"), ToldMatch.bytes(OutputKept.NONE, 10));
    assertThrows(ReplayFormatException.class, () -> repair(bytes, Optional.of(other)));
  }

  @Test
  void aHeaderOfALaterProgramIsNoDamage() throws Exception {
    Chunks chunks = new Chunks(WHOLE);
    ReplayMetadata old = chunks.metadata;
    ReplayMetadata later =
        new ReplayMetadata(9, old.writer(), old.startedAt(), old.firstTick(), old.world());
    byte[] bytes = Chunks.write(later, chunks.list);
    ReplayFormatException e =
        assertThrows(ReplayFormatException.class, () -> repair(bytes, Optional.empty()));
    assertEquals(ReplayFormatException.Kind.OTHER_VERSION, e.kind());
  }
}
