package org.malpan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command on recordings: a file that cannot be read or written is one line and code 3. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class ReplayTool implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON, an object a line.")
  private boolean json;

  @Override
  public final Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      return run(out);
    } catch (ReplayFormatException | IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      // Each reader is bounded; what a file on purpose needs all at once may still be too much.
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "not enough memory for this recording: %d MB is all there is (-Xmx gives more)"
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          e);
    } finally {
      out.flush();
    }
  }

  /** For what is no part of the answer. */
  final PrintWriter notices() {
    return spec.commandLine().getErr();
  }

  final boolean isJson() {
    return json;
  }

  abstract int run(PrintWriter out) throws ReplayFormatException, IOException;

  /** A command on one of them. */
  abstract static class OnFile extends ReplayTool {

    @Parameters(paramLabel = "FILE", description = "The recording.")
    private Path path;

    @Override
    final int run(PrintWriter out) throws ReplayFormatException, IOException {
      try (ReplayFile file = ReplayFile.open(path)) {
        return run(file, out);
      }
    }

    abstract int run(ReplayFile file, PrintWriter out) throws ReplayFormatException, IOException;
  }
}
