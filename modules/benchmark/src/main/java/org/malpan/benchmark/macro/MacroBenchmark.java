package org.malpan.benchmark.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code malpan bench servers [--quick] [--pin[=together]] [--warm=SECONDS] [--runs=N]
 * [--sides=NAME,…] [LOAD…]}: every load against every side, in turn; with {@code --pin} server and
 * load have a processor each, or both the same; with {@code --warm=0} a server's first seconds
 * count. Prints tables as they are done; writes {@code bench.json} and {@code bench.svg} into the
 * working directory.
 */
public final class MacroBenchmark {

  private static final String RUNS = "--runs=";
  private static final String SIDES = "--sides=";
  private static final String WARM = "--warm=";
  private static final Pattern OPTIONS =
      Pattern.compile("--quick|--pin(=together)?|--warm=\\d{1,4}|--runs=\\d{1,4}|--sides=.+");
  private static final int DEFAULT_RUNS = 5;
  private static final int DEFAULT_WARM_SECONDS = 6;

  private MacroBenchmark() {}

  /**
   * Measures; ends with an error when a side delivered something wrong.
   *
   * @throws IOException when a program cannot be compiled or started
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    for (String arg : args) {
      if (arg.startsWith("--") && !OPTIONS.matcher(arg).matches()) {
        System.err.println(
            "no such option: %s; there are --quick, --pin, --pin=together, --warm=SECONDS, --runs=N, --sides=NAME,..."
                .formatted(arg));
        System.exit(2);
      }
    }
    boolean quick = Arrays.asList(args).contains("--quick");
    Set<String> wanted =
        Arrays.stream(args).filter(arg -> !arg.startsWith("--")).collect(Collectors.toSet());
    List<Load> loads =
        Load.all().stream()
            .filter(load -> wanted.isEmpty() || wanted.contains(load.name()))
            .toList();
    if (loads.isEmpty()) {
      System.err.println(
          "no such load; there are "
              + Load.all().stream().map(Load::name).collect(Collectors.joining(", ")));
      System.exit(2);
    }
    Programs programs =
        Programs.prepare(
            Path.of(System.getProperty("malpan.root")), Placement.of(Arrays.asList(args)));
    int runs = number(args, RUNS, quick ? 1 : DEFAULT_RUNS);
    double warm = number(args, WARM, quick ? 4 : DEFAULT_WARM_SECONDS);
    double seconds = quick ? 4 : 5;
    Results results = new Results();
    boolean allRight = true;
    for (Load load : loads) {
      for (int run = 0; run < runs; run++) {
        for (Side side : sides(load, args)) {
          Outcome outcome = Run.of(side, load, warm, seconds, programs);
          results.add(load, side, outcome);
          allRight &= outcome.wrong().isEmpty();
          System.err.printf(
              "%s %d/%d %s: %,.0f packets/CPU s%n",
              load.name(), run + 1, runs, side.name(), outcome.packetsPerCpuSecond());
        }
      }
      System.out.print(Tables.markdown(results, load));
      // What is done stays, should someone end the rest.
      Files.writeString(
          Path.of("bench.json"),
          Tables.json(results, machine(runs, warm, seconds, programs.placement())));
      Files.writeString(Path.of("bench.svg"), Chart.svg(results));
    }
    System.exit(allRight ? 0 : 1);
  }

  private static int number(String[] args, String option, int unsaid) {
    for (String arg : args) {
      if (arg.startsWith(option)) {
        return Integer.parseInt(arg.substring(option.length()));
      }
    }
    return unsaid;
  }

  /** A recording is only compared where its cost can be seen. */
  private static List<Side> sides(Load load, String[] args) {
    Set<String> named =
        Arrays.stream(args)
            .filter(arg -> arg.startsWith(SIDES))
            .flatMap(arg -> Arrays.stream(arg.substring(SIDES.length()).split(",")))
            .collect(Collectors.toSet());
    return Side.all().stream()
        .filter(side -> named.isEmpty() || named.contains(side.name()))
        .filter(side ->
            !(side instanceof Side.Malpan(_, boolean recording) && recording)
                || load.name().startsWith("dense"))
        .toList();
  }

  private static Map<String, Object> machine(
      int runs, double warm, double seconds, Placement placement) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("date", Instant.now().toString());
    machine.put("java", Runtime.version().toString());
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("placement", placement.name());
    machine.put("runs", runs);
    machine.put("warmSeconds", warm);
    machine.put("countedSeconds", seconds);
    return machine;
  }
}
