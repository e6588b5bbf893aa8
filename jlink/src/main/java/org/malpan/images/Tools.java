package org.malpan.images;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs the JDK's own tools in this JVM. */
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
}
