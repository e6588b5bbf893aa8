package org.malpan.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.malpan.server.OutputObserver;
import org.malpan.world.TickObserver;

/**
 * Whether and where a match is recorded.
 *
 * @param file the recording, empty for none
 * @param observers what to give the server, to hear the ticks
 * @param outputs and what the players are told
 */
record Recording(Optional<Path> file, List<TickObserver> observers, List<OutputObserver> outputs) {

  static final Recording NONE = new Recording(Optional.empty(), List.of(), List.of());

  /** For the line that says a server is ready. */
  String sentence() {
    return file.map(path -> "recording " + path).orElse("not recording");
  }
}
