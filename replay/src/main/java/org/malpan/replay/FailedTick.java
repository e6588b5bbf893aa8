package org.malpan.replay;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.malpan.game.Schema;
import org.malpan.protocol.Text;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/**
 * The tick in which a match failed: its inputs, which no state follows, and the trace of the fault.
 */
public final class FailedTick {

  private final long tick;
  private final TickInputs inputs;
  private final String trace;

  private FailedTick(long tick, TickInputs inputs, String trace) {
    this.tick = tick;
    this.inputs = inputs;
    this.trace = trace;
  }

  /** The chunk's payload. */
  static byte[] encode(TickInputs inputs, Throwable fault) {
    ByteSink out = new ByteSink();
    out.varint(inputs.size());
    inputs.forEach(new TickWriter(out));
    byte[] trace = trace(fault).getBytes(StandardCharsets.UTF_8);
    out.text(new String(trace, 0, whole(trace), StandardCharsets.UTF_8));
    return out.copy();
  }

  private static String trace(Throwable fault) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      fault.printStackTrace(out);
    }
    return text.toString().replace("\r\n", "\n");
  }

  /** How much of it is kept: the last character is not cut. */
  private static int whole(byte[] utf8) {
    int length = Math.min(utf8.length, ReplayFormat.MAX_TRACE_BYTES);
    while (length < utf8.length && (utf8[length] & 0xc0) == 0x80) {
      length--;
    }
    return length;
  }

  /** Reads it; trusts none of its bytes. */
  static FailedTick parse(String where, Schema schema, long tick, byte[] payload)
      throws ReplayFormatException {
    TickInputs inputs = new TickInputs();
    TickReader reader = new TickReader(where, schema, tick, payload);
    String trace = reader.failed(inputs, ReplayFormat.MAX_TRACE_BYTES);
    return new FailedTick(tick, inputs, trace);
  }

  /** Ticks done before it. */
  public long tick() {
    return tick;
  }

  /** What it was given. */
  TickInputs inputs() {
    return inputs;
  }

  /**
   * The inputs as people and programs read them.
   *
   * @param before as the world was before the tick
   */
  public List<RecordedInput> inputs(World before) {
    return List.copyOf(new InputNames(before).read(tick, inputs));
  }

  /** The fault in one line, safe for a terminal. */
  public String fault() {
    return Text.escaped(trace.lines().findFirst().orElse("unknown"));
  }

  /** The fault's trace, line by line, safe for a terminal. */
  public List<String> trace() {
    return trace.lines().map(line -> Text.escaped(line.replace("\t", "    "))).toList();
  }
}
