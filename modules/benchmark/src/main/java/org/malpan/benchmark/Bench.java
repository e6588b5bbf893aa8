package org.malpan.benchmark;

import java.util.Arrays;
import org.malpan.benchmark.macro.MacroBenchmark;

/** {@code ./malpan bench}: runs measurements by name. */
public final class Bench {

  private Bench() {}

  /**
   * Compares servers when nothing is named, or runs {@code codec} (JMH; its options may follow),
   * {@code io-models}, {@code seek} or {@code fuzz}.
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 0 || args[0].equals("--quick") || args[0].equals("servers")) {
      // "servers" may be left out where nothing but --quick follows.
      boolean named = args.length > 0 && args[0].equals("servers");
      MacroBenchmark.main(named ? Arrays.copyOfRange(args, 1, args.length) : args);
      return;
    }
    String what = args[0];
    String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
    switch (what) {
      case "codec" -> {
        String[] jmh = new String[rest.length + 1];
        jmh[0] = "CodecBenchmark";
        System.arraycopy(rest, 0, jmh, 1, rest.length);
        org.openjdk.jmh.Main.main(jmh);
      }
      case "io-models" -> IoModelTable.main(rest);
      case "seek" -> SeekBenchmark.main(rest);
      case "fuzz" -> ReplayFuzz.main(rest);
      default -> {
        System.err.println(
            "usage: malpan bench [--quick] | servers [--quick] [LOAD...] | codec [JMH options] | io-models [SECONDS [CLIENTS]] | seek"
                + " | fuzz [SECONDS]");
        System.exit(2);
      }
    }
  }
}
