package org.malpan.images;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Plays a match in an image's window as a player does: with the keys of the display, seeing only
 * what is on it, and afterwards the files that are left. {@link DesktopImageKeysIT} runs it in a
 * process of its own, since a JVM cannot change its display.
 */
final class ImageKeysProbe {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long LOOK_NANOS = 50_000_000;

  /** As long as nothing changes for so long, what was begun is done. */
  private static final long STILL_NANOS = 1_500_000_000;

  /** A busy machine may lose a key. */
  private static final int MOST_TRIES = 3;

  private static final String SAID = "hello";

  /** The window's size where nothing was chosen, in the middle of the display. */
  private static final int WIDTH = 1100;

  private static final int HEIGHT = 740;

  /** The panels beside the board. */
  private static final int SIDE = 290;

  /** What the start page's buttons and the menu of a match are in, at the left. */
  private static final int COLUMN = 220;

  /** Hue of the own piece's colour, and so many pixels of it are that piece. */
  private static final float OWN_HUE = 39 / 360f;

  private static final int ENOUGH_PIXELS = 150;

  /** So many pixels of the small map are fields of the board. */
  private static final int ENOUGH_FIELDS = 10_000;

  private final Path malpan;
  private final Path data;
  private final Process image;
  private final Robot robot = new Robot();
  private final Rectangle window;
  private final Rectangle board;
  private final Rectangle column;

  /** Below the entries of the menu, where nothing but its ground is. */
  private final Rectangle belowMenu;

  private final Rectangle map;

