package org.malpan.replay;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Opens a recording whose header is damaged. A single wrong bit is found by the header's checksum;
 * what is worse is believed only when a keyframe of the file is one of the world that it names,
 * since each keyframe has that world's hash.
 */
final class HeaderRescue {

  /** What the header was. */
  enum Header {
    WHOLE("whole"),
    ONE_BIT("one wrong bit, put right"),
    READABLE("damaged; what is left of it fits the keyframes"),
    GIVEN("damaged; the one that was given fits the keyframes");

    final String words;

    Header(String words) {
      this.words = words;
    }
  }

  /** The open file. */
  record Rescued(ReplayFile file, Header header) {}

  private static final int MAGIC_BYTES = ReplayFormat.MAGIC.length;
  private static final int JSON_OFFSET = MAGIC_BYTES + 1 + 4;

  private HeaderRescue() {}

  /**
   * Opens it.
   *
   * @param headerOf another recording of the match, whose header is used instead
   * @throws ReplayFormatException when no header fits; what {@link ReplayFile#open} says, where no
   *     chunk is found either
   */
  static Rescued open(Path path, Optional<Path> headerOf) throws ReplayFormatException {
    ReplayFormatException failure;
    try {
      return new Rescued(ReplayFile.open(path), Header.WHOLE);
    } catch (ReplayFormatException e) {
      failure = e;
    }
    if (!Files.isRegularFile(path) || failure.kind() == ReplayFormatException.Kind.SYSTEM) {
      throw failure;
    }
    try {
      ChunkReader chunks = new ChunkReader(FileChannel.open(path, StandardOpenOption.READ));
      try {
        return rescue(path, chunks, headerOf, failure);
      } catch (IOException | ReplayFormatException | RuntimeException e) {
        chunks.close();
        throw e;
      }
    } catch (IOException e) {
      throw new ReplayFormatException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static Rescued rescue(
      Path path, ChunkReader chunks, Optional<Path> headerOf, ReplayFormatException failure)
      throws IOException, ReplayFormatException {
    List<ReplayIndex.Entry> found = ChunkSearch.all(chunks, 0).chunks();
    if (found.isEmpty()) {
      throw failure;
    }
    long firstChunk = found.getFirst().offset();
    if (headerOf.isPresent()) {
      try (ReplayFile other = ReplayFile.open(headerOf.get())) {
        return fitting(path, chunks, other.metadata(), firstChunk, found, Header.GIVEN)
            .orElseThrow(() ->
                new ReplayFormatException(
                    "%s: no keyframe in it is of the match of %s".formatted(path, headerOf.get())));
      }
    }
    int most = JSON_OFFSET + ReplayFormat.MAX_METADATA_BYTES + ReplayFormat.CRC_BYTES;
    if (firstChunk > most || firstChunk < JSON_OFFSET + ReplayFormat.CRC_BYTES + 2) {
      throw hopeless(path, failure);
    }
    byte[] header = new byte[(int) firstChunk];
    for (int done = 0; done < header.length; ) {
      ByteBuffer part = chunks.read(done, header.length - done);
      int count = part.remaining();
      part.get(header, done, count);
      done += count;
    }
    if (isSealed(header)) {
      // Not damaged: of a later program, or of none.
      throw failure;
    }
    boolean oneBit = putRight(header);
    Optional<ReplayMetadata> metadata = parse(header);
    Optional<Rescued> rescued = Optional.empty();
    if (metadata.isPresent()) {
      rescued =
          fitting(
              path,
              chunks,
              metadata.get(),
              firstChunk,
              found,
              oneBit ? Header.ONE_BIT : Header.READABLE);
    }
    return rescued.orElseThrow(() -> hopeless(path, failure));
  }

  private static ReplayFormatException hopeless(Path path, ReplayFormatException failure) {
    return new ReplayFormatException(
        "%s: the header is damaged beyond repair: give another recording of the match with --header"
            .formatted(path),
        failure);
  }

  /** Whether the checksum is that of the bytes before it. */
  private static boolean isSealed(byte[] header) {
    int length = header.length - ReplayFormat.CRC_BYTES;
    CRC32C crc = new CRC32C();
    crc.update(header, 0, length);
    int recorded = 0;
    for (int i = 0; i < ReplayFormat.CRC_BYTES; i++) {
      recorded |= (header[length + i] & 0xff) << 8 * i;
    }
    return recorded == (int) crc.getValue();
  }

  /** Looks for the one wrong bit, and puts it right. */
  private static boolean putRight(byte[] header) {
    // Of a longer header that would take minutes; a server's has 300 bytes.
    if (header.length > 4096) {
      return false;
    }
    for (int i = 0; i < header.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        header[i] ^= (byte) (1 << bit);
        if (isSealed(header)) {
          return true;
        }
        header[i] ^= (byte) (1 << bit);
      }
    }
    return false;
  }

  private static Optional<ReplayMetadata> parse(byte[] header) {
    String json =
        new String(
            header,
            JSON_OFFSET,
            header.length - JSON_OFFSET - ReplayFormat.CRC_BYTES,
            StandardCharsets.UTF_8);
    try {
      int version = JsonParser.parseString(json).getAsJsonObject().get("formatVersion").getAsInt();
      return ReplayFormat.reads(version)
          ? Optional.of(ReplayMetadata.parse(version, json))
          : Optional.empty();
    } catch (ReplayFormatException
        | JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | NullPointerException e) {
      return Optional.empty();
    }
  }

  /** The file with that header, if one of its keyframes is of the header's world. */
  private static Optional<Rescued> fitting(
      Path path,
      ChunkReader chunks,
      ReplayMetadata metadata,
      long firstChunk,
      List<ReplayIndex.Entry> found,
      Header header)
      throws IOException {
    ReplayFile file = ReplayFile.withHeader(path, chunks, metadata, firstChunk);
    for (ReplayIndex.Entry entry : found) {
      if (entry.type() == ReplayFormat.KEYFRAME) {
        try {
          if (file.restore(entry).tick() == entry.tick()) {
            return Optional.of(new Rescued(file, header));
          }
        } catch (ReplayFormatException ofAnotherWorld) {
          // The next may be whole.
        }
      }
    }
    return Optional.empty();
  }
}
