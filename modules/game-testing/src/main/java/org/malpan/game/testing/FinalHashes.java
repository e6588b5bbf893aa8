package org.malpan.game.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.malpan.game.BoardSize;
import org.malpan.game.Game;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** The hash of each match's last state; a program, so that a second JVM computes them too. */
final class FinalHashes {

  private static final int TICKS = 200;
  private static final String MARK = "hash of ";

  private FinalHashes() {}

  static List<String> lines(Game game, List<WorldConfig> matches) {
    return matches.stream().map(config -> line(game, config)).toList();
  }

  private static String line(Game game, WorldConfig config) {
    World world = new World(game, config);
    ToldEvents events = new ToldEvents(world);
    for (TickInputs inputs : RandomInputs.ticks(game.schema(), config, TICKS, true)) {
      world.step(inputs, events);
      events.take();
    }
    return MARK + argument(config) + ": " + Long.toHexString(world.stateHash());
  }

  /**
   * Runs the same matches in another JVM.
   *
   * @return its lines, or all that it wrote when it failed
   */
  static List<String> linesOfAnotherJvm(
      Class<?> game, List<WorldConfig> matches, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(flags);
    command.addAll(
        List.of("-cp", ClassRoots.path(game, FinalHashes.class, World.class, Game.class)));
    command.addAll(List.of(FinalHashes.class.getName(), game.getName()));
    matches.forEach(config -> command.add(argument(config)));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        return output.lines().toList();
      }
      return output.lines().filter(line -> line.startsWith(MARK)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String argument(WorldConfig config) {
    return config.board()
        + ","
        + config.view()
        + ","
        + config.maxPlayers()
        + ","
        + config.npcs()
        + ","
        + config.seed()
        + ","
        + config.tickRate();
  }

  private static WorldConfig config(String argument) {
    String[] parts = argument.split(",", -1);
    return new WorldConfig(
        BoardSize.parse(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Long.parseLong(parts[4]),
        Integer.parseInt(parts[5]));
  }

  /** The class of a game, then a match each. */
  public static void main(String[] args) throws ReflectiveOperationException {
    var constructor = Class.forName(args[0]).getDeclaredConstructor();
    constructor.setAccessible(true);
    Game game = (Game) constructor.newInstance();
    List<WorldConfig> matches = Arrays.stream(args).skip(1).map(FinalHashes::config).toList();
    lines(game, matches).forEach(System.out::println);
  }
}
