package org.malpan.launcher;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Runs an action on a signal of the operating system. A shutdown hook would end the process with
 * 143 on SIGTERM; a server that was asked to stop and did should say 0. The JDK's only way to this
 * is {@code sun.misc.Signal} in {@code jdk.unsupported}, reached by reflection since javac warns of
 * any other use.
 */
final class Signals {

  private static final System.Logger LOG = System.getLogger(Signals.class.getName());

  private static final String SUSPEND = "_JAVA_SR_SIGNUM";

  /** Time that the process has to end in good order once it was asked to. */
  static final Duration STOP = Duration.ofSeconds(10);

  /** Signals within this time are one request: a terminal and {@code timeout} send several. */
  private static final Duration ONE_REQUEST = Duration.ofSeconds(1);

  private static final AtomicLong FIRST_NANOS = new AtomicLong();

  private Signals() {}

  /**
   * Runs {@code action} for each SIGUSR2. The JVM samples its threads by that very signal unless
   * the environment names another; our start scripts do. Without that, the signal is left alone.
   *
   * @param isExpected whether someone counts on it, and is to be told when it is not to be had
   * @param notices hears in one line when it is left alone
   */
  static void onUser2(Runnable action, boolean isExpected, Consumer<String> notices) {
    String number = System.getenv(SUSPEND);
    if (number == null || number.isBlank() || number.equals("12")) {
      if (isExpected) {
        notices.accept(
            "SIGUSR2 saves nothing: the JVM needs it for itself unless %s=60 is set"
                .formatted(SUSPEND));
      }
      return;
    }
    on("USR2", action);
  }

  /**
   * Runs {@code action} when the process is asked to end: SIGTERM, Ctrl-C, or a terminal that is
   * gone. It ends within {@link #STOP} whatever holds the action up; a second request, a second
   * later or more, ends it now.
   */
  static void onStop(Runnable action) {
    for (String name : List.of("TERM", "INT", "HUP")) {
      on(name, () -> end(action));
    }
  }

  /** Runs {@code action}, which ends the process, as a request to end would. */
  static void end(Runnable action) {
    // Never 0, which means that there was none.
    long now = System.nanoTime() | 1;
    if (!FIRST_NANOS.compareAndSet(0, now)) {
      if (now - FIRST_NANOS.get() > ONE_REQUEST.toNanos()) {
        Runtime.getRuntime().halt(ExitCode.INTERNAL);
      }
      return;
    }
    Thread.ofPlatform()
        .name("malpan-stop-limit")
        .daemon()
        .start(() -> {
          LockSupport.parkNanos(STOP.toNanos());
          Runtime.getRuntime().halt(ExitCode.INTERNAL);
        });
    action.run();
  }

  /** Runs {@code action} on its own thread for each signal of that name, such as TERM. */
  static void on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, args) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      Thread.ofPlatform().name("malpan-signal").start(action);
                      yield null;
                    }
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == args[0];
                    default -> "handler of " + name;
                  });
      Object _ =
          signal
              .getMethod("handle", signal, handler)
              .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, () -> "signal " + name + " is not handled: " + e);
    }
  }
}
