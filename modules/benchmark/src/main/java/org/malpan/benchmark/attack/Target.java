package org.malpan.benchmark.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, whose console is stuck once the server is ready. */
final class Target implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(".*ready on 127\\.0\\.0\\.1:(\\d+).*");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final int STOP_SECONDS = 20;
  private static final int COLLECT_SECONDS = 10;

  private final Process process;
  private final StuckConsole console;
  private final int port;

  private Target(Process process, StuckConsole console, int port) {
    this.process = process;
    this.console = console;
    this.port = port;
  }

  /** What the server holds of the machine. */
  record Holding(double residentMegabytes, long descriptors, long threads) {}

  /** How a server ended; code -1 says that it had to be killed. */
  record End(int code, long millis) {}

  static Target start(Path root, String model, Setting setting)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("malpan-attack");
    StuckConsole console = StuckConsole.create(folder);
    List<String> command = new ArrayList<>();
    command.add(root.resolve("malpan").toString());
    command.addAll(List.of("serve", "--port=0", "--no-record", "--io-model=" + model));
    command.addAll(setting.options());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.path().toFile());
    builder.environment().put("MALPAN_JAVA_OPTS", setting.javaOptions());
    builder.environment().put("MALPAN_DATA", folder.toString());
    Process process = builder.start();
    int port = Integer.parseInt(console.await(READY, process).group(1));
    console.stick();
    return new Target(process, console, port);
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  /** What is held now; the memory may have garbage in it. */
  Holding holding() throws IOException {
    Path proc = Path.of("/proc/" + process.pid());
    Matcher resident = RESIDENT.matcher(Files.readString(proc.resolve("status")));
    double megabytes = resident.find() ? Long.parseLong(resident.group(1)) / 1024.0 : 0;
    try (Stream<Path> descriptors = Files.list(proc.resolve("fd"));
        Stream<Path> threads = Files.list(proc.resolve("task"))) {
      return new Holding(megabytes, descriptors.count(), threads.count());
    }
  }

  /** Lets the server's collector run, so that its memory is what it needs. */
  void collectGarbage() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!jcmd.waitFor(COLLECT_SECONDS, TimeUnit.SECONDS)) {
      Process _ = jcmd.destroyForcibly();
    }
  }

  /** Stops it by SIGTERM. */
  End stop() throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      return new End(process.exitValue(), (System.nanoTime() - start) / 1_000_000);
    }
    Process _ = process.destroyForcibly();
    return new End(-1, (System.nanoTime() - start) / 1_000_000);
  }

  @Override
  public void close() throws IOException {
    Process _ = process.destroyForcibly();
    console.close();
  }
}
