package org.malpan.launcher;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.malpan.client.BoardPackets;
import org.malpan.client.StressRun;
import org.malpan.client.StressStatus;
import org.malpan.dialect.DialectException;
import org.malpan.dialect.Dialects;
import org.malpan.launcher.console.LineQueue;
import org.malpan.protocol.ClientFormat;
import org.malpan.protocol.NativeClientFormat;
import org.malpan.protocol.Text;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code malpan stress}: as many clients as the server can carry. */
@Command(
    name = "stress",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Find out how many clients a server carries within a delay limit.",
    footer = {
      "",
      "Each client moves once a second. One delay figure steps a millisecond towards the delay of",
      "each own move. A client comes every 50 ms while the figure is under 100 ms, every 500 ms",
      "above; above 150 ms the oldest leaves instead. Exit code 0 only if no client was lost."
    })
final class StressCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--connect",
      defaultValue = "127.0.0.1:4000",
      paramLabel = "HOST:PORT",
      converter = Addresses.class,
      description = "The server. Default: ${DEFAULT-VALUE}.")
  private InetSocketAddress server;

  @Option(
      names = "--dialect",
      defaultValue = "malpan",
      paramLabel = "NAME",
      description = "What is spoken: malpan (default) or a classic dialect.")
  private String dialect;

  @Option(
      names = "--max-clients",
      defaultValue = "10000",
      paramLabel = "N",
      description = "Never more than these. Default: ${DEFAULT-VALUE}.")
  private int maxClients;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "End after this time. Default: at Ctrl-C.")
  private Double seconds;

  @Option(
      names = "--io-model",
      defaultValue = IoModels.DEFAULT,
      paramLabel = "NAME",
      description = "How the clients' sockets are served. Default: ${DEFAULT-VALUE}.")
  private String ioModel;

  @Option(names = "--json", description = "Print only the result, as JSON.")
  private boolean json;

  StressCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (maxClients < 1 || maxClients > 60_000) {
      throw new CommandFailure(
          ExitCode.USAGE, "--max-clients %d: 1 to 60000 are allowed".formatted(maxClients));
    }
    LineQueue lines = LineQueue.over(spec.commandLine().getOut());
    StressStatus result;
    try (StressRun run = StressRun.create(Models.named(ioModel), server, format(), maxClients)) {
      Signals.onStop(run::close);
      Duration limit =
          seconds == null ? Duration.ofDays(365) : Duration.ofNanos((long) (seconds * 1e9));
      result = run.run(limit, status -> show(lines, status));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
    String text =
        json
            ? new GsonBuilder().setPrettyPrinting().create().toJson(result)
            : "%d clients at %d ms, at most %d, %d lost"
                .formatted(
                    result.clients(), result.delayMillis(), result.mostClients(), result.errors());
    text.lines().forEach(lines::offer);
    lines.finish();
    if (result.errors() > 0) {
      spec.commandLine().getErr().println("malpan: " + Text.escaped(result.firstError()));
    }
    return result.errors() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void show(LineQueue lines, StressStatus status) {
    if (!json) {
      lines.offer(
          "%5.0f s  %6d clients  delay %4d ms  %8.0f moves/s received"
              .formatted(
                  status.seconds(),
                  status.clients(),
                  status.delayMillis(),
                  status.packets() / status.seconds()));
    }
  }

  private ClientFormat format() {
    if (dialect.equals("malpan")) {
      return new NativeClientFormat(BoardPackets.GAME);
    }
    try {
      return Dialects.clientNamed(dialect, BoardPackets.GAME)
          .orElseThrow(() ->
              new CommandFailure(
                  ExitCode.USAGE,
                  "--dialect '%s': allowed are malpan, %s"
                      .formatted(dialect, String.join(", ", Dialects.names()))));
    } catch (DialectException e) {
      throw new CommandFailure(ExitCode.ofRefused(e, ExitCode.USAGE), e.getMessage(), e);
    }
  }
}
