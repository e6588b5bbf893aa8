package org.malpan.benchmark.macro;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts a server, loads it from another process, and stops it. */
final class Run {

  private static final Pattern READY = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  private Run() {}

  /**
   * Measures once.
   *
   * @param warm seconds before those that count
   * @param seconds that count
   */
  static Outcome of(Side side, Load load, double warm, double seconds, Programs programs)
      throws IOException, InterruptedException {
    Files.deleteIfExists(programs.recording());
    Process server =
        new ProcessBuilder(programs.placement().server(side.command(load, programs)))
            .redirectError(programs.scratch("server.err").toFile())
            .start();
    Thread stopper = new Thread(server::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(stopper);
    try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
      String port = port(lines, side, programs);
      return load(load, warm, seconds, port, server.pid(), programs);
    } finally {
      server.destroy();
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
      Runtime.getRuntime().removeShutdownHook(stopper);
    }
  }

  private static String port(BufferedReader lines, Side side, Programs programs)
      throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return ready.group(1);
      }
    }
    throw new IOException(
        side.name() + " did not start; what it said is in " + programs.scratch("server.err"));
  }

  private static Outcome load(
      Load load, double warm, double seconds, String port, long pid, Programs programs)
      throws IOException, InterruptedException {
    Path latencies = programs.scratch("latencies");
    Process clients =
        new ProcessBuilder(
                programs
                    .placement()
                    .load(
                        List.of(
                            programs.compiled("load").toString(),
                            port,
                            load.mode(),
                            Integer.toString(load.clients()),
                            Double.toString(load.rate()),
                            Double.toString(warm),
                            Double.toString(seconds),
                            Integer.toString(load.width()),
                            Integer.toString(load.height()),
                            Integer.toString(Load.VIEW),
                            Long.toString(pid),
                            latencies.toString(),
                            Integer.toString(load.npcs()))))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader report = clients.inputReader(StandardCharsets.UTF_8)) {
      String line = report.readLine();
      if (clients.waitFor() != 0 || line == null) {
        throw new IOException("the load ended with " + clients.exitValue());
      }
      return Outcome.of(JsonParser.parseString(line).getAsJsonObject(), latencies, load);
    } finally {
      clients.destroyForcibly();
    }
  }
}
