package org.malpan.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code malpan models}: the ways in which sockets can be served. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "List the I/O models for --io-model.")
final class ModelsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  ModelsCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (IoModel model : IoModels.all()) {
      IoModelInfo info = model.info();
      out.println(
          "%-20s %s. %s; threads: %s; limits: %s; %s"
              .formatted(
                  info.name(),
                  info.lectureTerm(),
                  info.mechanism(),
                  info.threads(),
                  info.limits(),
                  info.platform()));
    }
    out.flush();
    return ExitCode.OK;
  }
}
