package org.malpan.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code malpan replay}: what can be done with a recording. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Play recordings, look at them, test with them.",
    subcommands = {
      ReplayPlay.class,
      ReplayFork.class,
      ReplayInfo.class,
      ReplayVerify.class,
      ReplayInputs.class,
      ReplayDiff.class,
      ReplayBisect.class,
      ReplayEdit.Trim.class,
      ReplayEdit.Repair.class,
      ReplayEdit.Merge.class,
      ReplayEdit.Accept.class,
      ReplayExportCommand.class,
      ReplayStats.class,
      HelpTopic.class
    })
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  ReplayCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
