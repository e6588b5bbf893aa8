package org.malpan.desktop.settings;

import java.awt.Toolkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Finds out whether the system's own windows are dark. May wait for a program of the system. */
public final class SystemTheme {

  private static final System.Logger LOG = System.getLogger(SystemTheme.class.getName());
  private static final long PATIENCE_SECONDS = 2;

  private SystemTheme() {}

  /** Whether they are; dark where the system does not say, as the board's surroundings are. */
  public static boolean isDark() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("mac")) {
      return said(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).contains("Dark");
    }
    if (os.contains("win")) {
      return !said(List.of(
              "reg",
              "query",
              "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
              "/v",
              "AppsUseLightTheme"))
          .contains("0x1");
    }
    Object gtk = Toolkit.getDefaultToolkit().getDesktopProperty("gnome.Net/ThemeName");
    return !(gtk instanceof String name) || name.toLowerCase(Locale.ROOT).contains("dark");
  }

  private static String said(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      // By its handle: Process.destroyForcibly closes output that is still to be read.
      var _ =
          process
              .onExit()
              .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
              .thenApply(late -> late.toHandle().destroyForcibly());
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the system's theme is not known", e);
      return "";
    }
  }
}
