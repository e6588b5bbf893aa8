package org.malpan.launcher;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.dialect.DialectException;
import org.malpan.dialect.DialectFormat;
import org.malpan.dialect.Dialects;
import org.malpan.game.BoardSize;
import org.malpan.game.Game;
import org.malpan.game.Games;
import org.malpan.launcher.config.FileOptions;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.WireFormat;
import org.malpan.server.ConfigException;
import org.malpan.server.ServerConfig;
import org.malpan.transport.AddressRange;
import picocli.CommandLine.Option;

/** What is spoken on which port. */
final class ListenOptions {

  private static final String NATIVE = "malpan";

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description = {
        "What is spoken on --port: malpan (default), classic-8x8, classic-stress, classic-wide or",
        "classic-rpg. A native client is recognised on a dialect's port too.",
        "The board is by default the one that the dialect's clients draw."
      })
  private String dialect;

  @Option(
      names = "--dialect-file",
      paramLabel = "FILE.json",
      description = "Speak a dialect of your own on --port (see 'malpan dialect example').")
  private Path dialectFile;

  @Option(
      names = "--listen",
      paramLabel = "PORT=DIALECT",
      description = "Listen on one more port, in a dialect or 'malpan'; may be repeated.")
  private List<String> more = new ArrayList<>();

  @Option(
      names = "--proxy-protocol",
      description = {
        "Behind a proxy or load balancer: take the player's address from the PROXY header, version",
        "2, with which every connection begins then, on --port and on every --listen."
      })
  private boolean proxyProtocol;

  @Option(
      names = "--proxy-protocol-from",
      paramLabel = "ADDRESS[/BITS]",
      description = {
        "A proxy whose header is believed, or a network of them; may be repeated. Connections of",
        "others are closed, those of this machine too unless it is named."
      })
  private List<String> proxies = new ArrayList<>();

  /** The game that is played. */
  private Game game = Games.named(Games.DEFAULT);

  /** What --port speaks, once it was asked for. */
  private WireFormat first;

  ListenOptions() {}

  /** Says which game is played: what the ports speak depends on it. Before all that follows. */
  void play(Game chosen) {
    game = chosen;
  }

  /** Takes from a configuration file what the command line does not say. */
  void complete(FileOptions file) throws ConfigException {
    if (dialect == null && dialectFile == null) {
      dialect = file.text("dialect").orElse(null);
      dialectFile = file.text("dialectFile").map(Path::of).orElse(null);
    }
    if (more.isEmpty()) {
      more = file.all("listen");
    }
  }

  /** The board that the clients of --port draw, or empty when they draw any. */
  Optional<BoardSize> board() {
    return firstFormat() instanceof DialectFormat format ? format.board() : Optional.empty();
  }

  /** The configuration with all endpoints. */
  ServerConfig applyTo(ServerConfig config) {
    InetSocketAddress address = config.endpoints().getFirst().address();
    List<AddressRange> from = proxies();
    List<ServerConfig.Endpoint> endpoints = new ArrayList<>();
    endpoints.add(new ServerConfig.Endpoint(address, firstFormat(), from));
    for (String text : more) {
      endpoints.add(endpoint(address, text, from));
    }
    return config.listeningOn(endpoints);
  }

  private WireFormat firstFormat() {
    if (first == null) {
      first = chosenFormat();
    }
    return first;
  }

  private WireFormat chosenFormat() {
    if (dialectFile == null) {
      return dialect == null ? NativeFormat.of(game) : format("--dialect", dialect);
    }
    if (dialect != null) {
      throw new CommandFailure(
          ExitCode.USAGE, "--dialect and --dialect-file: only one may be given");
    }
    try {
      return Dialects.read(dialectFile, game);
    } catch (DialectException e) {
      throw new CommandFailure(ExitCode.ofRefused(e, ExitCode.USAGE), e.getMessage(), e);
    }
  }

  private List<AddressRange> proxies() {
    if (proxyProtocol == proxies.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--proxy-protocol and --proxy-protocol-from ADDRESS[/BITS] belong together");
    }
    return proxies.stream().map(ListenOptions::range).toList();
  }

  private static AddressRange range(String text) {
    try {
      return AddressRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--proxy-protocol-from '%s': expected ADDRESS or ADDRESS/BITS, such as 10.0.0.0/8"
              .formatted(text),
          e);
    }
  }

  private ServerConfig.Endpoint endpoint(
      InetSocketAddress beside, String text, List<AddressRange> from) {
    int equals = text.indexOf('=');
    try {
      int port = Integer.parseInt(text.substring(0, Math.max(0, equals)));
      return new ServerConfig.Endpoint(
          new InetSocketAddress(beside.getAddress(), port),
          format("--listen", text.substring(equals + 1)),
          from);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--listen '%s': expected PORT=DIALECT, such as 4001=classic-8x8".formatted(text),
          e);
    }
  }

  private WireFormat format(String option, String name) {
    if (name.equals(NATIVE)) {
      return NativeFormat.of(game);
    }
    try {
      return Dialects.named(name, game)
          .orElseThrow(() ->
              new CommandFailure(
                  ExitCode.USAGE,
                  "%s '%s': allowed are %s, %s"
                      .formatted(option, name, NATIVE, String.join(", ", Dialects.names()))));
    } catch (DialectException e) {
      throw new CommandFailure(ExitCode.ofRefused(e, ExitCode.USAGE), e.getMessage(), e);
    }
  }
}
