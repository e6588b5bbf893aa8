package org.malpan.benchmark;

import java.util.Arrays;

/** {@code ./malpan bench}: runs measurements by name. */
public final class Bench {

  private Bench() {}

  /**
   * Runs {@code codec} (JMH; its options may follow), {@code io-models}, {@code seek} or {@code
   * fuzz}.
   */
  public static void main(String[] args) throws Exception {
    String what = args.length == 0 ? "" : args[0];
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
            "usage: malpan bench codec [JMH options] | io-models [SECONDS [CLIENTS]] | seek"
                + " | fuzz [SECONDS]");
        System.exit(2);
      }
    }
  }
}
