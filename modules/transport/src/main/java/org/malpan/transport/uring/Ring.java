package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/**
 * The two queues shared with the kernel: what it shall do, and what it has done. Made and used by
 * one thread, which closes it.
 *
 * <p>Of the optional flags those that a kernel does not know are left out one by one; below 6.0,
 * which lacks multishot receive, there is nothing to fall back to.
 */
final class Ring implements AutoCloseable {

  private static final int SETUP = 425;
  private static final int ENTER = 426;
  private static final int REGISTER = 427;

  private static final int ENTRIES = 4096;
  private static final int COMPLETIONS = 16384;

  // Queue size of our own, clamped, all submitted in spite of failures, no interrupting, one
  // thread.
  private static final int NEEDED = 1 << 3 | 1 << 4 | 1 << 7 | 1 << 8 | 1 << 12;
  private static final int DEFER_TASKRUN = 1 << 13;

  /** What is tried, one after the other. */
  static final int[] FLAGS = {NEEDED | DEFER_TASKRUN, NEEDED};

  private static final VarHandle INT = JAVA_INT.varHandle();
  private static final int ENTRY_BYTES = 64;

  /** Flag of an entry: its file is a place in the table. */
  private static final int FIXED_FILE = 1 << 8;

  // Of enter: the kernel's own part of completing runs in this call; the argument has a time-out.
  private static final int GET_EVENTS = 1;
  private static final int EXTENDED = 1 << 3;
  private static final int ARGUMENT_BYTES = 24;
  private static final long NANOS = 1_000_000_000;

  private final Arena arena = Arena.ofConfined();
  private final int fd;
  private final MemorySegment queues;
  private final MemorySegment entries;
  private final long submitHead;
  private final long submitTail;
  private final int submitMask;

  /** Which entry each place of the queue names. */
  private final long array;

  private final long doneHead;
  private final long doneTail;
  private final int doneMask;
  private final long done;
  private final MemorySegment timeout = arena.allocate(16, 8);
  private final MemorySegment argument = arena.allocate(ARGUMENT_BYTES, 8);
  private int tail;

  /** The place that names the first entry: all before it are taken. */
  private int firstTail;

  /** Asks the kernel for a ring; the failure says why there is none. */
  Ring() throws IOException {
    this(FLAGS);
  }

  /** Asks for a ring with the first of these flags that the kernel knows. */
  Ring(int... tried) throws IOException {
    MemorySegment params = arena.allocate(120, 8);
    int file = -Libc.EINVAL;
    int flags = 0;
    for (int i = 0; i < tried.length && file == -Libc.EINVAL; i++) {
      flags = tried[i];
      params.fill((byte) 0).set(JAVA_INT, 8, flags);
      params.set(JAVA_INT, 4, COMPLETIONS);
      file = (int) Libc.syscall(SETUP, ENTRIES, params.address(), 0, 0, 0, 0);
    }
    if (file < 0) {
      arena.close();
      throw Libc.failure(
          file == -Libc.EINVAL
              ? "io-uring needs a Linux kernel 6.0 or later"
              : "io-uring is not allowed here",
          -file);
    }
    fd = file;
    int count = params.get(JAVA_INT, 0);
    int doneCount = params.get(JAVA_INT, 4);
    array = field(params, 40 + 24);
    done = field(params, 80 + 20);
    queues = Libc.map(fd, 0, Math.max(array + 4L * count, done + 16L * doneCount));
    entries = Libc.map(fd, 0x10000000L, (long) ENTRY_BYTES * count);
    submitHead = field(params, 40);
    submitTail = field(params, 44);
    submitMask = queues.get(JAVA_INT, field(params, 48));
    doneHead = field(params, 80);
    doneTail = field(params, 84);
    doneMask = queues.get(JAVA_INT, field(params, 88));
    tail = queues.get(JAVA_INT, submitTail);
    firstTail = tail;
    argument.set(JAVA_LONG, 16, timeout.address());
  }

  private static long field(MemorySegment params, long offset) {
    return Integer.toUnsignedLong(params.get(JAVA_INT, offset));
  }

  /** Registers a resource; the failure names it. */
  void register(int kind, MemorySegment argument, int count, String what) throws IOException {
    int result = tryRegister(kind, argument, count);
    if (result < 0) {
      throw Libc.failure("io-uring without " + what, -result);
    }
  }

  /** Registers a resource; below 0 is minus the error number. */
  int tryRegister(int kind, MemorySegment argument, int count) {
    return (int) Libc.syscall(REGISTER, fd, kind, argument.address(), count, 0, 0);
  }

  /**
   * Puts an operation into the queue.
   *
   * @param file a file's number, or what {@link Files#hold} gave for it
   */
  void put(Entry entry, int file, long address, int length, int options, long data) {
    if (entry.isConnect()) {
      put(entry.code(), file, length, address, 0, options, data);
    } else if (file < 0) {
      put(entry.code() | FIXED_FILE, ~file, 0, address, length, options, data);
    } else {
      put(entry.code(), file, 0, address, length, options, data);
    }
  }

