package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Addresses as the system has them: {@code sockaddr_in} and {@code sockaddr_in6}. */
final class SocketAddresses {

  static final int INET = 2;
  static final int INET6 = 10;
  private static final int MOST_BYTES = 28;

  private SocketAddresses() {}

  static int family(InetSocketAddress address) {
    return address.getAddress() instanceof Inet6Address ? INET6 : INET;
  }

  /** The address as the system has it. */
  static MemorySegment of(InetSocketAddress address, SegmentAllocator allocator)
      throws IOException {
    if (address.isUnresolved()) {
      throw new UnknownHostException(address.getHostString());
    }
    boolean six = family(address) == INET6;
    MemorySegment memory = allocator.allocate(six ? MOST_BYTES : 16, 8).fill((byte) 0);
    memory.set(JAVA_SHORT, 0, (short) family(address));
    memory.set(JAVA_BYTE, 2, (byte) (address.getPort() >> 8));
    memory.set(JAVA_BYTE, 3, (byte) address.getPort());
    byte[] bytes = address.getAddress().getAddress();
    MemorySegment.copy(bytes, 0, memory, JAVA_BYTE, six ? 8 : 4, bytes.length);
    return memory;
  }

  /** Asks for an address of a socket. */
  @FunctionalInterface
  interface Question {
    /** Fills address and size; returns 0 or minus the error number. */
    int ask(MemorySegment address, MemorySegment size);
  }

  /** What the system answers. */
  static InetSocketAddress ask(Question question) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment address = arena.allocate(MOST_BYTES, 8);
      MemorySegment size = arena.allocateFrom(JAVA_INT, MOST_BYTES);
      int result = question.ask(address, size);
      if (result < 0) {
        throw Libc.failure("", -result);
      }
      boolean six = address.get(JAVA_SHORT, 0) == INET6;
      byte[] bytes = new byte[six ? 16 : 4];
      MemorySegment.copy(address, JAVA_BYTE, six ? 8 : 4, bytes, 0, bytes.length);
      int port = (address.get(JAVA_BYTE, 2) & 0xff) << 8 | address.get(JAVA_BYTE, 3) & 0xff;
      return new InetSocketAddress(InetAddress.getByAddress(bytes), port);
    }
  }
}
