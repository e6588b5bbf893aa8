package org.malpan.benchmark;

import java.io.IOException;
import java.util.Arrays;
import org.malpan.benchmark.attack.AttackBench;
import org.malpan.benchmark.macro.MacroBenchmark;
import org.malpan.benchmark.macro.Profile;
import org.malpan.benchmark.macro.Soak;

/** {@code ./malpan bench}: runs measurements by name. */
public final class Bench {

  private Bench() {}

  /**
   * Compares servers when nothing is named, or runs {@code codec} (JMH; its options may follow),
   * {@code soak}, {@code profile}, {@code io-models}, {@code seek}, {@code fuzz} or {@code attack}.
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
      case "codec" -> jmh("CodecBenchmark", rest);
      case "frames" -> jmh("FrameBenchmark", rest);
      case "world" -> jmh("WorldBenchmark", rest);
      case "outbox" -> jmh("OutboxBenchmark", rest);
      case "soak" -> Soak.main(rest);
      case "profile" -> Profile.main(rest);
      case "io-models" -> IoModelTable.main(rest);
      case "seek" -> SeekBenchmark.main(rest);
      case "attack" -> AttackBench.main(rest);
      case "fuzz" -> ReplayFuzz.main(rest);
      default -> {
        System.err.println(
            "usage: malpan bench [--quick] | servers [--quick] [--pin[=together]] [--warm=SECONDS] [--runs=N] [--sides=NAME,...] [LOAD...] | codec | frames | world | outbox [JMH options] |"
                + " soak [NAME=VALUE...] | profile [LOAD [MODEL...]] | io-models [SECONDS [CLIENTS]] | seek | fuzz [SECONDS] | attack [MODEL...] [ATTACK...]");
        System.exit(2);
      }
    }
  }

  private static void jmh(String benchmark, String[] options) throws IOException {
    String[] args = Arrays.copyOf(new String[] {benchmark}, options.length + 1);
    System.arraycopy(options, 0, args, 1, options.length);
    org.openjdk.jmh.Main.main(args);
  }
}
