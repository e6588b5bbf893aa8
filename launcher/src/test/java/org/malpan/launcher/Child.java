package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A malpan command in a JVM of its own, on the module path that the script uses. */
final class Child implements AutoCloseable {

  private final Process process;
  private final Path output;

  private Child(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Child start(Path folder, String... args) throws IOException {
    return start(folder, List.of("-Xmx512m"), Map.of(), args);
  }

  /** The same with other options and surroundings of the JVM. */
  static Child start(
      Path folder, List<String> jvmOptions, Map<String, String> environment, String... args)
      throws IOException {
    return start(
        folder, Files.createTempFile(folder, "child", ".log"), jvmOptions, environment, args);
  }

  /** The same with its output going to a file of the caller's, which may be a pipe or a device. */
  static Child start(
      Path folder,
      Path output,
      List<String> jvmOptions,
      Map<String, String> environment,
      String... args)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(jvmOptions, args))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("MALPAN_DATA", folder.toString());
    builder.environment().putAll(environment);
    builder.environment().remove("DISPLAY");
    // As the start script does.
    builder.environment().put("_JAVA_SR_SIGNUM", "60");
    return new Child(builder.start(), output);
  }

  /** The words that start such a JVM. */
  static List<String> command(List<String> jvmOptions, String... args) {
    // Tests that a shell has put in the background inherit signals that are ignored.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(
        List.of(
            "-p",
            "target/lib",
            "--add-modules",
            "org.malpan.desktop",
            "--enable-native-access=org.malpan.transport,org.jogamp.java3d,com.formdev.flatlaf",
            "-m",
            "org.malpan.launcher/org.malpan.launcher.Main"));
    command.addAll(List.of(args));
    return command;
  }

  Process process() {
    return process;
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** Waits for a line, and gives it; fails after 30 s or when the process has ended without it. */
  String awaitLine(Predicate<String> wanted) throws IOException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      boolean last = !process.isAlive();
      for (String line : output().lines().toList()) {
        if (wanted.test(line)) {
          return line;
        }
      }
      if (last) {
        break;
      }
      LockSupport.parkNanos(5_000_000);
    }
    throw new AssertionError("no such line in: " + output());
  }

  /** Waits for the end, and gives the exit code. */
  int awaitExit() throws IOException, InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
