package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The ring's own table of files: an operation that names a place in it need not look the file up
 * and count its users. Ring's thread.
 */
final class Files {

  private static final int REGISTER_FILES = 13;
  private static final int SPARSE = 1;
  private static final int MOST = 1 << 16;
  private static final int FEWEST = 1 << 8;
  private static final int NONE = -1;

  private final Ring ring;

  /** What each place has or is to have: read by the kernel when it takes a change. */
  private final MemorySegment numbers;

  private final int size;

  /** A table as large as the kernel lets us have, perhaps none. */
  Files(Ring ring, Arena arena) {
    this.ring = ring;
    MemorySegment argument = arena.allocate(32, 8);
    argument.set(JAVA_INT, 4, SPARSE);
    int tried = MOST;
    while (tried >= FEWEST && !register(argument, tried)) {
      // It may not be larger than the limit of open files.
      tried /= 2;
    }
    size = tried >= FEWEST ? tried : 0;
    numbers = arena.allocate(JAVA_INT, Math.max(1, size));
  }

  private boolean register(MemorySegment argument, int places) {
    argument.set(JAVA_INT, 0, places);
    argument.set(JAVA_LONG, 8, 0);
    return ring.tryRegister(REGISTER_FILES, argument, (int) argument.byteSize()) >= 0;
  }

  /**
   * Puts a file into the table, where it is once the next entries are taken.
   *
   * @return what operations that follow may name instead of the file: below 0 a place in the table,
   *     or the file itself where there is no such place
   */
  int hold(int place, int file, long data) {
    if (place >= size) {
      return file;
    }
    change(place, file, data);
    return ~place;
  }

  /** Takes a file out of the table. */
  void drop(int place, long data) {
    if (place < size) {
      change(place, NONE, data);
    }
  }

  private void change(int place, int file, long data) {
    long at = (long) place * Integer.BYTES;
    numbers.set(JAVA_INT, at, file);
    ring.putFile(place, numbers.address() + at, data);
  }
}
