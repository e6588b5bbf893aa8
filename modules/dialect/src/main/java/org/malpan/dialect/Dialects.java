package org.malpan.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.malpan.game.Game;

/** The dialects that come with Malpan, and those of users' files. */
public final class Dialects {

  private static final List<String> BUILT_IN =
      List.of("classic-8x8", "classic-stress", "classic-wide", "classic-rpg");

  /** Of a user's file; more is refused unread. */
  private static final int MOST_BYTES = 1 << 20;

  private Dialects() {}

  /** The names of the dialects that come with Malpan. */
  public static List<String> names() {
    return BUILT_IN;
  }

  /**
   * The dialect of that name for a game, or empty when Malpan has none of that name.
   *
   * @throws DialectException in one line, when it has a word that the game lacks
   */
  public static Optional<DialectFormat> named(String name, Game game) throws DialectException {
    return BUILT_IN.contains(name)
        ? Optional.of(new DialectFormat(DialectReader.read(name, example(name)), game))
        : Optional.empty();
  }

  /**
   * The client's side of the dialect of that name, or empty when Malpan has none of that name.
   *
   * @throws DialectException as {@link #named}
   */
  public static Optional<DialectClientFormat> clientNamed(String name, Game game)
      throws DialectException {
    return BUILT_IN.contains(name)
        ? Optional.of(new DialectClientFormat(DialectReader.read(name, example(name)), game))
        : Optional.empty();
  }

  /** The file of a dialect that comes with Malpan, to start one's own from. */
  public static String example(String name) {
    try (InputStream in = Dialects.class.getResourceAsStream(name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a user's own dialect, for a game.
   *
   * @throws DialectException naming file, path and reason
   */
  public static DialectFormat read(Path file, Game game) throws DialectException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new DialectException(
            "dialect %s is longer than the %d bytes that are allowed".formatted(file, MOST_BYTES));
      }
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new DialectFormat(DialectReader.read(file.toString(), json), game);
    } catch (CharacterCodingException e) {
      throw new DialectException("dialect %s is not text in UTF-8".formatted(file));
    } catch (NoSuchFileException e) {
      throw new DialectException("dialect %s: no such file".formatted(file), e);
    } catch (IOException e) {
      throw new DialectException(
          "dialect %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
