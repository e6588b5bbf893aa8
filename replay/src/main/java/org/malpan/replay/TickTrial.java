package org.malpan.replay;

import java.util.List;
import java.util.Optional;
import org.malpan.game.LeaveCause;
import org.malpan.protocol.NativeFormat;
import org.malpan.server.PlayerStreams;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/** Carries out one tick input by input, to tell in which of them it fails. */
final class TickTrial implements TickInputs.Visitor {

  /**
   * How a tick failed.
   *
   * @param at the input, or what came after the last one, in words
   * @param fault what was thrown
   */
  record Fault(String at, Throwable fault) {}

  private final World world;
  private final WorldEvents events;
  private final TickInputs one = new TickInputs();
  private int done;

  private TickTrial(World world) {
    this.world = world;
    // What the players are told is part of the tick: encoding it may be what fails.
    events =
        new PlayerStreams(
            world, new OutputDigest(world.config().maxPlayers(), NativeFormat.of(world.game())));
  }

  /**
   * Carries the tick out.
   *
   * @param world as it was before the tick; as the fault left it afterwards
   * @return empty when the tick does not fail
   */
  static Optional<Fault> run(World world, TickInputs inputs) {
    InputNames names = new InputNames(world);
    TickTrial trial = new TickTrial(world);
    try {
      inputs.forEach(trial);
      world.pass(trial.events);
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      rethrowUnlessOurs(e);
      return Optional.of(new Fault(trial.place(names, inputs), e));
    }
  }

  private String place(InputNames names, TickInputs inputs) {
    if (done == inputs.size()) {
      return "what time brings, after its %d inputs".formatted(done);
    }
    List<RecordedInput> named = names.read(world.tick(), inputs, done + 1);
    return "input %d of %d, %s"
        .formatted(done + 1, inputs.size(), named.getLast().text().replaceAll(" +", " "));
  }

  /** No memory is no fault of the tick's; no stack is. */
  static void rethrowUnlessOurs(Throwable fault) {
    if (fault instanceof VirtualMachineError machine && !(fault instanceof StackOverflowError)) {
      throw machine;
    }
  }

  private void applyOne() {
    world.apply(one, 0, events);
    one.clear();
    done++;
  }

  @Override
  public void join(long session, String name, long login) {
    one.join(session, name, login);
    applyOne();
  }

  @Override
  public void leave(int player, LeaveCause cause) {
    one.leave(player, cause);
    applyOne();
  }

  @Override
  public void command(int player, long word, int time) {
    one.command(player, word, time);
    applyOne();
  }

  @Override
  public void chat(int player, String text) {
    one.chat(player, text);
    applyOne();
  }
}
