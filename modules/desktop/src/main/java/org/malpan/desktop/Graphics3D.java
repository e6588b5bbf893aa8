package org.malpan.desktop;

import java.awt.Desktop;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.Optional;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.FormatQuery;
import org.jogamp.java3d.GraphicsConfigTemplate3D;
import org.jogamp.java3d.UnlockedWindows;
import org.malpan.client.NoGraphicsException;
import org.malpan.client.ScreenException;

/** Finds out whether and with what this machine draws in three dimensions. */
final class Graphics3D {

  private static GraphicsConfiguration known;

  private Graphics3D() {}

  /** Why no window can open, or empty. */
  static Optional<String> unavailable() {
    return Display.WHY_NOT;
  }

  /** Asked once: AWT says what is wrong to the first who asks, and to others that it is. */
  private static final class Display {

    private static final Optional<String> WHY_NOT = whyNot();

    private static Optional<String> whyNot() {
      if (GraphicsEnvironment.isHeadless()) {
        return Optional.of("there is no display: set DISPLAY, or run under xvfb-run");
      }
      try {
        // Asks the display itself: DISPLAY may name one that is not there.
        GraphicsDevice _ =
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        return Optional.empty();
      } catch (java.awt.AWTError | java.awt.HeadlessException | LinkageError e) {
        return Optional.of("the display cannot be opened: " + oneLine(e));
      }
    }
  }

  /**
   * A configuration for any number of canvases, antialiased where that can be had and afforded.
   * Looked for once: Java 3D does not answer a second question that meets its end of a first
   * window.
   */
  static synchronized GraphicsConfiguration configuration() throws ScreenException {
    if (known == null) {
      known = find();
    }
    return known;
  }

  private static GraphicsConfiguration find() throws ScreenException {
    Optional<String> why = unavailable();
    if (why.isPresent()) {
      throw new ScreenException(why.get());
    }
    try {
      // Loads JOGL, which prints a stack trace for each way to OpenGL that it tries in vain, and
      // before that GTK, which AWT asks where it is there: it looks for OpenGL too, and would on
      // the
      // event thread otherwise.
      QuietErr.hushed(() -> {
        boolean _ = Desktop.isDesktopSupported();
        RenderingErrors.listen();
        UnlockedWindows.install();
        return why;
      });
      GraphicsConfigTemplate3D template = new GraphicsConfigTemplate3D();
      template.setSceneAntialiasing(
          SoftwareDrawing.isLikely()
              ? GraphicsConfigTemplate3D.UNNECESSARY
              : GraphicsConfigTemplate3D.PREFERRED);
      GraphicsDevice device =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
      GraphicsConfiguration found = QuietErr.hushed(() -> FormatQuery.best(device, template));
      if (found == null) {
        throw new NoGraphicsException(
            "no OpenGL that Java 3D can use: install a graphics driver or Mesa (libgl1-mesa-dri)");
      }
      return found;
    } catch (RuntimeException | LinkageError e) {
      throw unusable(e);
    }
  }

  /** The OpenGL renderer's name. */
  static String renderer() throws ScreenException {
    try {
      // Before the first word of Canvas3D, which loads what is loaded quietly there.
      GraphicsConfiguration configuration = configuration();
      Canvas3D canvas = new Canvas3D(configuration, true);
      Map<?, ?> properties = canvas.queryProperties();
      return "%s, %s"
          .formatted(properties.get("native.renderer"), properties.get("native.version"));
    } catch (RuntimeException | LinkageError e) {
      throw unusable(e);
    }
  }

  private static ScreenException unusable(Throwable e) {
    return new NoGraphicsException(
        "OpenGL cannot be used (%s): install a graphics driver or Mesa (libgl1-mesa-dri)"
            .formatted(oneLine(e)),
        e);
  }

  /** What an exception says; of one that a class's first use ended in, what its cause says. */
  static String oneLine(Throwable thrown) {
    Throwable e = thrown;
    while (e instanceof LinkageError && e.getCause() != null) {
      e = e.getCause();
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }
}
