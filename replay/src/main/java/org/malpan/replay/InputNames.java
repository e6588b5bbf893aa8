package org.malpan.replay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.malpan.game.Argument;
import org.malpan.game.Arguments;
import org.malpan.game.Command;
import org.malpan.game.CommandWord;
import org.malpan.game.LeaveCause;
import org.malpan.game.Schema;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/** Reads inputs tick by tick and says whose they are: a join does not tell the id it will get. */
final class InputNames implements TickInputs.Visitor {

  private final Schema schema;
  private final int maxPlayers;
  private final BitSet present = new BitSet();
  private final BitSet leaving = new BitSet();
  private Consumer<RecordedInput> receiver = input -> {};
  private long tick;

  /**
   * @param world as it is before the first tick that is read
   */
  InputNames(World world) {
    schema = world.game().schema();
    maxPlayers = world.config().maxPlayers();
    for (int id = 0; id < maxPlayers; id++) {
      present.set(id, world.isPresent(id));
    }
  }

  /** The inputs of the next tick. */
  List<RecordedInput> read(long ofTick, TickInputs inputs) {
    return read(ofTick, inputs, Integer.MAX_VALUE);
  }

  /** The first inputs of the next tick; the others are looked at, but not kept. */
  List<RecordedInput> read(long ofTick, TickInputs inputs, int most) {
    List<RecordedInput> read = new ArrayList<>();
    read(
        ofTick,
        inputs,
        input -> {
          if (read.size() < most) {
            read.add(input);
          }
        });
    return read;
  }

  /** Gives the inputs of the next tick one after the other: a tick may have a million. */
  void read(long ofTick, TickInputs inputs, Consumer<RecordedInput> to) {
    tick = ofTick;
    receiver = to;
    inputs.forEach(this);
    // As in the world: an id is free from the next tick on.
    present.andNot(leaving);
    leaving.clear();
  }

  @Override
  public void join(long session, String name, long login) {
    int id = present.nextClearBit(0);
    if (id < maxPlayers) {
      present.set(id);
    }
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    fields.add(Map.entry("session", Long.toString(session)));
    fields.add(Map.entry("name", name));
    addArguments(schema.login(), login, fields);
    add("join", id < maxPlayers ? id : -1, fields);
  }

  @Override
  public void leave(int player, LeaveCause cause) {
    // As in the world: the leave of a player that is not there changes nothing.
    leaving.set(player, present.get(player));
    add("leave", player, List.of(Map.entry("cause", cause.toString())));
  }

  @Override
  public void command(int player, long word, int time) {
    Command command = schema.commands().get(CommandWord.command(word));
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    addArguments(command.arguments(), CommandWord.arguments(word), fields);
    if (time != 0) {
      fields.add(Map.entry("time", Integer.toUnsignedString(time)));
    }
    add(command.name(), player, fields);
  }

  private static void addArguments(
      Arguments arguments, long word, List<Map.Entry<String, String>> fields) {
    for (int i = 0; i < arguments.count(); i++) {
      Argument argument = arguments.all().get(i);
      fields.add(Map.entry(argument.name(), argument.show(arguments.at(word, i))));
    }
  }

  @Override
  public void chat(int player, String text) {
    add("chat", player, List.of(Map.entry("text", text)));
  }

  private void add(String type, int player, List<Map.Entry<String, String>> fields) {
    receiver.accept(new RecordedInput(tick, type, player, fields));
  }
}
