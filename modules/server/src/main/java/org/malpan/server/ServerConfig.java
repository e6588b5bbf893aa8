package org.malpan.server;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.malpan.game.BoardSize;
import org.malpan.game.Game;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.WireFormat;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.SessionLimits;
import org.malpan.transport.AddressRange;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import org.malpan.world.WorldConfig;

/**
 * All that a server needs to know.
 *
 * @param endpoints to listen on, at least one
 * @param game whose rules hold
 * @param world the rules' numbers
 * @param ioModel how sockets are served
 * @param limits of sessions
 * @param pace when ticks are taken
 * @param tickThread which thread takes them
 * @param flushRate times a second at which what happened is sent at the latest; the tick rate of a
 *     world whose pace is {@link TickPace#TICK}
 * @param catchUpTicks ticks done at once after a delay; those beyond are skipped
 */
public record ServerConfig(
    List<Endpoint> endpoints,
    Game game,
    WorldConfig world,
    IoModel ioModel,
    SessionLimits limits,
    TickPace pace,
    TickThreadChoice tickThread,
    int flushRate,
    int catchUpTicks) {

  /** Checks that there is an endpoint. */
  public ServerConfig {
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("a server needs an endpoint to listen on");
    }
  }

  /**
   * Where a server listens, and what is spoken there.
   *
   * @param address with port 0 for a free one
   * @param proxies whose connections begin with a PROXY header; empty when none does, and the
   *     connections of all peers are taken as they are
   */
  public record Endpoint(InetSocketAddress address, WireFormat format, List<AddressRange> proxies) {

    /** Keeps its own copy. */
    public Endpoint {
      proxies = List.copyOf(proxies);
    }

    /** Without proxies. */
    public Endpoint(InetSocketAddress address, WireFormat format) {
      this(address, format, List.of());
    }
  }

  /** This configuration with other endpoints. */
  public ServerConfig listeningOn(List<Endpoint> others) {
    return new ServerConfig(
        others, game, world, ioModel, limits, pace, tickThread, flushRate, catchUpTicks);
  }

  /** Sessions that may have logged in besides those of players, so that a full match can say so. */
  private static final int SPARE_SESSIONS = 100;

  /** Connections before their login besides those of players, who may come all at once. */
  private static final int SPARE_LOGINS = 256;

  /**
   * From checked settings. A seed that is not set is drawn now.
   *
   * @throws ConfigException when the address cannot be resolved
   */
  public static ServerConfig of(Settings settings) throws ConfigException {
    InetSocketAddress address =
        new InetSocketAddress(settings.text(Setting.BIND), settings.number(Setting.PORT));
    if (address.isUnresolved()) {
      throw new ConfigException(
          "bind '%s': allowed is %s"
              .formatted(settings.text(Setting.BIND), Setting.BIND.allowed()));
    }
    Game game = settings.game();
    return new ServerConfig(
        List.of(new Endpoint(address, NativeFormat.of(game))),
        game,
        world(settings),
        IoModels.named(settings.text(Setting.IO_MODEL)).orElseThrow(),
        limits(settings),
        pace(settings),
        TickThreadChoice.valueOf(settings.text(Setting.TICK_THREAD).toUpperCase(Locale.ROOT)),
        settings.number(Setting.TICK_RATE),
        settings.number(Setting.CATCH_UP_TICKS));
  }

  private static WorldConfig world(Settings settings) {
    BoardSize board = BoardSize.parse(settings.text(Setting.BOARD));
    return new WorldConfig(
        board,
        settings.isSet(Setting.VIEW)
            ? settings.number(Setting.VIEW)
            : WorldConfig.defaultView(board),
        settings.number(Setting.PLAYERS),
        settings.number(Setting.NPCS),
        settings.isSet(Setting.SEED)
            ? Long.parseLong(settings.text(Setting.SEED))
            : new SecureRandom().nextLong(),
        switch (pace(settings)) {
          case TICK -> settings.number(Setting.TICK_RATE);
          case IMMEDIATE -> TickPace.MOST_A_SECOND;
        });
  }

  private static TickPace pace(Settings settings) {
    return TickPace.valueOf(settings.text(Setting.PACE).toUpperCase(Locale.ROOT));
  }

  private static SessionLimits limits(Settings settings) {
    return new SessionLimits(
        settings.number(Setting.LOGIN_TIMEOUT_MILLIS),
        settings.number(Setting.HEARTBEAT_MILLIS),
        settings.number(Setting.IDLE_TIMEOUT_MILLIS),
        settings.number(Setting.PACKETS_PER_SECOND),
        settings.number(Setting.PACKET_BURST),
        new ChatLimits(
            settings.number(Setting.CHAT_PER_SECOND), settings.number(Setting.CHAT_BURST)),
        new AddressLimits(
            settings.number(Setting.CONNECTIONS_PER_ADDRESS),
            settings.number(Setting.CONNECTIONS_PER_SECOND),
            settings.number(Setting.IPV6_PREFIX_BITS),
            settings.truth(Setting.LIMIT_LOOPBACK)),
        settings.isSet(Setting.SESSIONS)
            ? settings.number(Setting.SESSIONS)
            : settings.number(Setting.PLAYERS) + SPARE_SESSIONS,
        settings.isSet(Setting.PENDING_LOGINS)
            ? settings.number(Setting.PENDING_LOGINS)
            : settings.number(Setting.PLAYERS) + SPARE_LOGINS,
        settings.number(Setting.INBOX_COMMANDS),
        settings.number(Setting.OUTBOX_BYTES),
        settings.number(Setting.STALL_TIMEOUT_MILLIS));
  }
}
