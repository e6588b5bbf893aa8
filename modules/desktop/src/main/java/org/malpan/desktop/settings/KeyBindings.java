package org.malpan.desktop.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.malpan.desktop.MatchAction;

/**
 * Which keys mean what: any number of keys for an action, no key for two actions. Immutable.
 *
 * @param byAction key codes of {@link java.awt.event.KeyEvent}, every action with a list
 */
public record KeyBindings(Map<MatchAction, List<Integer>> byAction) {

  /** The most keys of an action. */
  public static final int MOST_KEYS = 4;

  /** As Malpan comes. */
  public static final KeyBindings DEFAULT = new KeyBindings(MatchAction.defaultKeys());

  /** Checks that no key means two things. */
  public KeyBindings {
    Map<MatchAction, List<Integer>> copy = new EnumMap<>(MatchAction.class);
    Map<Integer, MatchAction> seen = new HashMap<>();
    for (MatchAction action : MatchAction.values()) {
      List<Integer> keys = List.copyOf(byAction.getOrDefault(action, List.of()));
      if (keys.size() > MOST_KEYS) {
        throw new IllegalArgumentException(
            "%s has %d keys: at most %d are allowed".formatted(action, keys.size(), MOST_KEYS));
      }
      for (int key : keys) {
        MatchAction other = seen.put(key, action);
        if (other != null) {
          throw new IllegalArgumentException(
              "key %d means both %s and %s".formatted(key, other, action));
        }
      }
      copy.put(action, keys);
    }
    byAction = Map.copyOf(copy);
  }

  /** The keys of an action. */
  public List<Integer> of(MatchAction action) {
    return byAction.get(action);
  }

  /** What a key means, or empty. */
  public Optional<MatchAction> actionOf(int key) {
    for (MatchAction action : MatchAction.values()) {
      if (of(action).contains(key)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  /** With one more key for the action; taken from the action that had it. */
  public KeyBindings with(MatchAction action, int key) {
    Map<MatchAction, List<Integer>> next = new EnumMap<>(byAction);
    next.replaceAll((_, keys) -> without(keys, key));
    List<Integer> keys = new ArrayList<>(next.get(action));
    keys.add(key);
    next.put(action, keys);
    return new KeyBindings(next);
  }

  /** Without that key. */
  public KeyBindings without(int key) {
    Map<MatchAction, List<Integer>> next = new EnumMap<>(byAction);
    next.replaceAll((_, keys) -> without(keys, key));
    return new KeyBindings(next);
  }

  /** With the keys the action comes with; each is taken from the action that has it now. */
  public KeyBindings reset(MatchAction action) {
    KeyBindings next = this;
    for (int key : of(action)) {
      next = next.without(key);
    }
    for (int key : action.defaults()) {
      next = next.with(action, key);
    }
    return next;
  }

  private static List<Integer> without(List<Integer> keys, int key) {
    return keys.stream().filter(other -> other != key).toList();
  }
}
