package org.malpan.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.malpan.game.Event;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/** Writes events down as text, with what can be read of the world at that moment. */
final class EventLog implements WorldEvents {

  private static final List<Event> EVENTS = new BoardGame().schema().events();

  final List<String> lines = new ArrayList<>();
  private final World world;

  EventLog(World world) {
    this.world = world;
  }

  List<String> take() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  private String at(int piece) {
    return piece + "@" + world.x(piece) + "," + world.y(piece);
  }

  private static String to(int[] viewers, int count) {
    return Arrays.toString(Arrays.copyOf(viewers, count));
  }

  @Override
  public void joined(long session, int player) {
    lines.add("joined " + session + " " + at(player));
  }

  @Override
  public void refused(long session) {
    lines.add("refused " + session);
  }

  @Override
  public void appeared(int viewer, int piece) {
    lines.add("appeared " + viewer + " " + at(piece));
  }

  @Override
  public void vanished(int viewer, int piece) {
    lines.add("vanished " + viewer + " " + piece);
  }

  @Override
  public void moved(int piece, int time, int[] viewers, int count) {
    lines.add("moved " + at(piece) + " " + time + " to " + to(viewers, count));
  }

  @Override
  public void changed(int piece, long fields, int[] viewers, int count) {
    lines.add(
        "changed "
            + piece
            + " "
            + Script.get(world, piece, BoardGame.HP)
            + " "
            + Script.get(world, piece, BoardGame.SCORE)
            + " to "
            + to(viewers, count));
  }

  @Override
  public void happened(int event, int piece, int attacker, int[] viewers, int count) {
    lines.add(
        EVENTS.get(event).name() + " " + piece + " by " + attacker + " to " + to(viewers, count));
  }

  @Override
  public void said(int piece, String text, int[] viewers, int count) {
    lines.add("said " + piece + " " + text + " to " + to(viewers, count));
  }

  @Override
  public void left(int player) {
    lines.add("left " + player);
  }
}
