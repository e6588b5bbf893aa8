package org.malpan.replay;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.malpan.world.TickInputs;

/** Prints a recording's inputs, a line each: tick, input, fields. */
public final class ReplayDump {

  /** What a line looks like. */
  public enum Style {
    /** Columns for people. */
    TEXT,
    /** A JSON object. */
    JSON
  }

  private ReplayDump() {}

  /**
   * Prints all inputs as text, without running the world.
   *
   * @throws ReplayFormatException when a chunk is damaged; what came before it has been printed
   */
  public static void print(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    print(file, DumpFilter.ALL, Style.TEXT, out);
  }

  /**
   * Prints the inputs that the filter wants, without running the world.
   *
   * @throws ReplayFormatException when a chunk is damaged; what came before it has been printed
   */
  public static void print(ReplayFile file, DumpFilter filter, Style style, PrintWriter out)
      throws ReplayFormatException {
    read(
        file,
        filter,
        input ->
            out.println(
                switch (style) {
                  case TEXT -> "%8d %s".formatted(input.tick(), input.text());
                  case JSON -> input.json();
                }));
  }

  /**
   * Gives the inputs that the filter wants, in their order, without running the world. Those of a
   * tick that failed are the last.
   *
   * @throws ReplayFormatException when a chunk is damaged; what came before it has been given
   */
  public static void read(ReplayFile file, DumpFilter filter, Consumer<RecordedInput> to)
      throws ReplayFormatException {
    InputNames names = null;
    TickInputs inputs = new TickInputs();
    for (ReplayIndex.Entry entry : file.entries()) {
      if (names == null && entry.type() == ReplayFormat.KEYFRAME) {
        names = new InputNames(file.restore(entry));
      }
      if (entry.type() == ReplayFormat.TICKS) {
        if (entry.tick() >= filter.to()) {
          return;
        }
        if (names == null) {
          throw new ReplayFormatException(
              "%s: it has no keyframe to start at".formatted(file.path()));
        }
        TickReader reader = file.ticks(entry);
        while (reader.hasNext()) {
          long tick = reader.tick();
          reader.next(inputs);
          give(names, tick, inputs, filter, to);
        }
      }
    }
    Optional<FailedTick> failure = file.failure();
    if (names != null && failure.isPresent()) {
      give(names, failure.get().tick(), failure.get().inputs(), filter, to);
    }
  }

  private static void give(
      InputNames names,
      long tick,
      TickInputs inputs,
      DumpFilter filter,
      Consumer<RecordedInput> to) {
    names.read(
        tick,
        inputs,
        input -> {
          if (filter.wants(input)) {
            to.accept(input);
          }
        });
  }
}
