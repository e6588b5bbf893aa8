package org.malpan.benchmark.macro;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.malpan.transport.IoModels;

/**
 * {@code malpan bench profile [LOAD [MODEL…]]}: where each I/O model spends its CPU time under one
 * load, by samples of the server's own flight recording. Java's threads only: what compilers and
 * the collector use is in the packets a CPU second, not in the shares.
 */
public final class Profile {

  private static final double WARM_SECONDS = 6;
  private static final double SECONDS = 8;
  private static final int METHODS = 5;

  /** Its calls lead to the kernel. */
  private static final String DOWNCALLS = "org.malpan.transport.uring.Libc";

  private Profile() {}

  /**
   * Prints a row of a table for each model.
   *
   * @throws IOException when a program cannot be compiled or started
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String wanted = args.length > 0 ? args[0] : "dense";
    Load load =
        Load.all().stream().filter(known -> known.name().equals(wanted)).findFirst().orElse(null);
    if (load == null || !load.countsPackets()) {
      System.err.println("profile: LOAD is one of those that move, such as dense or sparse");
      System.exit(2);
    }
    List<String> models =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : IoModels.all().stream().map(model -> model.info().name()).toList();
    Programs programs = Programs.prepare(Path.of(System.getProperty("malpan.root")));
    System.out.println(
        "| Model | Packets a CPU s | p50, p99 ms | Switches/s | In system calls | In Java, most of it |");
    System.out.println("|---|---:|---:|---:|---:|---|");
    for (String model : models) {
      System.out.println(row(model, load, programs));
    }
  }

  private static String row(String model, Load load, Programs programs)
      throws IOException, InterruptedException {
    Path recording = programs.scratch("profile-" + model + ".jfr");
    Files.deleteIfExists(recording);
    Side server = new WatchedSide(new Side.Malpan(model, false), recording, WatchedSide.CPU_TIME);
    Outcome outcome = Run.of(server, load, WARM_SECONDS, SECONDS, programs);
    if (!outcome.wrong().isEmpty()) {
      throw new IOException(model + " delivered something wrong: " + outcome.wrong());
    }
    List<RecordedStackTrace> stacks = stacks(recording);
    Map<String, Integer> inJava = new HashMap<>();
    int inCalls = 0;
    for (RecordedStackTrace stack : stacks) {
      RecordedMethod top = top(stack);
      if (isCall(top)) {
        inCalls++;
      } else {
        int _ = inJava.merge(name(top), 1, Integer::sum);
      }
    }
    String most =
        inJava.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(METHODS)
            .map(entry ->
                "%s %s".formatted(entry.getKey(), percent(entry.getValue(), stacks.size())))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "| `%s` | %,.0f | %.2f, %.2f | %,.0f | %s | %s |",
        model,
        outcome.packetsPerCpuSecond(),
        outcome.p50Millis(),
        outcome.p99Millis(),
        outcome.switchesPerSecond(),
        percent(inCalls, stacks.size()),
        most);
  }

  private static String percent(int part, int all) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, all));
  }

  /** Without the frames that the JVM makes for a downcall and hides from everyone else. */
  private static RecordedMethod top(RecordedStackTrace stack) {
    List<RecordedMethod> methods =
        stack.getFrames().stream().map(RecordedFrame::getMethod).toList();
    return methods.stream()
        .filter(method -> !method.isHidden())
        .findFirst()
        .orElse(methods.getFirst());
  }

  private static boolean isCall(RecordedMethod method) {
    return Modifier.isNative(method.getModifiers()) || method.getType().getName().equals(DOWNCALLS);
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
  }

  /** The stacks sampled in the counted seconds, roughly. */
  private static List<RecordedStackTrace> stacks(Path recording) throws IOException {
    List<RecordedEvent> samples = new ArrayList<>();
    Instant last = Instant.MIN;
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.CPUTimeSample")
          && event.getStackTrace() != null) {
        samples.add(event);
        last = event.getStartTime().isAfter(last) ? event.getStartTime() : last;
      }
    }
    // Behind the counted seconds the load looks on for another one, in which nobody moves.
    Instant from = last.minusMillis((long) (1000 * SECONDS));
    return samples.stream()
        .filter(sample -> !sample.getStartTime().isBefore(from))
        .map(RecordedEvent::getStackTrace)
        .toList();
  }
}
