package org.malpan.benchmark.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code malpan bench soak [NAME=VALUE…]}: one server under one load for longer, watched from
 * within by a flight recording: ticks that took too long, pauses of the collector, what its threads
 * allocate for a move.
 */
public final class Soak {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "model", "io-uring",
          "players", "1000",
          "rate", "4",
          "board", "400x400",
          "npcs", "0",
          "ticks", "30",
          "seconds", "300");

  private Soak() {}

  /**
   * Runs it.
   *
   * @throws IOException when a program cannot be compiled or started
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> chosen = new TreeMap<>(DEFAULTS);
    for (String arg : args) {
      int is = arg.indexOf('=');
      if (is < 0 || chosen.replace(arg.substring(0, is), arg.substring(is + 1)) == null) {
        System.err.println("soak: NAME=VALUE of " + new TreeMap<>(DEFAULTS));
        System.exit(2);
      }
    }
    String[] board = chosen.get("board").split("x", 2);
    int ticks = Integer.parseInt(chosen.get("ticks"));
    double rate = Double.parseDouble(chosen.get("rate"));
    int players = Integer.parseInt(chosen.get("players"));
    Load load =
        new Load(
            "soak",
            rate > 0 ? "moves" : "idle",
            players,
            rate,
            Integer.parseInt(board[0]),
            Integer.parseInt(board[1]),
            ticks,
            Integer.parseInt(chosen.get("npcs")));
    Programs programs = Programs.prepare(Path.of(System.getProperty("malpan.root")));
    Path recording = programs.scratch("soak.jfr");
    Files.deleteIfExists(recording);
    Side server =
        new WatchedSide(new Side.Malpan(chosen.get("model"), false), recording, WatchedSide.TICKS);
    double seconds = Double.parseDouble(chosen.get("seconds"));
    Outcome outcome = Run.of(server, load, 5, seconds, programs);
    System.out.printf(
        Locale.ROOT,
        "%s%n%,.0f packets/s, server %.3f CPU s/s, RSS %.0f MB, %.0f B a connection, right: %s%n",
        chosen,
        outcome.packets() / outcome.seconds(),
        outcome.cpuSeconds() / outcome.seconds(),
        outcome.rssMegabytes(),
        outcome.rssPerConnection(),
        outcome.wrong().isEmpty() ? "yes" : "NO: " + outcome.wrong());
    System.out.print(SoakReport.of(recording).text(1000.0 / ticks, Math.max(1e-9, players * rate)));
  }
}
