package org.malpan.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.malpan.game.Game;
import org.malpan.game.Games;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code malpan games}: the games that can be hosted here. */
@Command(
    name = "games",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the games for --game, and what they consist of.")
final class GamesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON, an object a line.")
  private boolean json;

  GamesCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Game game : Games.all()) {
      out.println(json ? GameDescription.json(game) : GameDescription.text(game));
    }
    out.flush();
    return ExitCode.OK;
  }
}
