package org.malpan.launcher;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.malpan.replay.LoopbackVerifier;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;
import org.malpan.replay.VerifyReport;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code malpan replay verify}. */
@Command(
    name = "verify",
    description = "Re-run the match and compare every recorded state, and what players were told.",
    footer = {
      "",
      "With --io-model the recorded inputs go through a real server on loopback, each player a"
          + " connection, and the bytes that come back are compared too.",
      "",
      "Exit code 0 when all are equal, 1 when one differs, 3 for a damaged file or an I/O model that"
          + " is not to be had here."
    })
final class ReplayVerify extends ReplayTool.OnFile {

  @Option(
      names = "--io-model",
      paramLabel = "NAME",
      split = ",",
      description =
          "Send the inputs through a server on this I/O model; several with commas, or all.")
  private List<String> ioModels = List.of();

  ReplayVerify() {}

  @Override
  int run(ReplayFile file, PrintWriter out) throws ReplayFormatException, IOException {
    if (ioModels.isEmpty()) {
      return report(ReplayVerifier.report(file), "", out);
    }
    int code = ExitCode.OK;
    for (IoModel model : models()) {
      code = Math.max(code, verify(file, model, out));
      out.flush();
    }
    return code;
  }

  private List<IoModel> models() {
    return ioModels.equals(List.of("all"))
        ? IoModels.all()
        : ioModels.stream().map(Models::named).toList();
  }

  private int verify(ReplayFile file, IoModel model, PrintWriter out)
      throws ReplayFormatException, IOException {
    String name = model.info().name();
    try {
      return switch (LoopbackVerifier.verify(file, model)) {
        case LoopbackVerifier.Result.Played(var report) -> report(report, name, out);
        case LoopbackVerifier.Result.InputsDiverged(long tick, String what) -> {
          if (isJson()) {
            JsonObject json = new JsonObject();
            json.addProperty("ioModel", name);
            json.addProperty("verified", false);
            json.addProperty("tick", tick);
            json.addProperty("inputs", what);
            out.println(json);
          } else {
            out.println("%s: diverged: tick %d had other inputs: %s".formatted(name, tick, what));
          }
          yield ExitCode.FAILED;
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.FAILED, "interrupted", e);
    }
  }

  private int report(VerifyReport report, String model, PrintWriter out) {
    String before = model.isEmpty() ? "" : model + ": ";
    out.println(isJson() ? report.json(model) : before + report.sentence());
    return report.isVerified() ? ExitCode.OK : ExitCode.FAILED;
  }
}
