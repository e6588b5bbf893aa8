package org.malpan.launcher;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.malpan.client.BotPlan;
import org.malpan.client.BotReport;
import org.malpan.client.BotSwarm;
import org.malpan.game.Games;
import org.malpan.launcher.console.LineQueue;
import org.malpan.protocol.Text;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code malpan bots}: many players in one process, and what they measured. */
@Command(
    name = "bots",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Load a server with real clients and measure it.",
    footer = {
      "",
      "Round trips count from the time a move was planned, so a delay anywhere shows.",
      "A move that is not echoed within 3 s of the end is lost; the time it has waited counts.",
      "Ctrl-C ends the play and prints what was measured. Exit code 0 only if no bot had an error and",
      "no move was lost; 3 if no bot was let in."
    })
final class BotsCommand implements Callable<Integer> {

  private static final double[] PERCENTILES = {50, 90, 99, 99.9};

  @Spec private CommandSpec spec;

  @Option(
      names = "--connect",
      required = true,
      paramLabel = "HOST:PORT",
      converter = Addresses.class,
      description = "The server.")
  private InetSocketAddress server;

  @Option(
      names = "--game",
      defaultValue = Games.DEFAULT,
      paramLabel = "ID",
      description = {
        "The game of the server. Bots send its first command with random arguments;",
        "where that command moves nobody, nothing is echoed and all count as lost.",
        "Default: ${DEFAULT-VALUE}."
      })
  private String game;

  @Option(
      names = "--count",
      defaultValue = "10",
      paramLabel = "N",
      description = "Bots. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--rate",
      defaultValue = "4",
      paramLabel = "R",
      description = "Moves a second of each bot. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "S",
      description = "Time to play once all are in. Default: ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--io-model",
      defaultValue = IoModels.DEFAULT,
      paramLabel = "NAME",
      description = "How the bots' sockets are served. Default: ${DEFAULT-VALUE}.")
  private String ioModel;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  BotsCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    BotReport report;
    LineQueue lines = LineQueue.over(spec.commandLine().getOut());
    CompletableFuture<BotSwarm> connected = new CompletableFuture<>();
    // Before the first connection: to be asked to end just then is no reason to measure nothing.
    Signals.onStop(() -> {
      var _ = connected.thenAccept(BotSwarm::stop);
    });
    try (BotSwarm swarm = BotSwarm.connect(plan())) {
      boolean _ = connected.complete(swarm);
      report = swarm.play();
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
    (json ? json(report) : text(report)).lines().forEach(lines::offer);
    report
        .errors()
        .forEach(error -> spec.commandLine().getErr().println("malpan: " + Text.escaped(error)));
    lines.finish();
    if (report.connected() == 0 && report.errorCount() > 0) {
      // No server answers, or none lets a bot in: nothing was measured.
      return ExitCode.ENVIRONMENT;
    }
    return report.errorCount() == 0 && report.lost() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private BotPlan plan() {
    IoModel model = Models.named(ioModel);
    if (!(seconds > 0 && seconds <= 86_400)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--seconds %s: above 0 and at most 86400 are allowed".formatted(seconds));
    }
    try {
      return new BotPlan(
          server,
          Games.named(game),
          count,
          rate,
          Duration.ofNanos((long) (seconds * 1e9)),
          0,
          1,
          model);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private String text(BotReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "connected %d of %d, moves sent %d, packets received %d (%.0f/s), errors %d, lost moves %d%n"
            .formatted(
                report.connected(),
                count,
                report.movesSent(),
                report.packetsReceived(),
                report.packetsReceived() / report.seconds(),
                report.errorCount(),
                report.lost()));
    text.append("round trip ms:");
    for (double percentile : measured(report)) {
      text.append(" p%s %.2f".formatted(label(percentile), report.roundTripMillis(percentile)));
    }
    return text.append(" (%d of %d echoed)".formatted(report.echoes(), report.movesSent()))
        .toString();
  }

  private String json(BotReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("count", count);
    json.addProperty("connected", report.connected());
    json.addProperty("seconds", report.seconds());
    json.addProperty("movesSent", report.movesSent());
    json.addProperty("echoes", report.echoes());
    json.addProperty("lostMoves", report.lost());
    json.addProperty("packetsReceived", report.packetsReceived());
    json.addProperty("bytesReceived", report.bytesReceived());
    JsonObject roundTrip = new JsonObject();
    for (double percentile : measured(report)) {
      roundTrip.addProperty("p" + label(percentile), report.roundTripMillis(percentile));
    }
    json.add("roundTripMillis", roundTrip);
    json.addProperty("errorCount", report.errorCount());
    JsonArray errors = new JsonArray();
    report.errors().forEach(errors::add);
    json.add("errors", errors);
    return new GsonBuilder().setPrettyPrinting().create().toJson(json);
  }

  /** None where there is no sample: a round trip of 0 ms would be a lie. */
  private static double[] measured(BotReport report) {
    return report.roundTripMicros().getTotalCount() == 0 ? new double[0] : PERCENTILES;
  }

  private static String label(double percentile) {
    return percentile == Math.rint(percentile)
        ? Integer.toString((int) percentile)
        : Double.toString(percentile);
  }
}
