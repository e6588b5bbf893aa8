package org.malpan.launcher;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.malpan.client.Screen;
import org.malpan.client.ScreenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code malpan doctor}: what this machine offers, and what to do about what it lacks. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check JDK, display, OpenGL and limits, each with what to do.")
final class DoctorCommand implements Callable<Integer> {

  private static final long ENOUGH_FILES = 4096;

  @Spec private CommandSpec spec;
  private boolean allWell = true;

  DoctorCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(jdk());
    Optional<Screen> screen = ServiceLoader.load(Screen.class).findFirst();
    Optional<String> noDisplay =
        screen.map(Screen::unavailable).orElse(Optional.of("this image has no window"));
    out.println(
        noDisplay
            .map(why -> bad("display", why + " ('malpan play --text' and 'serve' need none)"))
            .orElseGet(() -> good("display", "a window can be opened")));
    if (noDisplay.isEmpty()) {
      out.println(renderer(screen.orElseThrow()));
    }
    out.println(files());
    out.println(
        DataFolder.trouble()
            .map(why -> bad("data", why))
            .orElseGet(() -> good("data", DataFolder.recordings().toString())));
    out.flush();
    return allWell ? ExitCode.OK : ExitCode.FAILED;
  }

  private String jdk() {
    Runtime.Version version = Runtime.version();
    return version.feature() >= 25
        ? good("java", version + " in " + System.getProperty("java.home"))
        : bad("java", version + ": Malpan needs 25");
  }

  private String renderer(Screen screen) {
    try {
      return good("opengl", screen.renderer());
    } catch (ScreenException e) {
      return bad("opengl", e.getMessage() + "; LIBGL_DEBUG=verbose shows what Mesa tries");
    }
  }

  private String files() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      long limit = unix.getMaxFileDescriptorCount();
      return limit >= ENOUGH_FILES
          ? good("files", limit + " may be open: about %d connections".formatted(limit - 200))
          : bad(
              "files",
              limit + " may be open: raise it with 'ulimit -n 20000' for more connections");
    }
    return good("files", "this system has no limit that Java can see");
  }

  private static String good(String what, String text) {
    return "ok    %-8s %s".formatted(what, text);
  }

  private String bad(String what, String text) {
    allWell = false;
    return "look  %-8s %s".formatted(what, text);
  }
}
