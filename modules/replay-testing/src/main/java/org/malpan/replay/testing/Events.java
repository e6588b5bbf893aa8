package org.malpan.replay.testing;

import java.util.ArrayList;
import java.util.List;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayPlayer;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * What happened between two ticks of a recording. Each method checks one statement, and returns
 * these events.
 */
public final class Events {

  /** What happened. */
  public enum Kind {
    /** A player joined. */
    JOIN,
    /** A player left. */
    LEAVE,
    /** A piece lost its last hit point to another. */
    FALL,
    /** A piece said something. */
    CHAT
  }

  /**
   * One event.
   *
   * @param tick that took it: ticks done before
   * @param name of the piece that joined, left, fell or spoke
   * @param detail of a fall the attacker's name, of chat the text, else empty
   */
  public record Event(long tick, Kind kind, String name, String detail) {

    @Override
    public String toString() {
      return "tick %d %s %s %s".formatted(tick, kind, name, detail).strip();
    }
  }

  /** Events that a message names. */
  private static final int MOST_NAMED = 20;

  private final String where;
  private final List<Event> list;

  private Events(String where, List<Event> list) {
    this.where = where;
    this.list = List.copyOf(list);
  }

  /** Plays on to a tick and listens. */
  static Events upTo(String where, ReplayPlayer player, long to) throws ReplayFormatException {
    List<Event> heard = new ArrayList<>();
    Listener listener = new Listener(player.world(), heard);
    boolean more = true;
    while (more && player.tick() < to) {
      more = player.step(listener);
    }
    return new Events(where, heard);
  }

  /** All of them, in order. */
  public List<Event> list() {
    return list;
  }

  /** A player of that name joined. */
  public Events joined(String name) {
    return has(Kind.JOIN, name, "");
  }

  /** A player of that name left. */
  public Events left(String name) {
    return has(Kind.LEAVE, name, "");
  }

  /** The piece of the first name fell to that of the second. */
  public Events fell(String victim, String attacker) {
    return has(Kind.FALL, victim, attacker);
  }

  /** The piece of that name said so. */
  public Events said(String name, String text) {
    return has(Kind.CHAT, name, text);
  }

  private Events has(Kind kind, String name, String detail) {
    for (Event event : list) {
      if (event.kind == kind && event.name.equals(name) && event.detail.equals(detail)) {
        return this;
      }
    }
    String wanted = "%s %s %s".formatted(kind, name, detail).strip();
    throw new AssertionError("%s: no %s, but %s".formatted(where, wanted, of(kind)));
  }

  /** Exactly that number of events of that kind happened. */
  public Events count(Kind kind, int expected) {
    long count = list.stream().filter(event -> event.kind == kind).count();
    if (count != expected) {
      throw new AssertionError(
          "%s: %s: expected %d, is %d: %s".formatted(where, kind, expected, count, of(kind)));
    }
    return this;
  }

  private String of(Kind kind) {
    List<Event> same = list.stream().filter(event -> event.kind == kind).toList();
    return same.size() > MOST_NAMED
        ? "%s and %d more".formatted(same.subList(0, MOST_NAMED), same.size() - MOST_NAMED)
        : same.toString();
  }

  private record Listener(World world, List<Event> heard) implements WorldEvents {

    private void add(Kind kind, int piece, String detail) {
      heard.add(new Event(world.tick(), kind, world.name(piece), detail));
    }

    @Override
    public void joined(long session, int player) {
      add(Kind.JOIN, player, "");
    }

    @Override
    public void left(int player) {
      add(Kind.LEAVE, player, "");
    }

    @Override
    public void happened(int event, int piece, int attacker, int[] viewers, int count) {
      add(Kind.FALL, piece, world.name(attacker));
    }

    @Override
    public void said(int piece, String text, int[] viewers, int count) {
      add(Kind.CHAT, piece, text);
    }

    @Override
    public void refused(long session) {
      // Nobody joined.
    }

    @Override
    public void appeared(int viewer, int piece) {
      // The state says who sees whom.
    }

    @Override
    public void vanished(int viewer, int piece) {
      // The state says who sees whom.
    }

    @Override
    public void moved(int piece, int time, int[] viewers, int count) {
      // The state says who stands where.
    }

    @Override
    public void changed(int piece, long fields, int[] viewers, int count) {
      // The state says who has what.
    }
  }
}
