package org.malpan.launcher;

import java.util.stream.Collectors;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/** Finds an I/O model by the name that a user gave. */
final class Models {

  private Models() {}

  static IoModel named(String name) {
    return IoModels.named(name)
        .orElseThrow(() ->
            new CommandFailure(
                ExitCode.USAGE, "--io-model '%s': allowed are %s".formatted(name, names())));
  }

  private static String names() {
    return IoModels.all().stream()
        .map(model -> model.info().name())
        .collect(Collectors.joining(", "));
  }
}
