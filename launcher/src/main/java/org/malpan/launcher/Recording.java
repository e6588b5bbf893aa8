package org.malpan.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.malpan.world.TickObserver;

/**
 * Whether and where a match is recorded.
 *
 * @param file the recording, empty for none
 * @param observers what to give the server
 */
record Recording(Optional<Path> file, List<TickObserver> observers) {

  static final Recording NONE = new Recording(Optional.empty(), List.of());

  /** For the line that says a server is ready. */
  String sentence() {
    return file.map(path -> "recording " + path).orElse("not recording");
  }
}
