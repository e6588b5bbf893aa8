package org.malpan.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.malpan.client.HostedMatch;
import org.malpan.client.LobbyException;
import org.malpan.replay.FlightCause;
import org.malpan.replay.FlightRecorder;
import org.malpan.replay.OutputKept;
import org.malpan.server.GameServer;
import org.malpan.server.MatchListeners;
import org.malpan.server.ReportListener;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/** A server in this process with its bots, its recording and its answers to who asks. */
final class RunningMatch implements HostedMatch {

  private static final Set<RunningMatch> RUNNING = ConcurrentHashMap.newKeySet();

  private final GameServer server;
  private final Recording recording;
  private final Optional<FlightRecorder> flight;
  private final Announcement announcement;
  private final Bots bots;
  private final Consumer<String> ending;

  private RunningMatch(
      GameServer server,
      Recording recording,
      Optional<FlightRecorder> flight,
      Announcement announcement,
      Bots bots,
      Consumer<String> ending) {
    this.server = server;
    this.recording = recording;
    this.flight = flight;
    this.announcement = announcement;
    this.bots = bots;
    this.ending = ending;
  }

  /**
   * Starts it and returns when it listens.
   *
   * @param notices hears in one line of what is no reason to end; any thread
   * @param ending hears in one line where the match was recorded, when it has ended; any thread
   * @throws CommandFailure in one line, when it cannot be started; nothing is left behind then but
   *     an empty recording that is deleted
   */
  static RunningMatch start(MatchPlan plan, Consumer<String> notices, Consumer<String> ending) {
    Recording recording =
        plan.recorded()
            ? Recordings.open(DataFolder.newFile(plan.folder(), "match"), OutputKept.HASHES)
            : Recording.NONE;
    Optional<FlightRecorder> flight =
        plan.lastMinutes().map(kept -> FlightRecorders.of(kept, plan.folder(), notices));
    List<TickObserver> observers = new ArrayList<>(recording.observers());
    flight.ifPresent(observers::add);
    GameServer server;
    try {
      server =
          GameServer.start(
              plan.config(),
              new World(plan.config().game(), plan.config().world()),
              new MatchListeners(observers, recording.outputs(), ReportListener.NONE));
    } catch (IOException e) {
      recording.discard();
      throw new CommandFailure(ExitCode.ENVIRONMENT, e.getMessage(), e);
    }
    Announcement announcement = Announcement.of(server, plan.name(), plan.lan(), notices);
    try {
      Bots bots = Bots.join(here(server.address()), server.config().game(), plan.bots());
      RunningMatch match = new RunningMatch(server, recording, flight, announcement, bots, ending);
      RUNNING.add(match);
      return match;
    } catch (CommandFailure e) {
      announcement.close();
      server.close();
      throw e;
    }
  }

  /** Ends every match of this process, each with a whole recording. */
  static void endAll() {
    RUNNING.forEach(RunningMatch::close);
  }

  /** The same, and ends the process; never returns. */
  static void endProcess(int exitCode) {
    endAll();
    System.exit(exitCode);
  }

  /** Where a client on this machine joins a server that may listen on all addresses. */
  private static InetSocketAddress here(InetSocketAddress address) {
    return address.getAddress().isAnyLocalAddress()
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())
        : address;
  }

  @Override
  public InetSocketAddress address() {
    return here(server.address());
  }

  @Override
  public Optional<Path> recording() {
    return recording.file();
  }

  @Override
  public CompletableFuture<Path> saveLastMinutes() {
    if (flight.isEmpty()) {
      return CompletableFuture.failedFuture(
          LobbyException.of(
              LobbyException.Kind.NOT_KEPT, "the last minutes of this match are not kept"));
    }
    return flight
        .get()
        .saved(FlightCause.WINDOW)
        .exceptionallyCompose(fault ->
            CompletableFuture.failedFuture(
                LobbyException.because(LobbyException.Kind.NOT_SAVED, "", fault)));
  }

  @Override
  public void close() {
    announcement.close();
    bots.close();
    server.close();
    // Also a signal and the end of a command may close it at once: told by the first.
    if (RUNNING.remove(this) && recording.file().isPresent()) {
      ending.accept(recording.endSentence().substring(", ".length()));
    }
  }
}
