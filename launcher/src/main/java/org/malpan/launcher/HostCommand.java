package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.malpan.game.GameInfo;
import org.malpan.game.Games;
import org.malpan.launcher.config.FileOptions;
import org.malpan.launcher.console.LineLimit;
import org.malpan.launcher.console.LineQueue;
import org.malpan.protocol.NativeFormat;
import org.malpan.replay.FlightCause;
import org.malpan.replay.FlightRecorder;
import org.malpan.replay.OutputKept;
import org.malpan.server.ConfigException;
import org.malpan.server.GameServer;
import org.malpan.server.MatchListeners;
import org.malpan.server.ReportListener;
import org.malpan.server.ServerConfig;
import org.malpan.server.Settings;
import org.malpan.world.TickObserver;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** A command that hosts a match until it is asked to stop. */
abstract class HostCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Read options from a JSON file, a MiB at most: all settings below, and record (a file, or",
        "false), recordOutput, flightRecorder, lan, serverName, dialect, dialectFile, listen."
      })
  private Path config;

  @Mixin private ListenOptions listen = new ListenOptions();

  @Option(
      names = "--flight-recorder",
      paramLabel = "TIME",
      description = {
        "Keep the last minutes in memory, such as 5m, and save them when the server fails, when a",
        "player says /report in chat, on SIGUSR2, or when a state does not follow from its inputs."
      })
  private String flightRecorder;

  @ArgGroup private RecordChoice record = new RecordChoice();

  static final class RecordChoice {
    @Option(
        names = "--record",
        paramLabel = "FILE",
        description = "Record to this file instead of one in the user's data folder.")
    private Path file;

    @Option(names = "--no-record", description = "Do not record.")
    private boolean none;

    RecordChoice() {}
  }

  @Option(
      names = "--record-output",
      description = "Record every frame that the players are told, not only its hash.")
  private boolean recordOutput;

  @Mixin private FindableOptions findable = new FindableOptions();

  private final LineLimit strangers = new LineLimit(System::nanoTime);
  private LineQueue lines;

  HostCommand() {}

  /** The world that the match goes on from; empty for a new one. */
  abstract Optional<World> beginning();

  @Override
  public Integer call() throws InterruptedException {
    lines = LineQueue.over(spec.commandLine().getOut());
    Settings settings = readFile();
    Optional<Duration> kept = Optional.ofNullable(flightRecorder).map(FlightRecorders::time);
    Optional<World> beginning = beginning();
    ParseResult parsed = spec.commandLine().getParseResult();
    listen.play(SettingOptions.game(parsed, settings, beginning));
    ServerConfig serverConfig =
        listen.applyTo(
            SettingOptions.read(parsed, settings, findable.defaults(listen.board()), beginning));
    Recording recording =
        record.none
            ? Recording.NONE
            : Recordings.open(record.file, recordOutput ? OutputKept.FRAMES : OutputKept.HASHES);
    Optional<FlightRecorder> flight =
        kept.map(time -> FlightRecorders.of(time, DataFolder.recordings(), this::say));
    World world = beginning.orElseGet(() -> new World(serverConfig.game(), serverConfig.world()));
    // Read before the start: from then on the world belongs to the tick thread.
    long firstTick = world.tick();
    try (GameServer server = start(serverConfig, world, recording, flight);
        Announcement _ = findable.announce(server, this::say)) {
      // Before the line that says so: who reads it may stop the server at once.
      Signals.onStop(server::close);
      Signals.onUser2(() -> saveOnSignal(flight), flight.isPresent(), this::say);
      say(ready(server, recording, firstTick));
      boolean wellDone = server.awaitEnd();
      say("stopped after %d ticks%s".formatted(server.status().tick(), recording.endSentence()));
      if (!wellDone) {
        return ExitCode.INTERNAL;
      }
      lines.finish();
      return ExitCode.OK;
    } finally {
      lines.drain();
    }
  }

  /** Completes the options by the configuration file, and gives its settings. */
  private Settings readFile() {
    Settings settings = new Settings();
    try {
      FileOptions file = config == null ? FileOptions.none() : FileOptions.read(config, settings);
      listen.complete(file);
      findable.complete(file);
      flightRecorder =
          flightRecorder == null ? file.text("flightRecorder").orElse(null) : flightRecorder;
      recordOutput |= file.truth("recordOutput").orElse(false);
      if (record.file == null && !record.none) {
        Optional<String> target = file.text("record").filter(text -> !text.equals("true"));
        record.none = target.equals(Optional.of("false"));
        record.file = record.none ? null : target.map(Path::of).orElse(null);
      }
      return settings;
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.ofRefused(e, ExitCode.USAGE), e.getMessage(), e);
    }
  }

  private void saveOnSignal(Optional<FlightRecorder> flight) {
    if (flight.isEmpty()) {
      say("SIGUSR2 saves nothing: this server was started without --flight-recorder");
    } else if (flight.get().save(FlightCause.SIGNAL) == FlightRecorder.Answer.USED_UP) {
      say(
          "SIGUSR2 saves nothing: this run has saved its %d files for signals"
              .formatted(FlightCause.SIGNAL.mostFiles()));
    }
  }

  private GameServer start(
      ServerConfig serverConfig,
      World world,
      Recording recording,
      Optional<FlightRecorder> flight) {
    List<TickObserver> observers = new ArrayList<>(recording.observers());
    flight.ifPresent(observers::add);
    ReportListener reports =
        flight
            .map(recorder -> FlightRecorders.onReport(recorder, this::sayOfStranger))
            .orElse(ReportListener.NONE);
    try {
      return GameServer.start(
          serverConfig, world, new MatchListeners(observers, recording.outputs(), reports));
    } catch (IOException e) {
      recording.discard();
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  /** One line; any thread, and none of them waits for a reader. */
  private void say(String line) {
    lines.offer("malpan: " + line);
  }

  /** One line that a player can cause as often as it likes. */
  private void sayOfStranger(String line) {
    if (strangers.passes("players' reports")) {
      say(line);
    }
    strangers.leftOut().forEach(this::say);
  }

  private static String ready(GameServer server, Recording recording, long firstTick) {
    WorldConfig world = server.config().world();
    GameInfo game = server.config().game().info();
    return "ready on %s (%s, %sboard %s, %d Hz, %d players, seed %d, %s%s)"
        .formatted(
            where(server),
            server.config().ioModel().info().name(),
            game.id().equals(Games.DEFAULT) ? "" : "game %s, ".formatted(game.id()),
            world.board(),
            world.tickRate(),
            world.maxPlayers(),
            world.seed(),
            firstTick == 0 ? "" : "from tick %d, ".formatted(firstTick),
            recording.sentence());
  }

  /** Every address, with what is spoken there unless it is the native protocol. */
  private static String where(GameServer server) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < server.addresses().size(); i++) {
      String format = server.config().endpoints().get(i).format().name();
      places.add(
          Addresses.opened(
              server.addresses().get(i),
              Optional.of(format).filter(name -> !name.equals(NativeFormat.NAME))));
    }
    return String.join(" and ", places);
  }
}
