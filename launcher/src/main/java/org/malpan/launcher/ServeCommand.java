package org.malpan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.malpan.protocol.NativeFormat;
import org.malpan.server.GameServer;
import org.malpan.server.ServerConfig;
import org.malpan.world.WorldConfig;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code malpan serve}: hosts a match until it is asked to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Host a match.",
    footer = {
      "",
      "Options override the file of --config, a JSON object with the same names in camel case.",
      "SIGTERM and Ctrl-C end the match in good order, with exit code 0."
    })
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "Read settings from a JSON file.")
  private Path config;

  @Mixin private ListenOptions listen = new ListenOptions();

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

  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    ServerConfig serverConfig =
        listen.applyTo(
            SettingOptions.read(spec.commandLine().getParseResult(), listen.board(), config));
    Recording recording = record.none ? Recording.NONE : Recordings.open(record.file);
    PrintWriter out = spec.commandLine().getOut();
    try (GameServer server = start(serverConfig, recording)) {
      // Before the line that says so: who reads it may stop the server at once.
      Signals.on("TERM", server::close);
      Signals.on("INT", server::close);
      out.println(ready(server, recording));
      out.flush();
      boolean wellDone = server.awaitEnd();
      out.println(
          "malpan: stopped after %d ticks%s"
              .formatted(
                  server.status().tick(),
                  recording.file().map(file -> ", recorded to " + file).orElse("")));
      out.flush();
      return wellDone ? ExitCode.OK : ExitCode.INTERNAL;
    }
  }

  /** Starts a server, or fails with one line that names the address. */
  static GameServer start(ServerConfig config, Recording recording) {
    try {
      return GameServer.start(config, recording.observers());
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  private static String ready(GameServer server, Recording recording) {
    WorldConfig world = server.config().world();
    return "malpan: ready on %s (%s, board %s, %d Hz, %d players, seed %d, %s)"
        .formatted(
            where(server),
            server.config().ioModel().info().name(),
            world.board(),
            world.tickRate(),
            world.maxPlayers(),
            world.seed(),
            recording.sentence());
  }

  /** Every address, with what is spoken there unless it is the native protocol. */
  private static String where(GameServer server) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < server.addresses().size(); i++) {
      String format = server.config().endpoints().get(i).format().name();
      places.add(
          Addresses.text(server.addresses().get(i))
              + (format.equals(NativeFormat.INSTANCE.name()) ? "" : " " + format));
    }
    return String.join(" and ", places);
  }
}
