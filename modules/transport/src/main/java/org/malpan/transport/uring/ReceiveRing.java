package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/** Receive buffers that the kernel picks from, for all links together: idle links hold none. */
final class ReceiveRing {

  private static final int REGISTER_BUFFER_RING = 22;
  private static final int COUNT = 1024;
  private static final VarHandle SHORT = JAVA_SHORT.varHandle();
  private static final long TAIL = 14;

  private final MemorySegment ring;
  private final MemorySegment memory;
  private final ByteBuffer[] buffers = new ByteBuffer[COUNT];
  private final int size;
  private short tail;

  ReceiveRing(Ring owner, Arena arena, int size) throws IOException {
    this.size = size;
    ring = arena.allocate(16L * COUNT, 4096);
    memory = arena.allocate((long) size * COUNT, 4096);
    MemorySegment registration = arena.allocate(40, 8);
    registration.set(JAVA_LONG, 0, ring.address());
    registration.set(JAVA_INT, 8, COUNT);
    owner.register(REGISTER_BUFFER_RING, registration, 1, "provided buffers");
    for (int i = 0; i < COUNT; i++) {
      buffers[i] = memory.asSlice((long) i * size, size).asByteBuffer();
      give(i);
    }
  }

  /** The buffer that a completion names, with what came. */
  ByteBuffer at(int number, int count) {
    return buffers[number].clear().limit(count);
  }

  /** Gives a buffer back to the kernel. */
  void give(int number) {
    // The first entry's last two bytes are the ring's tail: they are not written here.
    long entry = 16L * (tail & COUNT - 1);
    ring.set(JAVA_LONG, entry, memory.address() + (long) number * size);
    ring.set(JAVA_INT, entry + 8, size);
    ring.set(JAVA_SHORT, entry + 12, (short) number);
    tail++;
    SHORT.setRelease(ring, TAIL, tail);
  }
}
