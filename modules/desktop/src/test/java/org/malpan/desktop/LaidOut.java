package org.malpan.desktop;

import java.awt.Component;
import java.awt.Container;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Components in a size, laid out without a display. */
public final class LaidOut {

  private LaidOut() {}

  /** Gives it that size and lays out all that is in it, often enough for texts that wrap. */
  public static <T extends Component> T in(T component, int width, int height) {
    component.setSize(width, height);
    for (int i = 0; i < 3; i++) {
      layOut(component);
    }
    return component;
  }

  private static void layOut(Component component) {
    component.doLayout();
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        layOut(child);
      }
    }
  }

  /** The first below it, itself included, that is so. */
  public static <T> Optional<T> find(Component root, Class<T> type, Predicate<T> is) {
    return all(root).filter(type::isInstance).map(type::cast).filter(is).findFirst();
  }

  private static Stream<Component> all(Component root) {
    return Stream.concat(
        Stream.of(root),
        root instanceof Container container
            ? Arrays.stream(container.getComponents()).flatMap(LaidOut::all)
            : Stream.empty());
  }
}
