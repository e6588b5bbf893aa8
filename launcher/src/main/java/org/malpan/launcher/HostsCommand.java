package org.malpan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.malpan.discovery.Heard;
import org.malpan.discovery.LanSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code malpan hosts}: the servers on the network that want to be found. */
@Command(
    name = "hosts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the servers on the network that run with --lan, and their games.",
    footer = {"", "Exit code 0 when a server answered, else 1."})
final class HostsCommand implements Callable<Integer> {

  private static final int MOST_SECONDS = 60;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      defaultValue = "1",
      paramLabel = "S",
      description = "Wait for answers this long. Default: ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(names = "--json", description = "Print JSON, an object a line.")
  private boolean json;

  HostsCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--seconds %s: above 0 and at most %d are allowed".formatted(seconds, MOST_SECONDS));
    }
    List<Heard> heard = search();
    PrintWriter out = spec.commandLine().getOut();
    heard.forEach(
        host -> out.println(json ? HostDescription.json(host) : HostDescription.text(host)));
    if (heard.isEmpty() && !json) {
      out.println("malpan: no server answered in %s s".formatted(seconds));
    }
    out.flush();
    return heard.isEmpty() ? ExitCode.FAILED : ExitCode.OK;
  }

  /** The last answer of each server, by name. */
  private List<Heard> search() throws InterruptedException {
    Map<Long, Heard> heard = new ConcurrentHashMap<>();
    try (LanSearch _ =
        LanSearch.start(
            NetworkChoice.lan(),
            answer -> {
              // Anybody on the network can answer, by any number of ids.
              if (heard.size() < LanSearch.MOST_SERVERS) {
                heard.put(answer.answer().id(), answer);
              }
            })) {
      Thread.sleep(Duration.ofNanos((long) (seconds * 1e9)));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT, "the network cannot be searched: " + e.getMessage(), e);
    }
    return heard.values().stream()
        .sorted(
            Comparator.comparing((Heard host) -> host.answer().name())
                .thenComparingLong(host -> host.answer().id()))
        .toList();
  }
}
