package org.malpan.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.malpan.client.files.PrivateFiles;
import org.malpan.replay.ReplayFormatException;

/** A text file that a command writes: never over another, and whole or not there. */
final class NewFile {

  /** What goes into it. */
  interface Content {
    void write(Writer out) throws ReplayFormatException, IOException;
  }

  private NewFile() {}

  /** Writes it as UTF-8; the message of what is thrown names the file. */
  static void write(Path path, Content content) throws ReplayFormatException, IOException {
    Writer writer;
    try {
      writer =
          new BufferedWriter(
              new OutputStreamWriter(PrivateFiles.create(path), StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw new IOException("%s is there already".formatted(path), e);
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be made: %s (%s)"
              .formatted(path, e.getMessage(), e.getClass().getSimpleName()),
          e);
    }
    boolean whole = false;
    try (writer) {
      content.write(writer);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(path);
      }
    }
  }
}