  /**
   * Has the table of files changed.
   *
   * @param address of the new file's number, read when the kernel takes the entry
   */
  void putFile(int place, long address, long data) {
    put(Entry.FILE.code(), -1, place, address, 1, 0, data);
  }

  /** Fills an entry; what lies behind its first 40 bytes is zero and stays so. */
  private void put(
      int code, int file, long offset, long address, int length, int options, long data) {
    while (unsubmitted() > submitMask) {
      enter();
    }
    // Entries are filled from the first on each time, whose lines are in the cache: in the order of
    // the queue they would come round only after all others.
    int number = tail - firstTail & submitMask;
    queues.set(JAVA_INT, array + Integer.BYTES * (long) (tail & submitMask), number);
    long at = (long) number * ENTRY_BYTES;
    entries.set(JAVA_INT, at, code);
    entries.set(JAVA_INT, at + 4, file);
    entries.set(JAVA_LONG, at + 8, offset);
    entries.set(JAVA_LONG, at + 16, address);
    entries.set(JAVA_INT, at + 24, length);
    entries.set(JAVA_INT, at + 28, options);
    entries.set(JAVA_LONG, at + 32, data);
    tail++;
    INT.setRelease(queues, submitTail, tail);
  }

  /** Submits what was put and looks for completions. */
  void enter() {
    entered(Libc.bareSyscall(ENTER, fd, unsubmitted(), 0, GET_EVENTS, 0, 0));
  }

  /**
   * Submits what was put and waits for completions, for at most so long.
   *
   * @param atLeast how many end the wait
   */
  void await(int atLeast, long nanos) {
    timeout.set(JAVA_LONG, 0, nanos / NANOS);
    timeout.set(JAVA_LONG, 8, nanos % NANOS);
    entered(
        Libc.bareSyscall(
            ENTER,
            fd,
            unsubmitted(),
            atLeast,
            GET_EVENTS | EXTENDED,
            argument.address(),
            ARGUMENT_BYTES));
  }

  private void entered(long result) {
    if (result < 0) {
      // Mostly the time was over. What is amiss is told to a call that waits for nothing.
      reenter();
    }
    if (hasTaken(tail)) {
      firstTail = tail;
    }
  }

  private void reenter() {
    int error = (int) -Libc.syscall(ENTER, fd, unsubmitted(), 0, GET_EVENTS, 0, 0);
    switch (error) {
      case Libc.EINTR, Libc.EAGAIN, Libc.EBUSY -> Thread.onSpinWait();
      default -> {
        if (error > 0) {
          throw new IllegalStateException(Libc.failure("io_uring_enter", error));
        }
      }
    }
  }

  private int unsubmitted() {
    return tail - (int) INT.getAcquire(queues, submitHead);
  }

  /** Where the next operation is put; see {@link #hasTaken}. */
  int place() {
    return tail;
  }

  /** Whether the kernel has taken all that was put before that place. */
  boolean hasTaken(int place) {
    return (int) INT.getAcquire(queues, submitHead) - place >= 0;
  }

  /** Where the kernel tells its next completion; see {@link #hasServed}. */
  int completionsEnd() {
    return (int) INT.getAcquire(queues, doneTail);
  }

  /** Whether all completions before that place have been taken. */
  boolean hasServed(int place) {
    return queues.get(JAVA_INT, doneHead) - place >= 0;
  }

  /** Hears what the kernel has done. */
  @FunctionalInterface
  interface Completion {
    /**
     * One operation is done, or has a result of several.
     *
     * @param data of the operation
     * @param result as the system call's, or minus the error number
     * @param flags buffer in the upper half; bit 0 there is one, bit 1 more results come
     * @return whether the next one is to be told now; false leaves it for the next {@link #drain}
     */
    boolean completed(long data, int result, int flags);
  }

  /** Takes the completions that are there; returns how many. */
  int drain(Completion completion) {
    int first = queues.get(JAVA_INT, doneHead);
    int end = (int) INT.getAcquire(queues, doneTail);
    boolean goesOn = true;
    int head = first;
    for (; goesOn && head != end; head++) {
      long at = done + 16L * (head & doneMask);
      long data = queues.get(JAVA_LONG, at);
      int result = queues.get(JAVA_INT, at + 8);
      int flags = queues.get(JAVA_INT, at + 12);
      INT.setRelease(queues, doneHead, head + 1);
      goesOn = completion.completed(data, result, flags);
    }
    return head - first;
  }

  @Override
  public void close() {
    long _ = Libc.unmap(queues);
    long _ = Libc.unmap(entries);
    int _ = Libc.close(fd);
    arena.close();
  }
}
