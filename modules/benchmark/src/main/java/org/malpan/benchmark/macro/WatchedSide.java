package org.malpan.benchmark.macro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that records its own flight; what {@code MALPAN_JAVA_OPTS} says goes to it, too. */
record WatchedSide(Side.Malpan server, Path recording, List<String> settings) implements Side {

  /** Ticks, the collector's pauses, allocations: what {@link SoakReport} reads. */
  static final List<String> TICKS =
      List.of(
          "org.malpan.Tick#enabled=true",
          "org.malpan.Tick#threshold=0ms",
          "jdk.GCPhasePause#enabled=true",
          "jdk.GCPhasePause#threshold=0ms",
          "jdk.ThreadAllocationStatistics#enabled=true",
          "jdk.ThreadAllocationStatistics#period=1s");

  /** Stacks by CPU time, in system calls too: what {@link Profile} reads. */
  static final List<String> CPU_TIME =
      List.of("jdk.CPUTimeSample#enabled=true", "jdk.CPUTimeSample#throttle=1ms");

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public List<String> command(Load load, Programs programs) {
    // The plus adds a setting that "none" does not know.
    String options =
        "-XX:StartFlightRecording:filename="
            + recording
            + ",settings=none,+"
            + String.join(",+", settings);
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "MALPAN_JAVA_OPTS="
                    + System.getenv().getOrDefault("MALPAN_JAVA_OPTS", "")
                    + " "
                    + options
                    // Not jfr*=off, by which the JDK's own log of events reads all of them.
                    + " -Xlog:jfr+startup=error"));
    command.addAll(server.command(load, programs));
    return command;
  }
}
