package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The calls of the C library that io_uring needs. Each returns what the system returns, or minus
 * the error number.
 */
@SuppressWarnings("restricted") // calling the system is what this is for
final class Libc {

  static final int EINTR = 4;
  static final int EAGAIN = 11;
  static final int EBUSY = 16;
  static final int EINVAL = 22;
  static final int ENOBUFS = 105;
  static final int ECANCELED = 125;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle SYSCALL =
      syscallHandle(Linker.Option.firstVariadicArg(1), Linker.Option.captureCallState("errno"));

  /**
   * The same without the error number. To catch it costs each call a segment, which C2 does not
   * always do away with, and two more calls.
   */
  private static final MethodHandle BARE_SYSCALL = syscallHandle(Linker.Option.firstVariadicArg(1));

  private static final MethodHandle MMAP =
      handle(
          "mmap",
          FunctionDescriptor.of(
              ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
  private static final MethodHandle MUNMAP =
      handle("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
  private static final MethodHandle SOCKET =
      handle("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle BIND =
      handle("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle LISTEN =
      handle("listen", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle SETSOCKOPT =
      handle(
          "setsockopt",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle GETSOCKNAME =
      handle("getsockname", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle GETPEERNAME =
      handle("getpeername", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle SHUTDOWN =
      handle("shutdown", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle CLOSE =
      handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle EVENTFD =
      handle("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle WRITE =
      handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final MethodHandle STRERROR =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("strerror"), FunctionDescriptor.of(ADDRESS, JAVA_INT));

  /** Where the error number of a thread's last call is put. */
  private static final ThreadLocal<MemorySegment> CALL =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE));

  private Libc() {}

  private static MethodHandle syscallHandle(Linker.Option... options) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow("syscall"),
        FunctionDescriptor.of(
            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
        options);
  }

  private static MethodHandle handle(String name, FunctionDescriptor function) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        function,
        Linker.Option.captureCallState("errno"));
  }

  /** One call: what the handle returns, or -1 with the error number set. */
  @FunctionalInterface
  private interface Call {
    long on(MemorySegment state) throws Throwable;
  }

  private static long call(Call call) {
    MemorySegment state = CALL.get();
    try {
      long result = call.on(state);
      return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
    } catch (Throwable e) {
      throw new IllegalStateException("a downcall failed", e);
    }
  }

  /** A system call by its number. */
  static long syscall(long number, long a, long b, long c, long d, long e, long f) {
    return call(s -> (long) SYSCALL.invokeExact(s, number, a, b, c, d, e, f));
  }

  /** A system call by its number: -1 when it fails, for whatever reason. Allocates nothing. */
  static long bareSyscall(long number, long a, long b, long c, long d, long e, long f) {
    try {
      return (long) BARE_SYSCALL.invokeExact(number, a, b, c, d, e, f);
    } catch (Throwable t) {
      throw new IllegalStateException("a system call failed", t);
    }
  }

  /** Maps a file's memory, shared. */
  static MemorySegment map(int fd, long offset, long size) throws IOException {
    MemorySegment state = CALL.get();
    try {
      MemorySegment memory =
          (MemorySegment) MMAP.invokeExact(state, MemorySegment.NULL, size, 3, 0x8001, fd, offset);
      if (memory.address() == -1) {
        throw failure("mmap of the ring", (int) ERRNO.get(state, 0L));
      }
      return memory.reinterpret(size);
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a downcall failed", e);
    }
  }

  static long unmap(MemorySegment memory) {
    return call(s -> (int) MUNMAP.invokeExact(s, memory, memory.byteSize()));
  }

  static int socket(int family) {
    // SOCK_STREAM, close on exec.
    return (int) call(s -> (int) SOCKET.invokeExact(s, family, 1 | 0x80000, 0));
  }

  static int bind(int fd, MemorySegment address) {
    return (int) call(s -> (int) BIND.invokeExact(s, fd, address, (int) address.byteSize()));
  }

  static int listen(int fd, int backlog) {
    return (int) call(s -> (int) LISTEN.invokeExact(s, fd, backlog));
  }

  static int set(int fd, int level, int option, MemorySegment value) {
    return (int)
        call(
            s -> (int) SETSOCKOPT.invokeExact(s, fd, level, option, value, (int) value.byteSize()));
  }

  static int localAddress(int fd, MemorySegment address, MemorySegment size) {
    return (int) call(s -> (int) GETSOCKNAME.invokeExact(s, fd, address, size));
  }

  static int peerAddress(int fd, MemorySegment address, MemorySegment size) {
    return (int) call(s -> (int) GETPEERNAME.invokeExact(s, fd, address, size));
  }

  /** Ends a direction: 1 ours, 2 both. */
  static int shutdown(int fd, int how) {
    return (int) call(s -> (int) SHUTDOWN.invokeExact(s, fd, how));
  }

  static int close(int fd) {
    return (int) call(s -> (int) CLOSE.invokeExact(s, fd));
  }

  static int eventFile() {
    // Close on exec.
    return (int) call(s -> (int) EVENTFD.invokeExact(s, 0, 0x80000));
  }

  static long write(int fd, MemorySegment bytes) {
    return call(s -> (long) WRITE.invokeExact(s, fd, bytes, bytes.byteSize()));
  }

  /** The failure that an error number stands for. */
  static IOException failure(String what, int error) {
    try {
      MemorySegment text = (MemorySegment) STRERROR.invokeExact(error);
      String words = text.reinterpret(256).getString(0);
      return new IOException(what.isEmpty() ? words : what + ": " + words);
    } catch (Throwable e) {
      throw new IllegalStateException("a downcall failed", e);
    }
  }
}
