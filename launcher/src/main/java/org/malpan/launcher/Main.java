package org.malpan.launcher;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.malpan.protocol.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

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
      ModelsCommand.class,
      DoctorCommand.class
    })
public final class Main implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

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
    Logs.quiet();
    return commandLine().setOut(new PrintWriter(System.out, true, outputCharset())).execute(args);
  }

  /** A terminal's own; what goes to a file or another program is UTF-8 wherever it was made. */
  @SuppressWarnings("SystemConsoleNull") // An image without jdk.internal.le may have none.
  private static Charset outputCharset() {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return terminal ? System.out.charset() : StandardCharsets.UTF_8;
  }

  /** The whole command, to be run with whatever writers it is given. */
  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    SettingOptions.addTo(commandLine.getSubcommands().get("serve").getCommandSpec());
    SettingOptions.addTo(
        commandLine.getSubcommands().get("replay").getSubcommands().get("fork").getCommandSpec());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setParameterExceptionHandler(oneLineAndHint());
    commandLine.setExecutionExceptionHandler(oneLine(main));
    return commandLine;
  }

  private static IParameterExceptionHandler oneLineAndHint() {
    return (exception, args) -> {
      CommandLine command = exception.getCommandLine();
      command
          .getErr()
          .println(
              "malpan: %s (see '%s --help')"
                  .formatted(
                      Text.escaped(
                          exception.getMessage().lines().findFirst().orElse("wrong usage")),
                      command.getCommandSpec().qualifiedName()));
      return ExitCode.USAGE;
    };
  }

  private static IExecutionExceptionHandler oneLine(Main main) {
    return (exception, command, parsed) -> {
      PrintWriter err = command.getErr();
      String message =
          exception instanceof CommandFailure
              ? exception.getMessage()
              : "a fault of Malpan's own: %s (run with --verbose for more)".formatted(exception);
      // Texts in it may come from a file, a server or another player.
      err.println("malpan: " + Text.escaped(message));
      if (main.verbose) {
        exception.printStackTrace(err);
      }
      return exception instanceof CommandFailure failure ? failure.exitCode() : ExitCode.INTERNAL;
    };
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
