package org.malpan.benchmark;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/**
 * The table of {@code docs/io-models.md}: the same match on each I/O model, the server a process of
 * its own, loaded by another. CPU, threads and context switches come from /proc; system calls from
 * {@code strace -c} in a run of their own, since it slows what it counts.
 */
final class IoModelTable {

  private static final Pattern READY = Pattern.compile(".*127\\.0\\.0\\.1:(\\d+).*");
  private static final Pattern CALLS = Pattern.compile("100[.,]00\\s+\\S+\\s+\\S+\\s+(\\d+).*");
  private static final Path ROOT = Path.of(System.getProperty("malpan.root"));
  private static final int TICKS_PER_SECOND_OF_PROC = 100;

  private IoModelTable() {}

  static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    int clients = args.length > 1 ? Integer.parseInt(args[1]) : 500;
    System.out.printf(
        "%d clients on 100x100, 4 moves/s each, 30 Hz, %d s a model%n%n", clients, seconds);
    System.out.println(
        "| Model | Threads | CPU ms per 100,000 packets | System calls per 100 packets"
            + " | Context switches/s | p50 ms | p99 ms | Packets/s |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (IoModel model : IoModels.all()) {
      System.out.println(row(model.info().name(), clients, seconds));
    }
  }

  private static String row(String model, int clients, int seconds) throws Exception {
    Process server = serve(model, clients);
    try {
      int port = port(server);
      long pid = server.pid();
      // The first run warms the server up.
      JsonObject _ = bots(port, clients, 3);
      Sample before = Sample.of(pid);
      Process bots = startBots(port, clients, seconds);
      TimeUnit.MILLISECONDS.sleep(seconds * 500L + 1500);
      long threads = Files.list(Path.of("/proc/" + pid + "/task")).count();
      JsonObject report = report(bots);
      Sample after = Sample.of(pid);
      double packets = report.get("packetsReceived").getAsDouble();
      double cpuMillis = (after.cpuTicks - before.cpuTicks) * 1000.0 / TICKS_PER_SECOND_OF_PROC;
      return "| `%s` | %d | %.0f | %s | %.0f | %.1f | %.1f | %.0f |"
          .formatted(
              model,
              threads,
              cpuMillis * 100_000 / packets,
              callsPer100Packets(pid, port, clients),
              (after.switches - before.switches) / report.get("seconds").getAsDouble(),
              millis(report, "p50"),
              millis(report, "p99"),
              packets / report.get("seconds").getAsDouble());
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static double millis(JsonObject report, String percentile) {
    return report.getAsJsonObject("roundTripMillis").get(percentile).getAsDouble();
  }

  private static String callsPer100Packets(long pid, int port, int clients) throws Exception {
    Path log = Files.createTempFile("strace", ".txt");
    Process strace;
    Process bots = startBots(port, clients, 5);
    TimeUnit.SECONDS.sleep(2);
    try {
      strace =
          new ProcessBuilder("strace", "-c", "-f", "-o", log.toString(), "-p", Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      report(bots);
      return "–";
    }
    TimeUnit.SECONDS.sleep(3);
    JsonObject report = report(bots);
    strace.destroy();
    strace.waitFor();
    double share = 3.0 / 5.0;
    double packets = report.get("packetsReceived").getAsDouble() * share;
    for (String line : Files.readAllLines(log)) {
      Matcher total = CALLS.matcher(line.strip());
      if (total.matches()) {
        return "%.0f".formatted(Double.parseDouble(total.group(1)) * 100 / packets);
      }
    }
    return "–";
  }

  private static Process serve(String model, int clients) throws IOException {
    return malpan(
        "serve",
        "--port=0",
        "--board=100x100",
        "--players=" + clients,
        "--no-record",
        "--io-model=" + model);
  }

  private static Process startBots(int port, int clients, int seconds) throws IOException {
    return malpan(
        "bots",
        "--connect=127.0.0.1:" + port,
        "--count=" + clients,
        "--rate=4",
        "--seconds=" + seconds,
        "--json");
  }

  private static JsonObject bots(int port, int clients, int seconds) throws Exception {
    return report(startBots(port, clients, seconds));
  }

  private static JsonObject report(Process bots) throws Exception {
    String json = new String(bots.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = bots.waitFor();
    if (exit != 0) {
      throw new IllegalStateException("the bots failed with " + exit + ": " + json);
    }
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static int port(Process server) throws IOException {
    BufferedReader out = server.inputReader();
    String line = out.readLine();
    Matcher ready = READY.matcher(line == null ? "" : line);
    if (!ready.matches()) {
      throw new IllegalStateException("the server did not start: " + line);
    }
    return Integer.parseInt(ready.group(1));
  }

  /** The program as the script starts it, in a JVM of its own. */
  private static Process malpan(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                ROOT.resolve("launcher/target/lib").toString(),
                "--add-modules",
                "org.malpan.launcher",
                "--enable-native-access=org.malpan.transport",
                "-XX:+UseCompactObjectHeaders",
                "-m",
                "org.malpan.launcher/org.malpan.launcher.Main"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** What /proc says of a process at one moment. */
  private record Sample(long cpuTicks, long switches) {

    static Sample of(long pid) throws IOException {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long switches = 0;
      try (var tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
        for (Path task : tasks.toList()) {
          switches += switches(task.resolve("status"));
        }
      }
      return new Sample(Long.parseLong(fields[11]) + Long.parseLong(fields[12]), switches);
    }

    private static long switches(Path status) {
      try {
        return Files.readAllLines(status).stream()
            .filter(line -> line.contains("ctxt_switches"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
      } catch (IOException e) {
        // The thread has ended since it was listed.
        return 0;
      }
    }
  }
}
