package org.malpan.desktop.settings;

import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.Set;
import org.malpan.desktop.MatchAction;

/**
 * Takes the next key for an action: the player is asked for one, and where it has another meaning,
 * whether it is to lose that. Knows no component. Event thread.
 */
public final class KeyCapture {

  private static final Set<Integer> NOT_ALONE =
      Set.of(
          KeyEvent.VK_SHIFT,
          KeyEvent.VK_CONTROL,
          KeyEvent.VK_ALT,
          KeyEvent.VK_ALT_GRAPH,
          KeyEvent.VK_META,
          KeyEvent.VK_UNDEFINED);

  /** What came of a key. */
  public sealed interface Outcome {

    /** The action has the key now. */
    record Bound(KeyBindings keys) implements Outcome {}

    /** Another action has it: {@link #takeOver} or {@link #cancel} decide. */
    record Conflict(MatchAction other) implements Outcome {}

    /** The key cannot be used, or the action has as many as it can; still waiting for another. */
    record Refused(boolean full) implements Outcome {}
  }

  private Optional<MatchAction> waiting = Optional.empty();
  private int contested;

  /** The next key is for this action. */
  public void begin(MatchAction action) {
    waiting = Optional.of(action);
    contested = KeyEvent.VK_UNDEFINED;
  }

  /** The action that waits for a key. */
  public Optional<MatchAction> waiting() {
    return waiting;
  }

  /** Whether a key was pressed that another action has. */
  public boolean isContested() {
    return waiting.isPresent() && contested != KeyEvent.VK_UNDEFINED;
  }

  /** A key was pressed while an action waits. */
  public Outcome pressed(int key, KeyBindings keys) {
    MatchAction action = waiting.orElseThrow();
    if (NOT_ALONE.contains(key)) {
      return new Outcome.Refused(false);
    }
    Optional<MatchAction> other = keys.actionOf(key);
    if (other.equals(waiting)) {
      cancel();
      return new Outcome.Bound(keys);
    }
    if (keys.of(action).size() == KeyBindings.MOST_KEYS) {
      cancel();
      return new Outcome.Refused(true);
    }
    if (other.isPresent()) {
      contested = key;
      return new Outcome.Conflict(other.get());
    }
    cancel();
    return new Outcome.Bound(keys.with(action, key));
  }

  /** The contested key goes to the action that waits. */
  public KeyBindings takeOver(KeyBindings keys) {
    KeyBindings next = keys.with(waiting.orElseThrow(), contested);
    cancel();
    return next;
  }

  /** Waits no more. */
  public void cancel() {
    waiting = Optional.empty();
    contested = KeyEvent.VK_UNDEFINED;
  }
}
