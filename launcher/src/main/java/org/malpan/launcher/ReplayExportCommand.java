package org.malpan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.malpan.replay.ReplayExport;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code malpan replay export}. */
@Command(
    name = "export",
    description =
        "Write states as JSON lines, positions as CSV, a contact sheet or an animation as SVG.")
final class ReplayExportCommand extends ReplayTool.OnFile {

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv|svg|animation",
      description = "What to write. Default: jsonl.")
  private ReplayExport.Format format = ReplayExport.Format.JSONL;

  @Option(
      names = "--from",
      paramLabel = "TICK",
      defaultValue = "0",
      description = "The first state. Default: the recording's first.")
  private long from;

  @Option(
      names = "--to",
      paramLabel = "TICK",
      defaultValue = "9223372036854775807",
      description = "No state behind this one. Default: the recording's last.")
  private long to;

  @Option(
      names = "--every",
      paramLabel = "TICKS",
      description = "From state to state. Default: a second; in an animation a fifth of one.")
  private Integer every;

  @Option(names = "-o", paramLabel = "OUT", description = "The new file. Default: standard output.")
  private Path target;

  ReplayExportCommand() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException, IOException {
    if (isJson() && format != ReplayExport.Format.JSONL) {
      throw new CommandFailure(ExitCode.USAGE, "--json and another --format: choose one");
    }
    if (from < 0 || to < from || every != null && every < 1) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "ticks %d to %d, every %s: no such range"
              .formatted(from, to, every == null ? "second" : every));
    }
    TickRange.check(file, from, to, notices());
    if (target == null) {
      write(file, out);
    } else {
      NewFile.write(target, writer -> write(file, writer));
    }
    return ExitCode.OK;
  }

  private void write(ReplayFile file, Writer out) throws ReplayFormatException, IOException {
    int rate = file.metadata().world().tickRate();
    int usual = format == ReplayExport.Format.ANIMATION ? Math.max(1, rate / 5) : rate;
    int step = every == null ? usual : every;
    ReplayExport.write(file, format, from, to, step, out);
  }
}
