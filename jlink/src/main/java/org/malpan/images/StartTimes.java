package org.malpan.images;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures how long images take to start, from the process's start to what a player sees on the
 * display. A program of its own, under a display on which nothing else is shown: {@code java -cp
 * jlink/target/classes org.malpan.images.StartTimes jlink/target [RUNS]}.
 */
final class StartTimes {

  private static final long LOOK_NANOS = 4_000_000;
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  /** A window that is there and empty has one colour, a page has many, a lit board more. */
  private static final int PAINTED = 10;

  private static final int BOARD = 1000;

  private final Path images;
  private final int runs;
  private final Path folder = Files.createTempDirectory("malpan-start");

  private StartTimes(Path images, int runs) throws IOException {
    this.images = images;
    this.runs = runs;
  }

  /**
   * Prints a line for each thing measured: its median, and all runs.
   *
   * @param args the folder of the images, and how often each is started (default 5)
   */
  public static void main(String[] args) throws IOException, AWTException {
    StartTimes times =
        new StartTimes(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 5);
    times.server();
    Robot robot = new Robot();
    times.window(robot, "start", false);
    times.window(robot, "play", true);
    System.exit(0);
  }

  private void server() throws IOException {
    List<Long> ready = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      long from = System.nanoTime();
      Process process = start("server", "serve", "--port", "0", "--no-record");
      try (BufferedReader output = process.inputReader()) {
        String line = output.readLine();
        ready.add(System.nanoTime() - from);
        if (line == null || !line.startsWith("malpan: ready")) {
          throw new IllegalStateException("the server said: " + line);
        }
        boolean _ = process.toHandle().destroy();
      } finally {
        int _ = process.onExit().join().exitValue();
      }
    }
    print("server: ready", ready);
  }

  private void window(Robot robot, String command, boolean board) throws IOException {
    Dimension display = Toolkit.getDefaultToolkit().getScreenSize();
    Rectangle middle = new Rectangle(display.width / 2 - 300, display.height / 2 - 200, 600, 400);
    List<Long> shown = new ArrayList<>();
    List<Long> painted = new ArrayList<>();
    List<Long> drawn = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      BufferedImage empty = robot.createScreenCapture(middle);
      long from = System.nanoTime();
      Process process = start("desktop", command);
      try {
        shown.add(await(robot, middle, picture -> differ(empty, picture)) - from);
        painted.add(await(robot, middle, picture -> colours(picture) > PAINTED) - from);
        if (board) {
          drawn.add(await(robot, middle, picture -> colours(picture) > BOARD) - from);
        }
      } finally {
        process.destroy();
        int _ = process.onExit().join().exitValue();
      }
      long _ = await(robot, middle, picture -> !differ(empty, picture));
    }
    print(command + ": window shown", shown);
    print(command + ": window painted", painted);
    if (board) {
      print(command + ": board drawn", drawn);
    }
  }

  private Process start(String image, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(StartScript.of(images.resolve(image)).toString()),
                    Stream.of(arguments))
                .toList());
    builder.environment().put("MALPAN_DATA", folder.toString());
    builder.environment().put("MALPAN_CONFIG", folder.toString());
    if (arguments[0].equals("serve")) {
      return builder.redirectErrorStream(true).start();
    }
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.log").toFile())
        .start();
  }

  /** Looks at the display until that holds, and says when it did. */
  private static long await(Robot robot, Rectangle area, Predicate<BufferedImage> holds) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!holds.test(robot.createScreenCapture(area))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nothing to be seen on the display");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return System.nanoTime();
  }

  private static boolean differ(BufferedImage one, BufferedImage other) {
    return !Arrays.equals(pixels(one), pixels(other));
  }

  private static long colours(BufferedImage picture) {
    return Arrays.stream(pixels(picture)).distinct().limit(BOARD + 1).count();
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static void print(String what, List<Long> nanos) {
    List<String> each =
        nanos.stream()
            .sorted()
            .map(value -> String.format(Locale.ROOT, "%.2f", value / 1e9))
            .toList();
    System.out.printf("%-22s %s s  %s%n", what, each.get(each.size() / 2), each);
  }
}
