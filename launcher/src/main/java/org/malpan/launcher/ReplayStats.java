package org.malpan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code malpan replay stats}. */
@Command(name = "stats", description = "Count moves, attacks, chat and falls of each player.")
final class ReplayStats extends ReplayTool.OnFile {

  @Option(
      names = "-o",
      paramLabel = "OUT",
      description = "Also write where pieces stepped: a heat map as SVG, a new file.")
  private Path target;

  ReplayStats() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException, IOException {
    ReplayStatistics statistics = ReplayStatistics.of(file);
    if (target != null) {
      NewFile.write(target, statistics.heat()::writeSvg);
    }
    out.print(isJson() ? statistics.json() + "\n" : statistics.text());
    return ExitCode.OK;
  }
}
