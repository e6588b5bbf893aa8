package org.malpan.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The dialects that come with Malpan, and those of users' files. */
public final class Dialects {

  private static final List<String> BUILT_IN =
      List.of("classic-8x8", "classic-stress", "classic-wide", "classic-rpg");

  private Dialects() {}

  /** The names of the dialects that come with Malpan. */
  public static List<String> names() {
    return BUILT_IN;
  }

  /** The dialect of that name, or empty when Malpan has none. */
  public static Optional<DialectFormat> named(String name) {
    if (!BUILT_IN.contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DialectFormat(DialectReader.read(name, example(name))));
    } catch (DialectException e) {
      throw new IllegalStateException("a dialect of our own is bad", e);
    }
  }

  /** The client's side of the dialect of that name, or empty when Malpan has none. */
  public static Optional<DialectClientFormat> clientNamed(String name) {
    if (!BUILT_IN.contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DialectClientFormat(DialectReader.read(name, example(name))));
    } catch (DialectException e) {
      throw new IllegalStateException("a dialect of our own is bad", e);
    }
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
   * Reads a user's own dialect.
   *
   * @throws DialectException naming file, path and reason
   */
  public static DialectFormat read(Path file) throws DialectException {
    try {
      return new DialectFormat(DialectReader.read(file.toString(), Files.readString(file)));
    } catch (NoSuchFileException e) {
      throw new DialectException("dialect %s: no such file".formatted(file), e);
    } catch (IOException e) {
      throw new DialectException(
          "dialect %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
