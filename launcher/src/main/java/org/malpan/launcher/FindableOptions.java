package org.malpan.launcher;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.malpan.discovery.ServerAnswer;
import org.malpan.game.BoardSize;
import org.malpan.launcher.config.FileOptions;
import org.malpan.protocol.Text;
import org.malpan.server.ConfigException;
import org.malpan.server.GameServer;
import org.malpan.server.Setting;
import picocli.CommandLine.Option;

/** Who can find a server, and by which name. */
final class FindableOptions {

  @Option(
      names = "--lan",
      negatable = true,
      description = {
        "Let others on the network find and join the server: listens on all IPv4 addresses unless",
        "--bind says one. Default: --no-lan, only clients that know its address are answered."
      })
  private Boolean lan;

  @Option(
      names = "--server-name",
      paramLabel = "NAME",
      description = "What lists of servers show, 1 to 40 characters. Default: Malpan.")
  private String name;

  FindableOptions() {}

  /** Takes from a configuration file what the command line does not say. */
  void complete(FileOptions file) throws ConfigException {
    lan = lan == null ? file.truth("lan").orElse(false) : lan;
    name = name == null ? file.text("serverName").orElse("Malpan") : name;
  }

  /** Settings that hold where the user says nothing; once {@link #complete}. */
  Map<Setting, String> defaults(Optional<BoardSize> board) {
    Map<Setting, String> defaults = new EnumMap<>(Setting.class);
    board.ifPresent(size -> defaults.put(Setting.BOARD, size.toString()));
    if (lan) {
      defaults.put(Setting.BIND, "0.0.0.0");
    }
    if (!Text.isLine(name, ServerAnswer.MAX_NAME)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--server-name: 1 to %d printable characters".formatted(ServerAnswer.MAX_NAME));
    }
    return defaults;
  }

  Announcement announce(GameServer server, Consumer<String> notices) {
    return Announcement.of(
        server, name, lan ? Optional.of(NetworkChoice.lan()) : Optional.empty(), notices);
  }
}
