package org.malpan.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A checkout in which the script {@code malpan} is real, while the JDK and Maven are scripts that
 * note how they were called.
 */
final class ScriptCheckout {

  /** What a run of the script came to; a fake JVM prints its arguments, one a line. */
  record Outcome(int exitCode, String out, String err) {}

  private final Path root;
  private final Path jdk;
  private final Map<String, String> environment = new TreeMap<>();

  private ScriptCheckout(Path root, Path jdk) {
    this.root = root;
    this.jdk = jdk;
  }

  /** Makes one in a folder that is not there yet; its JDK lies beside it. */
  static ScriptCheckout in(Path root) throws IOException {
    Path jdk = Files.createDirectories(root.getParent().resolve("jdk"));
    ScriptCheckout checkout = new ScriptCheckout(root, jdk);
    for (String folder :
        List.of("modules/board/src/main", "replay/src/main", "launcher/src/main")) {
      checkout.write(folder + "/A.java", "class A {}");
    }
    for (String pom : List.of(".", "modules/board", "replay", "launcher")) {
      checkout.write(pom + "/pom.xml", "<project/>");
    }
    checkout.script(root.resolve("malpan"), Project.read(Project.ROOT.resolve("malpan")));
    checkout.maven("mkdir -p launcher/target/lib modules/board/target jlink/target");
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
    checkout.script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    checkout.script(
        jdk.resolve("bin/java"),
        "#!/bin/sh\nprintf '%s\\n' \"$@\" \"LC_ALL=${LC_ALL-none}\" \"LC_CTYPE=${LC_CTYPE-none}\"\n");
    checkout.environment.put("PATH", System.getenv("PATH"));
    checkout.environment.put("HOME", root.toString());
    checkout.environment.put("MALPAN_JDK", jdk.toString());
    checkout.environment.put("LC_ALL", "C.UTF-8");
    return checkout;
  }

  Path root() {
    return root;
  }

  Path jdk() {
    return jdk;
  }

  void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Has Maven note that it ran, and then do that in the checkout's root. */
  void maven(String commands) throws IOException {
    script(
        root.resolve("mvnw"),
        "#!/bin/sh\ncd \"$(dirname \"$0\")\"\nprintf '%s\\n' \"$*\" >>maven.log\n"
            + commands
            + "\n");
  }

  /** How often Maven was called. */
  long mavenCalls() throws IOException {
    Path log = root.resolve("maven.log");
    return Files.exists(log) ? Files.readString(log).lines().count() : 0;
  }

  void script(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    if (!path.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + path + " executable");
    }
  }

  /** Sets a variable of the script's environment, or takes it away when the value is null. */
  void environment(String name, String value) {
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
  }

  Outcome run(String... args) throws IOException, InterruptedException {
    return run(root.resolve("malpan"), args);
  }

  Outcome run(Path script, String... args) throws IOException, InterruptedException {
    Path out = Files.createTempFile(root.getParent(), "out", ".txt");
    Path err = Files.createTempFile(root.getParent(), "err", ".txt");
    Process process = start(script, out, err, args);
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script hangs: " + Files.readString(err));
    }
    return new Outcome(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  Process start(Path script, Path out, Path err, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }
}
