package org.malpan.launcher.console;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The process's standard output and error. What any thread writes to {@code System.err} becomes
 * lines of a queue, so that no reader can hold a thread up. The process's end waits for them, but
 * not for long.
 */
public final class ProcessConsole {

  private final Output out;
  private final LineQueue errors;

  private ProcessConsole(Output out, LineQueue errors) {
    this.out = out;
    this.errors = errors;
  }

  /** Takes both over; once a process. */
  public static ProcessConsole open() {
    AtomicReference<Optional<LogHandler>> logs = new AtomicReference<>(Optional.empty());
    LineQueue errors =
        LineQueue.start(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), charset(System.err.charset())),
            "malpan-err",
            () -> logs.get().ifPresent(LogHandler::tellLeftOut));
    System.setErr(new PrintStream(new LineStream(errors), true, StandardCharsets.UTF_8));
    logs.set(Logs.writeTo(errors));
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("malpan-last-lines")
                .unstarted(() -> {
                  logs.get().ifPresent(LogHandler::close);
                  errors.drain();
                }));
    return new ProcessConsole(Output.standard(charset(System.out.charset())), errors);
  }

  /** A terminal's own; what goes to a file or another program is UTF-8 wherever it was made. */
  private static Charset charset(Charset ofTerminal) {
    return isTerminal() ? ofTerminal : StandardCharsets.UTF_8;
  }

  // An image without jdk.internal.le may have none.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Whether text can be drawn over: a terminal that knows how to move its cursor. */
  public static boolean drawsInPlace() {
    return isTerminal() && !"dumb".equals(System.getenv("TERM"));
  }

  /** Standard output. */
  public Output out() {
    return out;
  }

  /** Standard error, a line at a time. */
  public PrintWriter err() {
    return errors.asWriter();
  }
}
