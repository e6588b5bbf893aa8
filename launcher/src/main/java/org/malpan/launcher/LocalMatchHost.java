package org.malpan.launcher;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.LobbyException;
import org.malpan.client.MatchHost;
import org.malpan.discovery.LanPlaces;
import org.malpan.protocol.Text;
import org.malpan.server.ConfigException;
import org.malpan.server.ServerConfig;
import org.malpan.server.Setting;
import org.malpan.server.Settings;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.IoModels;

/** Hosts matches in this process. */
final class LocalMatchHost implements MatchHost {

  private static final System.Logger LOG = System.getLogger(LocalMatchHost.class.getName());

  /** What can be saved of a match at any time. */
  static final Duration LAST_MINUTES = Duration.ofMinutes(5);

  private final Path folder;
  private final LanPlaces lan;

  LocalMatchHost(Path folder, LanPlaces lan) {
    this.folder = folder;
    this.lan = lan;
  }

  @Override
  public List<IoModelInfo> ioModels() {
    return IoModels.all().stream().map(IoModel::info).toList();
  }

  @Override
  public HostedMatch start(HostPlan plan) throws LobbyException {
    if (!Text.isLine(plan.name(), HostPlan.MAX_NAME)) {
      throw LobbyException.of(
          LobbyException.Kind.MATCH_NAME,
          "server name: 1 to %d printable characters".formatted(HostPlan.MAX_NAME),
          HostPlan.MAX_NAME);
    }
    try {
      return RunningMatch.start(
          new MatchPlan(
              config(plan),
              plan.name(),
              plan.bots(),
              folder,
              plan.recorded(),
              Optional.of(LAST_MINUTES),
              plan.onLan() ? Optional.of(lan) : Optional.empty()),
          line -> LOG.log(System.Logger.Level.INFO, line),
          // The window lists its recordings: a user without a console reads no line of it.
          line -> LOG.log(System.Logger.Level.DEBUG, line));
    } catch (ConfigException | CommandFailure e) {
      throw failed(plan, e);
    }
  }

  private static LobbyException failed(HostPlan plan, Exception why) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return LobbyException.because(LobbyException.Kind.PORT_TAKEN, "", why, plan.port());
      }
    }
    return LobbyException.because(LobbyException.Kind.NOT_STARTED, "", why);
  }

  private static ServerConfig config(HostPlan plan) throws ConfigException {
    return ServerConfig.of(
        new Settings()
            .set(Setting.BIND, plan.onLan() ? "0.0.0.0" : "127.0.0.1")
            .set(Setting.PORT, Integer.toString(plan.port()))
            .set(Setting.BOARD, plan.board().toString())
            .set(Setting.PLAYERS, Integer.toString(plan.players()))
            .set(Setting.NPCS, Integer.toString(plan.npcs()))
            .set(Setting.IO_MODEL, plan.ioModel()));
  }
}
