package org.malpan.launcher;

import java.util.Optional;
import org.malpan.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code malpan serve}: hosts a match, a new one or one that goes on from a recording. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Host a match.",
    footer = {
      "",
      "Options override the file of --config, a JSON object with the same names in camel case.",
      "SIGTERM, SIGHUP and Ctrl-C end the match in good order, with exit code 0."
    })
final class ServeCommand extends HostCommand {

  @Option(
      names = "--from",
      paramLabel = "FILE[@TICK]",
      description = {
        "Go on from a tick of a recording, by default from its end. Who logs in by a player's name",
        "plays on with its piece; those whose players do not come back within a minute leave."
      })
  private String from;

  ServeCommand() {}

  @Override
  Optional<World> beginning() {
    return Optional.ofNullable(from).map(MatchStart::read);
  }
}
