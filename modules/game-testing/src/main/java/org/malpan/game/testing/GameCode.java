package org.malpan.game.testing;

import java.lang.classfile.ClassFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The classes of a game: its own one, and all of its module or jar that this one reaches. */
final class GameCode {

  private GameCode() {}

  /** What the classes have that a game must not have, a line each with class, method and line. */
  static List<String> findings(Class<?> game) {
    List<String> findings = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>(Set.of(game));
    Deque<Class<?>> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      ClassCheck check = new ClassCheck(ClassFile.of().parse(ClassRoots.bytes(open.poll())));
      findings.addAll(check.findings());
      for (String used : check.used()) {
        ownClass(used, game).filter(seen::add).ifPresent(open::add);
      }
    }
    return findings;
  }

  private static Optional<Class<?>> ownClass(String used, Class<?> game) {
    if (used.startsWith("[")) {
      return Optional.empty();
    }
    try {
      Class<?> one = Class.forName(used.replace('/', '.'), false, game.getClassLoader());
      boolean isOwn =
          one.getModule() == game.getModule()
              && (game.getModule().isNamed() || ClassRoots.root(one).equals(ClassRoots.root(game)));
      return isOwn ? Optional.of(one) : Optional.empty();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("class %s of %s".formatted(used, game.getName()), e);
    }
  }
}
