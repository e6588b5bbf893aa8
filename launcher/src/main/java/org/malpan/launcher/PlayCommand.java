package org.malpan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.malpan.board.PieceKind;
import org.malpan.client.BotPlan;
import org.malpan.client.BotSwarm;
import org.malpan.client.Feed;
import org.malpan.client.Screen;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.client.SocketFeed;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeFormat;
import org.malpan.replay.OutputKept;
import org.malpan.server.ConfigException;
import org.malpan.server.GameServer;
import org.malpan.server.MatchListeners;
import org.malpan.server.ReportListener;
import org.malpan.server.ServerConfig;
import org.malpan.server.Setting;
import org.malpan.server.Settings;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import org.malpan.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code malpan play}: a match in a window, on a server of its own or on another. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Host a match and play it, or join one with --connect.",
    footer = {
      "",
      "Opens a window where there is a display, else shows the match as text.",
      "Keys: arrows or WASD move, space attacks, Enter chats."
    })
final class PlayCommand implements Callable<Integer> {

  private static final double BOT_MOVES_PER_SECOND = 1.5;
  private static final int BOT_ATTACK_PERCENT = 15;

  @Spec private CommandSpec spec;

  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      converter = Addresses.class,
      description = "Join this server instead of hosting one.")
  private InetSocketAddress server;

  @Option(
      names = "--name",
      defaultValue = "player",
      description = "Your name, 1 to 20 printable characters. Default: ${DEFAULT-VALUE}.")
  private String name;

  @Option(
      names = "--piece",
      defaultValue = "queen",
      description = "Your piece: king, queen, rook, bishop, knight or pawn. Default: queen.")
  private String piece;

  @Option(
      names = "--bots",
      defaultValue = "5",
      paramLabel = "N",
      description = "Bots in a hosted match. Default: ${DEFAULT-VALUE}.")
  private int bots;

  @Option(
      names = "--board",
      defaultValue = "8x8",
      paramLabel = "WxH",
      description = "Board of a hosted match. Default: ${DEFAULT-VALUE}.")
  private String board;

  @Option(
      names = "--npcs",
      defaultValue = "0",
      paramLabel = "N",
      description = "NPCs in a hosted match. Default: ${DEFAULT-VALUE}.")
  private String npcs;

  @Option(
      names = "--io-model",
      defaultValue = IoModels.DEFAULT,
      paramLabel = "NAME",
      description = {
        "I/O model of the connection and of a hosted match. Default: ${DEFAULT-VALUE}.",
        "With message-queue a window's packets come through its own event queue."
      })
  private String ioModel;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "End after this time. Default: when the window is closed, or Ctrl-C.")
  private Double seconds;

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Write a PNG of the window just before it closes.")
  private Path screenshot;

  @Option(names = "--text", description = "Show the match as text even where there is a display.")
  private boolean text;

  @Option(
      names = "--sanity-check",
      description = "Open a real window, check that pieces are drawn, and close it.")
  private boolean sanityCheck;

  PlayCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (sanityCheck) {
      return checkWindow();
    }
    ClientPacket.Login login = login();
    Optional<Duration> limit = limit();
    return server == null ? host(login, limit) : watch(server, login, limit);
  }

  private ClientPacket.Login login() {
    PieceKind kind =
        PieceKind.named(piece)
            .orElseThrow(() ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "--piece '%s': allowed are king, queen, rook, bishop, knight, pawn"
                        .formatted(piece)));
    try {
      return new ClientPacket.Login(NativeFormat.VERSION, name, kind, 0);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "--name: " + e.getMessage(), e);
    }
  }

  private Optional<Duration> limit() {
    if (seconds == null) {
      return Optional.empty();
    }
    if (!(seconds > 0 && seconds <= 86_400)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--seconds %s: above 0 and at most 86400 are allowed".formatted(seconds));
    }
    return Optional.of(Duration.ofNanos((long) (seconds * 1e9)));
  }

  private int host(ClientPacket.Login login, Optional<Duration> limit) throws InterruptedException {
    ServerConfig config = config();
    Recording recording = Recordings.open(null, OutputKept.HASHES);
    PrintWriter out = spec.commandLine().getOut();
    int exitCode;
    try (GameServer hosted = start(config, recording)) {
      // Ctrl-C ends the match as the window's closing would: with a whole recording.
      Runnable end =
          () -> {
            hosted.close();
            System.exit(ExitCode.OK);
          };
      Signals.on("TERM", end);
      Signals.on("INT", end);
      try (BotSwarm swarm = addBots(hosted)) {
        exitCode = watch(hosted.address(), login, limit);
      }
    }
    out.println("malpan: recorded to " + recording.file().orElseThrow());
    out.flush();
    return exitCode;
  }

  /** Starts a server, or fails with one line that names the address. */
  private static GameServer start(ServerConfig config, Recording recording) {
    try {
      return GameServer.start(
          config,
          new World(config.world()),
          new MatchListeners(recording.observers(), recording.outputs(), ReportListener.NONE));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  private ServerConfig config() {
    try {
      Settings settings =
          new Settings()
              .set(Setting.PORT, "0")
              .set(Setting.BOARD, board)
              .set(Setting.NPCS, npcs)
              .set(Setting.IO_MODEL, ioModel)
              .set(Setting.PLAYERS, Integer.toString(Math.max(10, bots + 1)));
      return ServerConfig.of(settings);
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private BotSwarm addBots(GameServer hosted) {
    if (bots == 0) {
      return null;
    }
    try {
      BotSwarm swarm =
          BotSwarm.connect(
              new BotPlan(
                  hosted.address(),
                  bots,
                  BOT_MOVES_PER_SECOND,
                  Duration.ofDays(1),
                  BOT_ATTACK_PERCENT,
                  System.nanoTime(),
                  Models.named(IoModels.DEFAULT)));
      Thread.ofPlatform()
          .name("malpan-bots")
          .daemon()
          .start(() -> {
            try {
              var _ = swarm.play();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      return swarm;
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** The model of the connection; in a window {@code message-queue} takes the window's queue. */
  private IoModel ioModel(Optional<Screen> window) {
    IoModel named = Models.named(ioModel);
    return window
        .filter(_ -> ioModel.equals("message-queue"))
        .map(screen -> IoModels.onQueue(screen.messageQueue()))
        .orElse(named);
  }

  private int watch(InetSocketAddress address, ClientPacket.Login login, Optional<Duration> limit)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Screen> screen = ServiceLoader.load(Screen.class).findFirst();
    Optional<String> why =
        text
            ? Optional.of("as you asked")
            : screen.map(Screen::unavailable).orElse(Optional.of("this image has no window"));
    if (why.isPresent()) {
      out.println("malpan: no window (%s): showing the match as text".formatted(why.get()));
      out.flush();
      try (Feed feed = new SocketFeed(ioModel(Optional.empty()), address, login)) {
        return new TextBoard(out).show(feed, limit);
      }
    }
    IoModel model = ioModel(screen);
    try {
      screen
          .orElseThrow()
          .show(
              new ScreenRequest(
                  "Malpan – " + login.name() + " on " + Addresses.text(address),
                  Optional.of(() -> new SocketFeed(model, address, login)),
                  Optional.empty(),
                  Optional.empty(),
                  limit,
                  Optional.ofNullable(screenshot)));
      return ExitCode.OK;
    } catch (ScreenException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  private int checkWindow() {
    PrintWriter out = spec.commandLine().getOut();
    Screen screen =
        ServiceLoader.load(Screen.class)
            .findFirst()
            .orElseThrow(
                () -> new CommandFailure(ExitCode.ENVIRONMENT, "this image has no window"));
    try {
      screen.sanityCheck();
      out.println("malpan: the window works");
      out.flush();
      return ExitCode.OK;
    } catch (ScreenException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }
}
