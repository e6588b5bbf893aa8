package org.malpan.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.malpan.dialect.DialectException;
import org.malpan.dialect.DialectFormat;
import org.malpan.dialect.Dialects;
import org.malpan.game.Games;
import org.malpan.protocol.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code malpan dialect}: helps to write a dialect file. */
@Command(
    name = "dialect",
    mixinStandardHelpOptions = true,
    description = "Write a dialect of your own.",
    subcommands = {DialectCommand.Check.class, DialectCommand.Example.class, HelpTopic.class})
final class DialectCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  DialectCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Say whether a dialect file can be used, or what is wrong with it.")
  static final class Check implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The dialect file.")
    private Path file;

    Check() {}

    @Override
    public Integer call() {
      try {
        DialectFormat format = Dialects.read(file, Games.named(Games.DEFAULT));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
            "%s: the dialect '%s' can be used".formatted(file, Text.escaped(format.name())));
        out.flush();
        return ExitCode.OK;
      } catch (DialectException e) {
        throw new CommandFailure(ExitCode.ofRefused(e, ExitCode.FAILED), e.getMessage(), e);
      }
    }
  }

  @Command(
      name = "example",
      mixinStandardHelpOptions = true,
      description = "Print a dialect that comes with Malpan, to start from.")
  static final class Example implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
        paramLabel = "NAME",
        defaultValue = "classic-stress",
        description = "Which one. Default: ${DEFAULT-VALUE}.")
    private String name;

    Example() {}

    @Override
    public Integer call() {
      if (!Dialects.names().contains(name)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "dialect '%s': there are %s".formatted(name, String.join(", ", Dialects.names())));
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(Dialects.example(name));
      out.flush();
      return ExitCode.OK;
    }
  }
}
