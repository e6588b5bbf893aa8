package org.jogamp.java3d;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.function.Supplier;

/**
 * Ours, not Java 3D's. The libraries behind OpenGL write what they try in vain to the process's own
 * standard error, past {@link System#err}, and no variable keeps all of it away.
 */
@SuppressWarnings("restricted") // calling the system is what this is for
public final class NativeErr {

  private static final int STANDARD_ERROR = 2;
  private static final int WRITE_ONLY = 1;

  private NativeErr() {}

  /** The calls of the C library that it takes; there on Linux and macOS. */
  private static final class Calls {
    static final MethodHandle OPEN =
        handle(
            "open",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    static final MethodHandle DUP = handle("dup", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    static final MethodHandle DUP2 =
        handle("dup2", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private static MethodHandle handle(
        String name, FunctionDescriptor function, Linker.Option... options) {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), function, options);
    }
  }

  /**
   * Runs a task while nothing of the whole process reaches its standard error; on Windows it just
   * runs. Any thread, one at a time.
   */
  public static synchronized <T> T hushed(Supplier<T> task) {
    int kept = File.separatorChar == '/' ? leadNowhere() : -1;
    try {
      return task.get();
    } finally {
      if (kept >= 0) {
        leadTo(kept);
      }
    }
  }

  /** Returns what standard error led to until now, or a number below 0 when it still does. */
  private static int leadNowhere() {
    try (Arena arena = Arena.ofConfined()) {
      int nowhere = (int) Calls.OPEN.invokeExact(arena.allocateFrom("/dev/null"), WRITE_ONLY);
      if (nowhere < 0) {
        return nowhere;
      }
      int kept = (int) Calls.DUP.invokeExact(STANDARD_ERROR);
      if (kept >= 0) {
        int _ = (int) Calls.DUP2.invokeExact(nowhere, STANDARD_ERROR);
      }
      int _ = (int) Calls.CLOSE.invokeExact(nowhere);
      return kept;
    } catch (Throwable e) {
      throw new IllegalStateException("a downcall failed", e);
    }
  }

  private static void leadTo(int kept) {
    try {
      int _ = (int) Calls.DUP2.invokeExact(kept, STANDARD_ERROR);
      int _ = (int) Calls.CLOSE.invokeExact(kept);
    } catch (Throwable e) {
      throw new IllegalStateException("a downcall failed", e);
    }
  }
}
