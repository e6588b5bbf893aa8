package org.malpan.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.malpan.labs.ChatServer;
import org.malpan.labs.EchoServer;
import org.malpan.labs.Lab;
import org.malpan.labs.TerminalClient;
import org.malpan.launcher.console.LineQueue;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code malpan lab}: the lecture's four exercises. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Run an exercise of the lecture (docs/labs.md walks through them).")
final class LabCommand implements Callable<Integer> {

  /** The exercises. */
  enum Exercise {
    ECHO_SERVER,
    ECHO_CLIENT,
    CHAT_SERVER,
    CHAT_CLIENT;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    int port() {
      return this == ECHO_SERVER || this == ECHO_CLIENT ? EchoServer.PORT : ChatServer.PORT;
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Exercise exercise;

  @Option(
      names = "--io-model",
      defaultValue = IoModels.DEFAULT,
      paramLabel = "NAME",
      description = "How sockets are served ('malpan models'). Default: ${DEFAULT-VALUE}.")
  private String ioModel;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Default: 3500 for echo, 4000 for chat.")
  private Integer port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = "Where to listen or to connect. Default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(names = "--once", description = "Echo server: serve a single client, then end.")
  private boolean once;

  LabCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    LineQueue lines = LineQueue.over(spec.commandLine().getOut());
    try (PrintWriter out = lines.asWriter();
        Lab lab = start(out)) {
      if (!(lab instanceof TerminalClient)) {
        out.println(
            "%s on %s (%s); Ctrl-C ends it"
                .formatted(exercise, Addresses.text(lab.address()), ioModel));
        out.flush();
      }
      Signals.onStop(lab::close);
      lab.awaitEnd();
      out.close();
      lines.finish();
      return lab instanceof TerminalClient client && client.hasFailed()
          ? ExitCode.ENVIRONMENT
          : ExitCode.OK;
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
  }

  private Lab start(PrintWriter out) throws IOException {
    IoModel model = Models.named(ioModel);
    int chosen = port == null ? exercise.port() : port;
    if (chosen < 0 || chosen > 65_535) {
      throw new CommandFailure(
          ExitCode.USAGE, "--port %d: 0 to 65535 are allowed".formatted(chosen));
    }
    InetSocketAddress address = new InetSocketAddress(host, chosen);
    return switch (exercise) {
      case ECHO_SERVER -> EchoServer.start(model, address, once, out);
      case CHAT_SERVER -> ChatServer.start(model, address, out);
      case ECHO_CLIENT -> client(model, address, TerminalClient.Talk.ECHO, out);
      case CHAT_CLIENT -> client(model, address, TerminalClient.Talk.CHAT, out);
    };
  }

  private static Lab client(
      IoModel model, InetSocketAddress address, TerminalClient.Talk talk, PrintWriter out)
      throws IOException {
    BufferedReader terminal =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return TerminalClient.start(model, address, talk, terminal, out);
  }
}
