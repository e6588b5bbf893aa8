package org.malpan.launcher;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.malpan.launcher.JUnitReport.Outcome;
import org.malpan.replay.LoopbackVerifier;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;
import org.malpan.replay.VerifyReport;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code malpan replay verify}. */
@Command(
    name = "verify",
    description = "Re-run matches and compare every recorded state, and what players were told.",
    footer = {
      "",
      "With --io-model the recorded inputs go through a real server on loopback, each player a"
          + " connection, and the bytes that come back are compared too.",
      "",
      "Exit code 0 when all are equal, 1 when one differs or fails, 3 for a damaged file or an I/O"
          + " model that is not to be had here."
    })
final class ReplayVerify extends ReplayTool {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Recordings, and folders whose recordings are meant.")
  private List<Path> paths;

  @Option(
      names = "--io-model",
      paramLabel = "NAME",
      split = ",",
      description =
          "Send the inputs through a server on this I/O model; several with commas, or all.")
  private List<String> ioModels = List.of();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write a JUnit report besides, a test for each recording and model.")
  private Path junit;

  private final JUnitReport tests = new JUnitReport();

  /** Whether a line must say which recording it is about. */
  private boolean named;

  ReplayVerify() {}

  @Override
  int run(PrintWriter out) throws ReplayFormatException, IOException {
    List<IoModel> models = models();
    List<Path> files = ReplayFiles.of(paths);
    named = files.size() > 1;
    int code = ExitCode.OK;
    for (Path path : files) {
      long start = System.nanoTime();
      try (ReplayFile file = ReplayFile.open(path)) {
        file.metadata()
            .otherVersion()
            .ifPresent(sentence -> notices().println("malpan: " + path + ": " + sentence));
        code = Math.max(code, verify(file, models, out));
      } catch (ReplayFormatException | IOException e) {
        tests.add(path.toString(), System.nanoTime() - start, Outcome.ERROR, e.getMessage());
        if (!named) {
          writeReport();
          throw e;
        }
        code = ExitCode.ENVIRONMENT;
        out.println(isJson() ? json(path, e.getMessage()) : e.getMessage());
      }
      out.flush();
    }
    writeReport();
    return code;
  }

  private static String json(Path path, String error) {
    JsonObject json = new JsonObject();
    json.addProperty("file", path.toString());
    json.addProperty("verified", false);
    json.addProperty("error", error);
    return json.toString();
  }

  private void writeReport() throws ReplayFormatException, IOException {
    if (junit != null) {
      NewFile.write(junit, tests::write);
    }
  }

  private List<IoModel> models() {
    return ioModels.equals(List.of("all"))
        ? IoModels.all()
        : ioModels.stream().map(Models::named).toList();
  }

  private int verify(ReplayFile file, List<IoModel> models, PrintWriter out)
      throws ReplayFormatException, IOException {
    if (models.isEmpty()) {
      long start = System.nanoTime();
      return report(ReplayVerifier.report(file), file, "", start, out);
    }
    int code = ExitCode.OK;
    for (IoModel model : models) {
      code = Math.max(code, verify(file, model, out));
      out.flush();
    }
    return code;
  }

  private int verify(ReplayFile file, IoModel model, PrintWriter out)
      throws ReplayFormatException, IOException {
    String name = model.info().name();
    long start = System.nanoTime();
    try {
      return switch (LoopbackVerifier.verify(file, model)) {
        case LoopbackVerifier.Result.Played(var report) -> report(report, file, name, start, out);
        case LoopbackVerifier.Result.InputsDiverged(long tick, String what) -> {
          String sentence = "diverged: tick %d had other inputs: %s".formatted(tick, what);
          JsonObject json = new JsonObject();
          json.addProperty("file", file.path().toString());
          json.addProperty("ioModel", name);
          json.addProperty("verified", false);
          json.addProperty("tick", tick);
          json.addProperty("inputs", what);
          out.println(isJson() ? json : before(file, name) + sentence);
          tests.add(test(file, name), System.nanoTime() - start, Outcome.FAILURE, sentence);
          yield ExitCode.FAILED;
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.FAILED, "interrupted", e);
    }
  }

  private int report(
      VerifyReport report, ReplayFile file, String model, long start, PrintWriter out) {
    out.println(
        isJson()
            ? report.json(file.path().toString(), model)
            : before(file, model) + report.sentence());
    tests.add(
        test(file, model),
        System.nanoTime() - start,
        report.isVerified() ? Outcome.PASSED : Outcome.FAILURE,
        report.sentence());
    return report.isVerified() ? ExitCode.OK : ExitCode.FAILED;
  }

  private String before(ReplayFile file, String model) {
    return (named ? file.path() + ": " : "") + (model.isEmpty() ? "" : model + ": ");
  }

  private static String test(ReplayFile file, String model) {
    return model.isEmpty() ? file.path().toString() : "%s [%s]".formatted(file.path(), model);
  }
}
