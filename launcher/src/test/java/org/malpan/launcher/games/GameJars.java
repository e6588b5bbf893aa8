package org.malpan.launcher.games;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.malpan.game.Game;

/** Jars of modules, compiled when a test asks for them. */
public final class GameJars {

  private final Path folder;

  /** Builds them in a folder of the caller's. */
  public GameJars(Path folder) {
    this.folder = folder;
  }

  /** A game of one kind of piece and one command, which makes the piece a number richer. */
  public Path game(String id, int version) throws IOException {
    return game(id, id, version);
  }

  /** The same in a jar and a module of another name. */
  Path game(String name, String id, int version) throws IOException {
    return jar(
        name,
        "module test.%s { requires org.malpan.game; provides org.malpan.game.Game with test.%s.Coins; }"
            .formatted(name, name),
        """
        package test.%s;

        import org.malpan.game.*;

        public final class Coins implements Game {
          private static final Field COINS = Field.of("coins", 0, 100);
          private static final Schema SCHEMA =
              Schema.of(new Kind("purse")).fields(COINS)
                  .commands(Command.of("take", Argument.number("count", 1, 5))).build();

          @Override public GameInfo info() { return new GameInfo("%s", %d, "Coins of %s"); }

          @Override public Schema schema() { return SCHEMA; }

          @Override public Rules rules(Arena arena) {
            Column coins = arena.column(COINS);
            return new Rules() {
              @Override public void joined(int player, Args login) {
                arena.addAvatar(player, 0, 0, 0);
              }

              @Override public void command(int player, Command command, Args args) {
                coins.set(player, Math.min(100, coins.get(player) + %d * args.at(0)));
              }
            };
          }
        }
        """
            .formatted(name, id, version, id, version));
  }

  /**
   * A jar of some sources.
   *
   * @param name of the jar, without its ending
   * @param descriptor the module's, or empty for a jar that has none
   * @param type a source file, or empty for none
   */
  public Path jar(String name, String descriptor, String type) throws IOException {
    Path sources = Files.createDirectories(folder.resolve(name + "-sources"));
    Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
    List<String> compile =
        new ArrayList<>(List.of("--release", "25", "-p", modulePath(), "-d", classes.toString()));
    if (!descriptor.isEmpty()) {
      compile.add(write(sources.resolve("module-info.java"), descriptor));
    }
    if (!type.isEmpty()) {
      String simpleName = type.replaceFirst("(?s).*?(?:class|record|interface) (\\w+).*", "$1");
      compile.add(write(sources.resolve(simpleName + ".java"), type));
    }
    run("javac", compile);
    Path jar = folder.resolve(name + ".jar");
    run("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
    return jar;
  }

  private static String write(Path file, String text) throws IOException {
    return Files.writeString(file, text).toString();
  }

  /** The game API, and the jars that were made before. */
  private String modulePath() throws IOException {
    Path api =
        Path.of(
            ModuleLayer.boot()
                .configuration()
                .findModule(Game.class.getModule().getName())
                .flatMap(module -> module.reference().location())
                .orElseThrow());
    try (Stream<Path> files = Files.list(folder)) {
      return Stream.concat(Stream.of(api), files.filter(file -> file.toString().endsWith(".jar")))
          .map(Path::toString)
          .reduce((one, other) -> one + java.io.File.pathSeparator + other)
          .orElseThrow();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void run(String tool, List<String> arguments) {
    int code =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, code, tool + " " + arguments);
  }
}
