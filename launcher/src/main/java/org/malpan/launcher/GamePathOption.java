package org.malpan.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.malpan.game.Game;
import org.malpan.game.Games;
import org.malpan.launcher.games.GamePath;
import org.malpan.launcher.games.GamePathException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Offers {@code --game-path} to commands, and loads its games before the command runs. */
final class GamePathOption {

  private static final String NAME = "--game-path";

  private static final List<String> COMMANDS = List.of("play", "serve", "bots", "games");

  private GamePathOption() {}

  /** Adds it to all commands that know games, those of {@code replay} included. */
  static void addTo(CommandLine malpan) {
    Map<String, CommandLine> commands = malpan.getSubcommands();
    Stream<CommandLine> ofReplay =
        commands.get("replay").getSubcommands().values().stream()
            .filter(tool -> !tool.getCommandSpec().helpCommand())
            .distinct();
    Stream.concat(COMMANDS.stream().map(commands::get), ofReplay)
        .forEach(command -> command.getCommandSpec().addOption(option()));
  }

  private static OptionSpec option() {
    return OptionSpec.builder(NAME)
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .arity("1")
        .paramLabel("JAR|DIR")
        .description(
            "Add the games of a jar, or of all jars of a folder; may be repeated.",
            "Each game is a module that says 'provides org.malpan.game.Game with …'.")
        .build();
  }

  /** Takes the games that the command line names, besides those on the module path. */
  static void apply(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.commandSpec().findOption(NAME) == null || last.isUsageHelpRequested()) {
      return;
    }
    try {
      List<Path> places = last.matchedOptionValue(NAME, List.of());
      if (places.isEmpty()) {
        // A fault of a game on the module path is told here in one line.
        List<Game> _ = Games.all();
      } else {
        Games.use(GamePath.load(places, Games.onModulePath()));
      }
    } catch (GamePathException e) {
      throw failed(last, ExitCode.ofRefused(e, ExitCode.USAGE), e);
    } catch (IllegalStateException e) {
      throw failed(last, ExitCode.ENVIRONMENT, e);
    }
  }

  /** As a command's own failure: this is not yet the command. */
  private static ExecutionException failed(ParseResult parsed, int code, Exception why) {
    return new ExecutionException(
        parsed.commandSpec().commandLine(),
        why.getMessage(),
        new CommandFailure(code, why.getMessage(), why));
  }
}
