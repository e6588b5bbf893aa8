package org.malpan.benchmark.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, whose console nobody reads after it is ready. */
final class Target implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(".*ready on 127\\.0\\.0\\.1:(\\d+).*");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final int STOP_SECONDS = 10;

  private final Process process;
  private final int port;

  private Target(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** What the server holds of the machine. */
  record Holding(double residentMegabytes, long descriptors, long threads) {}

  static Target start(Path root, String model, int players) throws IOException {
    Process process =
        new ProcessBuilder(
                root.resolve("malpan").toString(),
                "serve",
                "--port=0",
                "--no-record",
                "--board=20x20",
                "--players=" + players,
                "--limit-loopback=true",
                "--connections-per-address=400",
                "--io-model=" + model)
            .redirectErrorStream(true)
            .start();
    BufferedReader console =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        return new Target(process, Integer.parseInt(ready.group(1)));
      }
    }
    throw new IOException("the server of " + model + " did not start");
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Holding holding() throws IOException {
    Path proc = Path.of("/proc/" + process.pid());
    Matcher resident = RESIDENT.matcher(Files.readString(proc.resolve("status")));
    double megabytes = resident.find() ? Long.parseLong(resident.group(1)) / 1024.0 : 0;
    try (Stream<Path> descriptors = Files.list(proc.resolve("fd"));
        Stream<Path> threads = Files.list(proc.resolve("task"))) {
      return new Holding(megabytes, descriptors.count(), threads.count());
    }
  }

  /**
   * Stops it by SIGTERM; returns how long that took in milliseconds, or -1 when it had to be
   * killed.
   */
  long stop() throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      return (System.nanoTime() - start) / 1_000_000;
    }
    Process _ = process.destroyForcibly();
    return -1;
  }

  @Override
  public void close() {
    Process _ = process.destroyForcibly();
  }

  /** The models that are attacked. */
  static List<String> models(List<String> asked, List<String> all) {
    return asked.isEmpty() ? all : asked;
  }
}
