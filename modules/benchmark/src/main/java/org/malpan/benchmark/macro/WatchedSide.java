package org.malpan.benchmark.macro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that records its own flight. */
record WatchedSide(Side.Malpan server, Path recording) implements Side {

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
            + ",settings=none,+org.malpan.Tick#enabled=true,+org.malpan.Tick#threshold=0ms"
            + ",+jdk.GCPhasePause#enabled=true,+jdk.GCPhasePause#threshold=0ms"
            + ",+jdk.ThreadAllocationStatistics#enabled=true"
            + ",+jdk.ThreadAllocationStatistics#period=1s";
    List<String> command =
        new ArrayList<>(List.of("env", "MALPAN_JAVA_OPTS=" + options + " -Xlog:jfr*=off"));
    command.addAll(server.command(load, programs));
    return command;
  }
}
