package org.malpan.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import org.malpan.launcher.console.Likeness;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code malpan help COMMAND …}: the help of a command, also of one inside another. */
@Command(
    name = "help",
    helpCommand = true,
    mixinStandardHelpOptions = true,
    description = "Show the help of a command, such as 'help replay dump'.")
final class HelpTopic implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command's words.")
  private List<String> words = List.of();

  HelpTopic() {}

  @Override
  public Integer call() {
    CommandLine topic = spec.parent().commandLine();
    for (String word : words) {
      CommandLine inner = topic.getSubcommands().get(word);
      if (inner == null) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "'%s' is no command of '%s'%s"
                .formatted(
                    word,
                    topic.getCommandSpec().qualifiedName(),
                    Likeness.hint(word, topic.getSubcommands().keySet())));
      }
      topic = inner;
    }
    topic.usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
