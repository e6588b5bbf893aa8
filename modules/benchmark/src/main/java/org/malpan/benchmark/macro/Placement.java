package org.malpan.benchmark.macro;

import java.util.ArrayList;
import java.util.List;

/**
 * On which processors a server and its load run. Where the scheduler decides, it decides much of
 * what a send costs: a client on another processor has to be woken there.
 */
enum Placement {
  /** Where the scheduler puts them. */
  FREE,
  /** A processor each. */
  APART,
  /** Both on the same one. */
  TOGETHER;

  private static final int SERVER = 0;

  /** By the options of a command line: none, {@code --pin} or {@code --pin=together}. */
  static Placement of(List<String> args) {
    if (args.contains("--pin=together")) {
      return TOGETHER;
    }
    return args.contains("--pin") ? APART : FREE;
  }

  /** That command, where the server is to run. */
  List<String> server(List<String> command) {
    return on(SERVER, command);
  }

  /** That command, where the load is to run. */
  List<String> load(List<String> command) {
    return on(this == TOGETHER ? SERVER : SERVER + 1, command);
  }

  private List<String> on(int processor, List<String> command) {
    if (this == FREE) {
      return command;
    }
    List<String> kept = new ArrayList<>(List.of("taskset", "-c", Integer.toString(processor)));
    kept.addAll(command);
    return kept;
  }
}
