package org.malpan.images;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs the JDK's own tools in this JVM, and other programs beside it. */
final class Tools {

  private Tools() {}

  /** Runs a tool, quiet unless it fails with {@link IllegalStateException}. */
  static void run(String name, List<String> arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(
                () -> new IllegalStateException("this JDK has no " + name + ": use a full JDK 25"));
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int exitCode = tool.run(writer, writer, arguments.toArray(String[]::new));
    if (exitCode != 0) {
      throw new IllegalStateException(
          "%s ended with %d: %s".formatted(name, exitCode, said.toString().strip()));
    }
  }

  /** Runs another program, quiet unless it fails with {@link IllegalStateException}. */
  static void runProgram(Path program, String... arguments) throws IOException {
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.onExit().join().exitValue();
    if (exitCode != 0) {
      throw new IllegalStateException(
          "%s ended with %d: %s".formatted(program, exitCode, said.strip()));
    }
  }
}
