package org.malpan.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.malpan.game.BoardSize;
import org.malpan.game.Game;
import org.malpan.game.Games;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;

/**
 * What can be configured, by the same name in the JSON file and, with dashes, on the command line.
 */
public enum Setting {
  /** Address to listen on. */
  BIND("bind", "127.0.0.1", new Kind.Words("an address of this machine, such as 127.0.0.1")),
  /** Port to listen on. */
  PORT("port", "4000", new Kind.Range(0, 65_535)),
  /** Id of the game. */
  GAME("game", Games.DEFAULT, new Kind.OneOfTheGames()),
  /** Size of the board. */
  BOARD("board", "8x8", new Kind.Board()),
  /** Cells seen to each side. */
  VIEW("view", "", new Kind.Range(0, BoardSize.LIMIT)),
  /** Most players at once. */
  PLAYERS("players", "10", new Kind.Range(1, 20_000)),
  /** Pieces that the world plays. */
  NPCS("npcs", "0", new Kind.Range(0, 100_000)),
  /** Ticks a second. */
  TICK_RATE("tickRate", "30", new Kind.Range(1, 1000)),
  /** When ticks are taken; see {@link TickPace}. */
  PACE("pace", "tick", new Kind.Choice(List.of("tick", "immediate"))),
  /** Which thread ticks; see {@link TickThreadChoice}. */
  TICK_THREAD("tickThread", "io", new Kind.Choice(List.of("io", "own"))),
  /** How sockets are served. */
  IO_MODEL("ioModel", IoModels.DEFAULT, new Kind.Model()),
  /** Of all randomness in the world. */
  SEED("seed", "", new Kind.Whole()),
  /** From the link's opening to its login. */
  LOGIN_TIMEOUT_MILLIS("loginTimeoutMillis", "5000", new Kind.Range(1, 3_600_000)),
  /** Silence after which a peer is asked for a sign of life. */
  HEARTBEAT_MILLIS("heartbeatMillis", "5000", new Kind.Range(1, 3_600_000)),
  /** Silence after which it is taken for gone. */
  IDLE_TIMEOUT_MILLIS("idleTimeoutMillis", "15000", new Kind.Range(1, 3_600_000)),
  /** Packets that a session may send on average. */
  PACKETS_PER_SECOND("packetsPerSecond", "60", new Kind.Range(1, 100_000)),
  /** Packets that it may send at once. */
  PACKET_BURST("packetBurst", "120", new Kind.Range(1, 100_000)),
  /** Lines of chat that a session may send on average. */
  CHAT_PER_SECOND("chatPerSecond", "1", new Kind.Range(1, 100_000)),
  /** Lines of chat that it may send at once. */
  CHAT_BURST("chatBurst", "5", new Kind.Range(1, 100_000)),
  /** Connections from one address. */
  CONNECTIONS_PER_ADDRESS("connectionsPerAddress", "100", new Kind.Range(1, 1_000_000)),
  /** New connections from one address on average. */
  CONNECTIONS_PER_SECOND("connectionsPerSecond", "20", new Kind.Range(1, 1_000_000)),
  /** Leading bits by which IPv6 addresses count as one. */
  IPV6_PREFIX_BITS("ipv6PrefixBits", "64", new Kind.Range(1, 128)),
  /** Whether loopback addresses have these limits too. */
  LIMIT_LOOPBACK("limitLoopback", "false", new Kind.Choice(List.of("true", "false"))),
  /** Connections that have logged in; by default the players and a hundred more. */
  SESSIONS("sessions", "", new Kind.Range(1, 1_000_000)),
  /** Connections that have not logged in; by default the players and 256 more. */
  PENDING_LOGINS("pendingLogins", "", new Kind.Range(1, 1_000_000)),
  /** Commands of a session that wait for a tick. */
  INBOX_COMMANDS("inboxCommands", "64", new Kind.Range(1, 4096)),
  /** Bytes that wait for a session's link. */
  OUTBOX_BYTES("outboxBytes", "65536", new Kind.Range(4096, 16 * 1024 * 1024)),
  /** Time that a link may take none of them. */
  STALL_TIMEOUT_MILLIS("stallTimeoutMillis", "10000", new Kind.Range(1, 3_600_000)),
  /** Ticks done at once after a delay; those beyond are skipped. */
  CATCH_UP_TICKS("catchUpTicks", "5", new Kind.Range(1, 1000));

  private final String key;
  private final String defaultValue;
  private final Kind kind;

  Setting(String key, String defaultValue, Kind kind) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.kind = kind;
  }

  /** The name in the JSON file. */
  public String key() {
    return key;
  }

  /** The name on the command line, without its dashes: {@code tick-rate}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What holds when nothing is said; empty when that depends on other settings. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What values are allowed, for people. */
  public String allowed() {
    return kind.allowed();
  }

  /** The setting with that {@link #key()}, or empty when there is none. */
  public static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** All keys, for messages. */
  public static String keys() {
    return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
  }

  /** Throws unless the value is allowed. */
  void check(String value) throws ConfigException {
    if (!kind.allows(value)) {
      throw new ConfigException(
          "%s '%s': allowed is %s".formatted(key, ConfigException.shown(value), kind.allowed()));
    }
  }

  /** A kind of values. */
  private sealed interface Kind {

    boolean allows(String value);

    String allowed();

    record Range(int least, int most) implements Kind {
      @Override
      public boolean allows(String value) {
        try {
          int number = Integer.parseInt(value);
          return number >= least && number <= most;
        } catch (NumberFormatException e) {
          return false;
        }
      }

      @Override
      public String allowed() {
        return "a whole number from %d to %d".formatted(least, most);
      }
    }

    record Whole() implements Kind {
      @Override
      public boolean allows(String value) {
        try {
          Long.parseLong(value);
          return true;
        } catch (NumberFormatException e) {
          return false;
        }
      }

      @Override
      public String allowed() {
        return "a whole number of 64 bits";
      }
    }

    record Board() implements Kind {
      @Override
      public boolean allows(String value) {
        try {
          return BoardSize.parse(value).width() > 0;
        } catch (IllegalArgumentException e) {
          return false;
        }
      }

      @Override
      public String allowed() {
        return "WIDTHxHEIGHT, each 1 to %d cells, such as 8x8".formatted(BoardSize.LIMIT);
      }
    }

    record Model() implements Kind {
      @Override
      public boolean allows(String value) {
        return IoModels.named(value).isPresent();
      }

      @Override
      public String allowed() {
        return IoModels.all().stream()
            .map(IoModel::info)
            .map(info -> info.name())
            .collect(Collectors.joining(", "));
      }
    }

    /** Asked anew each time: the program chooses its games after this class was made. */
    record OneOfTheGames() implements Kind {
      @Override
      public boolean allows(String value) {
        return ids().contains(value);
      }

      @Override
      public String allowed() {
        return String.join(", ", ids());
      }

      private static List<String> ids() {
        return Games.all().stream().map(Game::info).map(info -> info.id()).toList();
      }
    }

    record Choice(List<String> words) implements Kind {
      @Override
      public boolean allows(String value) {
        return words.contains(value);
      }

      @Override
      public String allowed() {
        return String.join(" or ", words);
      }
    }

    record Words(String allowed) implements Kind {
      @Override
      public boolean allows(String value) {
        return !value.isBlank();
      }
    }
  }
}
