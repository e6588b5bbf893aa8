package org.malpan.benchmark.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the programs of a run are, and the compiler of those in C.
 *
 * @param placement of the server and its load
 */
record Programs(Path root, Path work, Placement placement) {

  /** Compiles the load and the peer in C. */
  static Programs prepare(Path root) throws IOException, InterruptedException {
    return prepare(root, Placement.FREE);
  }

  /** As {@link #prepare(Path)}, for runs on those processors. */
  static Programs prepare(Path root, Placement placement) throws IOException, InterruptedException {
    Path work = Files.createDirectories(root.resolve("modules/benchmark/target/macro"));
    Programs programs = new Programs(root, work, placement);
    programs.compile("load");
    programs.compile("epoll_server");
    return programs;
  }

  Path malpan() {
    return root.resolve("malpan");
  }

  Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  Path benchmarkLib() {
    return root.resolve("modules/benchmark/target/lib");
  }

  Path compiled(String program) {
    return work.resolve(program);
  }

  Path scratch(String file) {
    return work.resolve(file);
  }

  /** Where a side records; it must not be there when one begins to. */
  Path recording() {
    return scratch("recording.mpr");
  }

  private void compile(String program) throws IOException, InterruptedException {
    Path source = root.resolve("modules/benchmark/src/main/c/" + program + ".c");
    Process compiler =
        new ProcessBuilder(
                "cc", "-O3", "-march=native", "-o", compiled(program).toString(), source.toString())
            .inheritIO()
            .start();
    if (compiler.waitFor() != 0) {
      throw new IOException("cc could not compile " + source);
    }
  }
}
