package org.malpan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.malpan.game.Games;
import org.malpan.launcher.newgame.GameNames;
import org.malpan.launcher.newgame.GameProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code malpan new}: a project for a game of one's own. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Write a Maven project with a small game and its tests, to start a game from.")
final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet.")
  private Path folder;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The game's id, such as star-catch. Default: the folder's name.")
  private String name;

  NewCommand() {}

  @Override
  public Integer call() {
    GameNames names = names();
    try {
      new GameProject(names, Version.number()).write(folder);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, message(e), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        """
        %1$s has the game '%2$s'. Next:
          ./malpan install              in Malpan's checkout: once, and after each update of it
          cd %1$s
          ./mvnw verify                 compiles the game and runs its tests
          malpan serve --game-path target --game %2$s
        README.md there says more.\
        """
            .formatted(folder, names.id()));
    out.flush();
    return ExitCode.OK;
  }

  private GameNames names() {
    String id = name;
    if (id == null) {
      Path last = folder.toAbsolutePath().normalize().getFileName();
      id = last == null ? "" : last.toString();
    }
    GameNames names;
    try {
      names = new GameNames(id);
    } catch (IllegalArgumentException e) {
      String hint = name == null ? " (--name NAME gives another than the folder's)" : "";
      throw new CommandFailure(ExitCode.USAGE, e.getMessage() + hint, e);
    }
    if (Games.all().stream().anyMatch(game -> game.info().id().equals(names.id()))) {
      throw new CommandFailure(
          ExitCode.USAGE, "game '%s' is there already: choose another --name".formatted(id));
    }
    return names;
  }

  private static String message(IOException e) {
    return e.getClass() == IOException.class
        ? e.getMessage()
        : "%s (%s)".formatted(e.getMessage(), e.getClass().getSimpleName());
  }
}
