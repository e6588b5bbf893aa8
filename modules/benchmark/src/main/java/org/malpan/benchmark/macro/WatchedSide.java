package org.malpan.benchmark.macro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that records its own flight. */
record WatchedSide(Side.Malpan server, String npcs, Path recording) implements Side {

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public List<String> command(Load load, Programs programs) {
    String options =
        "-XX:StartFlightRecording:filename="
            + recording
            + ",settings=none,org.malpan.Tick#enabled=true,jdk.GCPhasePause#enabled=true"
            + ",jdk.ThreadAllocationStatistics#enabled=true"
            + ",jdk.ThreadAllocationStatistics#period=1s";
    List<String> command =
        new ArrayList<>(List.of("env", "MALPAN_JAVA_OPTS=" + options + " -Xlog:jfr*=off"));
    command.addAll(server.command(load, programs));
    command.addAll(List.of("--npcs", npcs));
    return command;
  }
}
