package org.malpan.launcher;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.replay.ReplayAccept;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayMerge;
import org.malpan.replay.ReplayRepair;
import org.malpan.replay.ReplayTrim;
import org.malpan.replay.ReplayVerifier;
import org.malpan.replay.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that make recordings out of recordings; none writes over a file that is there. */
final class ReplayEdit {

  private ReplayEdit() {}

  private static String written(boolean json, Path target, long ticks) {
    if (!json) {
      return "%s: %d ticks".formatted(target, ticks);
    }
    JsonObject object = new JsonObject();
    object.addProperty("file", target.toString());
    object.addProperty("ticks", ticks);
    return object.toString();
  }

  @Command(name = "trim", description = "Cut a part out: a recording that starts at a snapshot.")
  static final class Trim extends ReplayTool.OnFile {

    @Option(
        names = "--from",
        paramLabel = "TICK",
        defaultValue = "0",
        description = "Ticks done at its start. Default: the recording's start.")
    private long from;

    @Option(
        names = "--to",
        paramLabel = "TICK",
        defaultValue = "9223372036854775807",
        description = "Ticks done at its end. Default: the recording's end.")
    private long to;

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The new file.")
    private Path target;

    Trim() {}

    @Override
    int run(ReplayFile file, PrintWriter out) throws ReplayFormatException, IOException {
      if (from < 0 || to < from) {
        throw new CommandFailure(
            ExitCode.USAGE, "ticks %d to %d: no such range".formatted(from, to));
      }
      TickRange.check(file, from, to, notices());
      out.println(written(isJson(), target, ReplayTrim.write(file, from, to, target)));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "repair",
      description = "Make the longest valid recording of a cut or damaged one; say what is lost.")
  static final class Repair extends ReplayTool {

    @Parameters(paramLabel = "FILE", description = "The recording.")
    private Path path;

    @Option(
        names = "--header",
        paramLabel = "OTHER",
        description =
            "Another recording of the match, whose header is used where the own is beyond repair.")
    private Path headerOf;

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The new file.")
    private Path target;

    Repair() {}

    @Override
    int run(PrintWriter out) throws ReplayFormatException, IOException {
      ReplayRepair.Report report = ReplayRepair.write(path, Optional.ofNullable(headerOf), target);
      out.println(isJson() ? report.json() : target + ": " + report.sentence());
      return ExitCode.OK;
    }
  }

  @Command(name = "merge", description = "Put consecutive parts of one match together.")
  static final class Merge extends ReplayTool {

    /** Each part is an open file with its index in memory. */
    private static final int MOST_PARTS = 100;

    @Parameters(
        paramLabel = "PART",
        arity = "1..*",
        description = "The parts, in the order of their ticks.")
    private List<Path> paths;

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The new file.")
    private Path target;

    Merge() {}

    @Override
    int run(PrintWriter out) throws ReplayFormatException, IOException {
      if (paths.size() > MOST_PARTS) {
        throw new CommandFailure(
            ExitCode.USAGE, "%d parts: at most %d".formatted(paths.size(), MOST_PARTS));
      }
      List<ReplayFile> parts = new ArrayList<>();
      try {
        for (Path path : paths) {
          parts.add(ReplayFile.open(path));
        }
        out.println(written(isJson(), target, ReplayMerge.write(parts, target)));
      } finally {
        for (ReplayFile part : parts) {
          part.close();
        }
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "accept",
      description = "Record the same inputs anew, with this build's states: for a changed rule.",
      footer = {
        "",
        "Says for each recording the first tick whose state is another than before. The old file"
            + " stays as it is."
      })
  static final class Accept extends ReplayTool {

    @Parameters(
        paramLabel = "FILE",
        arity = "1..*",
        description = "Recordings, and folders whose recordings are meant.")
    private List<Path> paths;

    @Option(
        names = "-o",
        required = true,
        paramLabel = "OUT",
        description = "The new file, or a folder that is there, for files of the same names.")
    private Path target;

    Accept() {}

    @Override
    int run(PrintWriter out) throws ReplayFormatException, IOException {
      List<Path> files = ReplayFiles.of(paths);
      boolean intoFolder = Files.isDirectory(target);
      if (files.size() > 1 && !intoFolder) {
        throw new CommandFailure(
            ExitCode.USAGE, "-o %s: several recordings need a folder".formatted(target));
      }
      for (Path path : files) {
        try (ReplayFile file = ReplayFile.open(path)) {
          accept(file, intoFolder ? target.resolve(path.getFileName()) : target, out);
        }
        out.flush();
      }
      return ExitCode.OK;
    }

    private void accept(ReplayFile file, Path to, PrintWriter out)
        throws ReplayFormatException, IOException {
      VerifyReport before = ReplayVerifier.report(file);
      if (before.result() instanceof ReplayVerifier.Result.Failed) {
        // A tick that this build cannot carry out has no state to accept.
        throw new CommandFailure(
            ExitCode.FAILED, "%s: %s".formatted(file.path(), before.sentence()));
      }
      long ticks = ReplayAccept.write(file, to);
      if (isJson()) {
        JsonObject json = new JsonObject();
        json.addProperty("file", to.toString());
        json.addProperty("ticks", ticks);
        json.addProperty("before", before.sentence());
        out.println(json);
      } else {
        out.println("%s: %d ticks; before: %s".formatted(to, ticks, before.sentence()));
      }
    }
  }
}
