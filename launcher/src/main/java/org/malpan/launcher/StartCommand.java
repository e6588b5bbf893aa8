package org.malpan.launcher;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.malpan.client.NoGraphicsException;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code malpan start}: the window at its start screen. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Open the window at its start screen: to host, to join, to watch recordings.")
final class StartCommand implements Callable<Integer> {

  @Mixin private TimeLimit limit = new TimeLimit();

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Write a PNG of the window just before it closes.")
  private Path screenshot;

  StartCommand() {}

  @Override
  public Integer call() {
    Window.missing()
        .ifPresent(why -> {
          throw new CommandFailure(ExitCode.ENVIRONMENT, none(why));
        });
    // A match that is hosted from the window ends with a whole recording.
    Signals.onStop(() -> RunningMatch.endProcess(ExitCode.OK));
    try {
      return Window.open()
          .show(
              "Malpan",
              Optional.empty(),
              Models.named(IoModels.DEFAULT),
              limit.get(),
              Optional.ofNullable(screenshot));
    } catch (NoGraphicsException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, none(e.getMessage()), e);
    }
  }

  private static String none(String why) {
    return Window.hint(why) + "; 'malpan play --text' and 'malpan serve' need none";
  }
}
