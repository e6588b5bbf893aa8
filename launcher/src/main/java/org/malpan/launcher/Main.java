package org.malpan.launcher;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.malpan.launcher.console.Likeness;
import org.malpan.launcher.console.Logs;
import org.malpan.launcher.console.OutputException;
import org.malpan.launcher.console.ProcessConsole;
import org.malpan.protocol.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code malpan} command. */
@Command(
    name = "malpan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "A multiplayer game server, its 3D client and its replay tools.",
    subcommands = {
      StartCommand.class,
      PlayCommand.class,
      ServeCommand.class,
      StressCommand.class,
      BotsCommand.class,
      ReplayCommand.class,
      DialectCommand.class,
      LabCommand.class,
      GamesCommand.class,
      HostsCommand.class,
      ModelsCommand.class,
      NewCommand.class,
      DoctorCommand.class,
      HelpTopic.class
    })
public final class Main implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  @Option(
      names = "--log-level",
      scope = ScopeType.INHERIT,
      paramLabel = "LEVEL",
      description = "Log from this level on: error, warning, info (default), debug, trace or off.")
  void logLevel(System.Logger.Level level) {
    Logs.level(level);
  }

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    int code = ExitCode.INTERNAL;
    try {
      code = run(args);
    } finally {
      // Also after an error that no command may catch, such as one for want of memory.
      System.exit(code);
    }
  }

  /** Runs one command. */
  static int run(String... args) {
    ProcessConsole console = ProcessConsole.open();
    // Numbers are read by programs too, also where people write them with other digits.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    try {
      int code = commandLine().setOut(console.out()).setErr(console.err()).execute(args);
      // A command that failed for its output has said so.
      if (code == ExitCode.OK || !console.out().hasFailed()) {
        console.out().flush();
      }
      return code;
    } catch (OutputException e) {
      return unwritten(e, console.err());
    }
  }

  /** Tells that the output is incomplete, unless its reader wanted no more of it. */
  private static int unwritten(OutputException why, PrintWriter err) {
    if (why.isClosedPipe()) {
      return ExitCode.CLOSED_PIPE;
    }
    err.println("malpan: " + why.getMessage());
    return ExitCode.ENVIRONMENT;
  }

  /** The whole command, to be run with whatever writers it is given. */
  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    SettingOptions.addTo(commandLine.getSubcommands().get("serve").getCommandSpec());
    SettingOptions.addTo(
        commandLine.getSubcommands().get("replay").getSubcommands().get("fork").getCommandSpec());
    GamePathOption.addTo(commandLine);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    if (!ProcessConsole.drawsInPlace()) {
      commandLine.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }
    commandLine.setExecutionStrategy(Main::runOrTell);
    commandLine.setParameterExceptionHandler(oneLineAndHint());
    commandLine.setExecutionExceptionHandler(oneLine(main));
    return commandLine;
  }

  /** Help and version, too, are output that may be unwritten. */
  private static int runOrTell(ParseResult parsed) {
    try {
      GamePathOption.apply(parsed);
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutputException e) {
      return unwritten(e, parsed.commandSpec().commandLine().getErr());
    }
  }

  private static IParameterExceptionHandler oneLineAndHint() {
    return (exception, args) -> {
      CommandLine command = exception.getCommandLine();
      command
          .getErr()
          .println(
              "malpan: %s (see '%s --help')%s"
                  .formatted(
                      Text.escaped(
                          exception.getMessage().lines().findFirst().orElse("wrong usage")),
                      command.getCommandSpec().qualifiedName(),
                      meant(exception)));
      return ExitCode.USAGE;
    };
  }

  /** What is written much like a word that nothing is called by. */
  private static String meant(ParameterException exception) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    CommandSpec command = exception.getCommandLine().getCommandSpec();
    String typed = unmatched.getUnmatched().getFirst();
    return Likeness.hint(
        typed.replaceFirst("=.*", ""),
        typed.startsWith("-") ? command.optionsMap().keySet() : command.subcommands().keySet());
  }

  private static IExecutionExceptionHandler oneLine(Main main) {
    return (exception, command, parsed) -> {
      PrintWriter err = command.getErr();
      if (exception instanceof OutputException unwritten) {
        return unwritten(unwritten, err);
      }
      if (exception instanceof InvalidPathException path) {
        err.println("malpan: " + unnamed(path));
        return ExitCode.ENVIRONMENT;
      }
      String message =
          exception instanceof CommandFailure
              ? String.valueOf(exception.getMessage())
              : "a fault of Malpan's own: %s (run with --verbose for more)".formatted(exception);
      err.println("malpan: " + Text.escaped(message));
      if (main.verbose) {
        exception.printStackTrace(err);
      }
      return exception instanceof CommandFailure failure ? failure.exitCode() : ExitCode.INTERNAL;
    };
  }

  /** The start scripts see to the charset; another launcher may have none that fits. */
  private static String unnamed(InvalidPathException path) {
    return Text.escaped(
        "no file can be named '%s' in this locale, whose charset is %s: set LC_ALL=C.UTF-8"
            .formatted(path.getInput(), System.getProperty("sun.jnu.encoding")));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