  private ImageKeysProbe(Path malpan, Path data) throws AWTException, IOException {
    this.malpan = malpan;
    this.data = data;
    var display = Toolkit.getDefaultToolkit().getScreenSize();
    window =
        new Rectangle((display.width - WIDTH) / 2, (display.height - HEIGHT) / 2, WIDTH, HEIGHT);
    board = new Rectangle(window.x, window.y, WIDTH - SIDE, HEIGHT - 40);
    column = new Rectangle(window.x, window.y, COLUMN, HEIGHT - 40);
    belowMenu = new Rectangle(window.x + 4, window.y + HEIGHT - 240, 160, 180);
    map = new Rectangle(window.x + WIDTH - SIDE, window.y, SIDE, 190);
    image =
        new ProcessBuilder(malpan.toString(), "start")
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("window.log").toFile())
            .start();
  }

  /**
   * Plays.
   *
   * @param args the image's start script, and the folder that the environment names for its data
   */
  public static void main(String[] args) throws Exception {
    ImageKeysProbe probe = new ImageKeysProbe(Path.of(args[0]), Path.of(args[1]));
    try {
      probe.play();
    } catch (Throwable e) {
      boolean _ =
          ImageIO.write(probe.capture(probe.window), "png", probe.data.resolve("why.png").toFile());
      throw e;
    } finally {
      probe.image.destroyForcibly();
    }
    System.exit(0);
  }

  private void play() throws Exception {
    await("the start page is shown", () -> coloursOf(window).size() > 100);
    BufferedImage start = settled();
    walks();
    pressUntil("a match is shown", KeyEvent.VK_SPACE, () -> ownPlace().isPresent());
    moves();
    chats();
    keepsAPicture();
    BooleanSupplier left = () -> likeness(start, capture(column)) > 0.95;
    for (int tries = 0; tries < MOST_TRIES && !left.getAsBoolean(); tries++) {
      leaves();
      BufferedImage _ = settled();
    }
    await("the start page again", left);
    quits();
    recordingSaysTheSame();
    String said = Files.readString(data.resolve("window.log"));
    check("not a word on the console, but: " + said, said.isEmpty());
    System.out.println("ok the recording and the console");
  }

  /** The arrows go down to the next button and back. */
  private void walks() {
    BufferedImage first = settled();
    pressUntil("an arrow moves on", KeyEvent.VK_DOWN, () -> differ(first, capture(column)));
    BufferedImage second = settled();
    press(KeyEvent.VK_UP);
    await("an arrow moves back", () -> differ(second, capture(column)));
    BufferedImage _ = settled();
  }

  /** One of four ways is free, even in a crowd. */
  private void moves() {
    int[] ways = {KeyEvent.VK_UP, KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT, KeyEvent.VK_DOWN};
    double[] before = placeAtRest();
    long end = System.nanoTime() + PATIENCE_NANOS;
    for (int i = 0; !hasMoved(before); i++) {
      check("in vain: the own piece moves", System.nanoTime() < end);
      press(ways[i % ways.length]);
      long until = System.nanoTime() + STILL_NANOS;
      while (!hasMoved(before) && System.nanoTime() < until) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
    System.out.println("ok the own piece moved on the screen");
  }

  /** Where the own piece is once the camera has come to it. */
  private double[] placeAtRest() {
    double[][] last = {{-1000, -1000}};
    long[] since = {0};
    await(
        "the camera is at rest",
        () -> {
          Optional<double[]> now = ownPlace();
          if (now.isEmpty() || hasMoved(last[0])) {
            last[0] = now.orElse(last[0]);
            since[0] = System.nanoTime();
          }
          return now.isPresent() && System.nanoTime() - since[0] > STILL_NANOS;
        });
    return last[0];
  }

  private boolean hasMoved(double[] before) {
    return ownPlace()
        .filter(now -> Math.hypot(now[0] - before[0], now[1] - before[1]) > 15)
        .isPresent();
  }

  private void chats() {
    Rectangle side =
        new Rectangle(window.x + WIDTH - SIDE, window.y + HEIGHT / 2, SIDE, HEIGHT / 2 - 40);
    press(KeyEvent.VK_ENTER);
    SAID.chars().map(KeyEvent::getExtendedKeyCodeForChar).forEach(this::press);
    BufferedImage typed = capture(side);
    press(KeyEvent.VK_ENTER);
    await("the chat shows what was said", () -> differ(typed, capture(side)));
    press(KeyEvent.VK_ESCAPE);
  }

  private void keepsAPicture() {
    press(KeyEvent.VK_F12);
    await("a picture is kept", () -> files("screenshots", ".png").size() == 1);
  }

  private void leaves() {
    // Beside a board's edge is nothing either, but of another colour.
    Set<Integer> match = coloursOf(belowMenu);
    pressUntil(
        "the menu is open",
        KeyEvent.VK_ESCAPE,
        () -> {
          Set<Integer> now = coloursOf(belowMenu);
          return now.size() == 1 && Collections.disjoint(match, now);
        });
    // The toast that tells of the picture goes away meanwhile, and all is laid out anew.
    BufferedImage _ = settled();
    for (int i = 0; i < 4; i++) {
      BufferedImage before = settled();
      press(KeyEvent.VK_DOWN);
      await("the menu's next entry", () -> differ(before, capture(column)));
    }
    press(KeyEvent.VK_SPACE);
  }

  private void quits() throws InterruptedException {
    BufferedImage before = settled();
    pressUntil(
        "an arrow goes round to the last button",
        KeyEvent.VK_UP,
        () -> differ(before, capture(column)));
    press(KeyEvent.VK_SPACE);
    check("it ends", image.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS));
    check("exit code " + image.exitValue(), image.exitValue() == 0);
  }

  /** The image's own tools find in the recording what the keys did. */
  private void recordingSaysTheSame() throws Exception {
    List<Path> recordings = files("replays", ".mpr");
    check("one recording, but: " + recordings, recordings.size() == 1);
    String dump = run("replay", "dump", recordings.getFirst().toString());
    Matcher said = Pattern.compile("chat +player=(\\d+) text=" + SAID).matcher(dump);
    check("what was said in " + dump, said.find());
    String moved = "(?s).*move +player=%s .*".formatted(said.group(1));
    check("a move of who said it in " + dump, dump.matches(moved));
    String _ = run("replay", "verify", recordings.getFirst().toString());
  }

  private String run(String... arguments) throws Exception {
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(malpan.toString()), Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    check("%s: %s".formatted(List.of(arguments), said), process.waitFor() == 0);
    return said;
  }

  private List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(data.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void press(int key) {
    robot.keyPress(key);
    robot.delay(20);
    robot.keyRelease(key);
    robot.delay(20);
  }

  /**
   * Without a window manager a click gives the window the keyboard, but for a key that comes before
   * the click has come through.
   */
  private void pressUntil(String what, int key, BooleanSupplier holds) {
    long[] pressed = {System.nanoTime() - AGAIN_NANOS};
    await(
        what,
        () -> {
          if (!holds.getAsBoolean() && System.nanoTime() - pressed[0] >= AGAIN_NANOS) {
            robot.mouseMove(window.x + WIDTH - 30, window.y + 20);
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            robot.waitForIdle();
            press(key);
            pressed[0] = System.nanoTime();
          }
          return holds.getAsBoolean();
        });
  }

  private BufferedImage capture(Rectangle area) {
    return robot.createScreenCapture(area);
  }

  /** The column at the left, once it has stayed the same for a while. */
  private BufferedImage settled() {
    BufferedImage[] last = {capture(column)};
    long[] since = {System.nanoTime()};
    await(
        "the window is at rest",
        () -> {
          BufferedImage now = capture(column);
          if (differ(last[0], now)) {
            last[0] = now;
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > STILL_NANOS;
        });
    return last[0];
  }

  private static boolean differ(BufferedImage one, BufferedImage other) {
    return likeness(one, other) < 1;
  }

  /** The share of pixels that are the same. */
  private static double likeness(BufferedImage one, BufferedImage other) {
    int[] first = pixels(one);
    int[] second = pixels(other);
    long same = 0;
    for (int i = 0; i < first.length; i++) {
      same += first[i] == second[i] ? 1 : 0;
    }
    return (double) same / first.length;
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private Set<Integer> coloursOf(Rectangle area) {
    return Arrays.stream(pixels(capture(area))).boxed().collect(Collectors.toSet());
  }

  private boolean isAlive() {
    check("the image's process goes on", image.isAlive());
    return true;
  }

  private static float[] hueSaturationBrightness(int pixel) {
    Color color = new Color(pixel);
    return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
  }

  /** Whether the small map of a match is shown: no other page has the fields' brown there. */
  private boolean isMatchShown() {
    long fields =
        Arrays.stream(pixels(capture(map)))
            .mapToObj(ImageKeysProbe::hueSaturationBrightness)
            .filter(hsb -> hsb[0] > 0.03 && hsb[0] < 0.15 && hsb[1] > 0.2 && hsb[2] > 0.3)
            .count();
    return fields > ENOUGH_FIELDS;
  }

  /** The middle of the pixels of the own piece's colour, when there are enough on a drawn board. */
  private Optional<double[]> ownPlace() {
    if (!isAlive() || !isMatchShown()) {
      return Optional.empty();
    }
    BufferedImage picture = capture(board);
    int[] pixels = pixels(picture);
    long count = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < pixels.length; i++) {
      float[] hsb = hueSaturationBrightness(pixels[i]);
      if (Math.abs(hsb[0] - OWN_HUE) < 0.03 && hsb[1] > 0.75 && hsb[2] > 0.5) {
        count++;
        x += i % picture.getWidth();
        y += Math.floorDiv(i, picture.getWidth());
      }
    }
    return count < ENOUGH_PIXELS
        ? Optional.empty()
        : Optional.of(new double[] {x / count, y / count});
  }

  private static void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!holds.getAsBoolean()) {
      check("in vain: " + what, System.nanoTime() < end);
      LockSupport.parkNanos(LOOK_NANOS);
    }
    System.out.println("ok " + what);
  }

  private static void check(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
  }
}
