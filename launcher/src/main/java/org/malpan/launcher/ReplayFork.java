package org.malpan.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.malpan.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code malpan replay fork}: a live match that goes on from a moment of a recording. */
@Command(
    name = "fork",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Host a match that goes on from a tick of a recording.",
    footer = {
      "",
      "The same as 'malpan serve --from FILE@TICK': who logs in by a player's name plays on with its",
      "piece; those whose players do not come back within a minute leave."
    })
final class ReplayFork extends HostCommand {

  @Parameters(paramLabel = "FILE", description = "The recording.")
  private Path path;

  @Option(names = "--at", paramLabel = "TICK", description = "Default: the recording's end.")
  private Long tick;

  ReplayFork() {}

  @Override
  Optional<World> beginning() {
    return Optional.of(MatchStart.read(path, tick == null ? Long.MAX_VALUE : tick));
  }
}
