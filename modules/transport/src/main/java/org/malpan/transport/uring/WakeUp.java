package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;

/** The event file by which other threads end the ring's wait. */
final class WakeUp implements Descriptor {

  private final MemorySegment one;
  private final MemorySegment bytes;
  private final AtomicBoolean woken = new AtomicBoolean();
  private final int file;
  private boolean ended;

  // Of the ring's thread.
  private RingLoop ring;
  private int place;

  WakeUp(Arena arena) {
    one = arena.allocateFrom(JAVA_LONG, 1);
    bytes = arena.allocate(JAVA_LONG);
    file = Libc.eventFile();
  }

  /** Has the ring read the event file. The ring's thread. */
  void start(RingLoop reader) {
    ring = reader;
    place = reader.enter(this);
    read();
  }

  private void read() {
    ring.put(Entry.READ, place, file, bytes.address(), (int) bytes.byteSize(), 0);
  }

  @Override
  public void completed(Entry entry, int result, boolean more, int buffer) {
    woken.set(false);
    read();
  }

  @Override
  public void failed(Throwable fault) {
    // The ring itself ends.
  }

  /** Ends the wait for completions. Any thread but the ring's. */
  void send() {
    if (woken.compareAndSet(false, true)) {
      synchronized (this) {
        if (!ended) {
          long _ = Libc.write(file, one);
        }
      }
    }
  }

  /** Closes the event file, to which no thread writes then. */
  synchronized void end() {
    ended = true;
    int _ = Libc.close(file);
  }
}
