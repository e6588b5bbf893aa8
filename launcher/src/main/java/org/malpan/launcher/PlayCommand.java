package org.malpan.launcher;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.malpan.client.Feed;
import org.malpan.client.NoGraphicsException;
import org.malpan.client.SocketFeed;
import org.malpan.launcher.console.LineQueue;
import org.malpan.protocol.ClientPacket;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Opens a window where there are a display and OpenGL, else shows the match as text.",
      "Keys: arrows or WASD move, space attacks, Enter chats."
    })
final class PlayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      converter = Addresses.class,
      description = "Join this server instead of hosting one.")
  private InetSocketAddress server;

  @Mixin private LoginOptions who = new LoginOptions();

  @Mixin private HostedOptions hosted = new HostedOptions();

  @Option(
      names = "--io-model",
      defaultValue = IoModels.DEFAULT,
      paramLabel = "NAME",
      description = {
        "I/O model of the connection and of a hosted match. Default: ${DEFAULT-VALUE}.",
        "With message-queue a window's packets come through its own event queue."
      })
  private String ioModel;

  @Mixin private TimeLimit limit = new TimeLimit();

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

  private LineQueue lines;

  PlayCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    lines = LineQueue.over(spec.commandLine().getOut());
    if (sanityCheck) {
      Window.open().check();
      say("the window works");
      lines.finish();
      return ExitCode.OK;
    }
    if (text && screenshot != null) {
      throw new CommandFailure(ExitCode.USAGE, "--text and --screenshot: choose one");
    }
    ClientPacket.Login login = who.login();
    Optional<Duration> time = limit.get();
    if (screenshot != null) {
      // Before a match is hosted for nothing.
      Window.missing().map(Window::hint).ifPresent(this::refuseScreenshot);
    }
    // Ctrl-C ends the match as the window's closing would: with a whole recording.
    Signals.onStop(() -> {
      RunningMatch.endAll();
      lines.drain();
      System.exit(ExitCode.OK);
    });
    int exitCode = server == null ? host(login, time) : watch(server, login, time);
    lines.finish();
    return exitCode;
  }

  private int host(ClientPacket.Login login, Optional<Duration> time) throws InterruptedException {
    if (!text) {
      Window.prepare();
    }
    try (RunningMatch match = RunningMatch.start(plan(login.name()), this::say, this::say)) {
      return watch(match.address(), login, time);
    }
  }

  /** Recorded where that is possible; a match without a recording is better than none. */
  private MatchPlan plan(String player) {
    Optional<String> trouble = DataFolder.trouble();
    trouble.ifPresent(why -> say("not recording: " + why));
    return hosted.plan(player, ioModel, trouble.isEmpty());
  }

  private int watch(InetSocketAddress address, ClientPacket.Login login, Optional<Duration> time)
      throws InterruptedException {
    IoModel named = Models.named(ioModel);
    Optional<String> why =
        text ? Optional.of("no window (as you asked)") : Window.missing().map(Window::hint);
    if (why.isPresent()) {
      say(why.get() + ": showing the match as text");
      return asText(named, address, login, time);
    }
    Window window = Window.open();
    // In a window message-queue takes the window's own queue.
    IoModel model =
        ioModel.equals("message-queue") ? IoModels.onQueue(window.itself().messageQueue()) : named;
    try {
      return window.show(
          "Malpan – " + login.name() + " on " + Addresses.text(address),
          Optional.of(() -> new SocketFeed(model, address, login)),
          model,
          time,
          Optional.ofNullable(screenshot));
    } catch (NoGraphicsException e) {
      refuseScreenshot(Window.hint(e.getMessage()));
      say(Window.hint(e.getMessage()) + ": showing the match as text");
      return asText(named, address, login, time);
    }
  }

  /** Text is no picture: who asked for one is told. */
  private void refuseScreenshot(String why) {
    if (screenshot != null) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT, "--screenshot %s: %s".formatted(screenshot, why));
    }
  }

  private int asText(
      IoModel model, InetSocketAddress address, ClientPacket.Login login, Optional<Duration> time)
      throws InterruptedException {
    try (LateEnd _ = LateEnd.after(time);
        Feed feed = new SocketFeed(model, address, login)) {
      // After the lines that say what there is to see.
      lines.drain();
      return new TextBoard(spec.commandLine().getOut()).show(feed, time);
    }
  }

  /** One line; any thread. */
  private void say(String line) {
    lines.offer("malpan: " + line);
  }
}
