package org.malpan.transport.uring;

/** The operations we ask for. */
enum Entry {
  /** Accepts one connection after the other. */
  ACCEPT(13, 0, 1),
  CONNECT(16, 0, 0),
  /** Reads the event file. */
  READ(22, 0, 0),
  /** Sends what the system takes at once; only trouble and a rest are told of. */
  SEND(26, 1 << 6, 0),
  /** Sends all, when the peer has made room. */
  SEND_REST(26, 0, 0),
  /** Receives again and again, into buffers of group 0 that the kernel picks. */
  RECEIVE(27, 1 << 5, 2),
  /** Changes a place of the table of files; only trouble is told of. */
  FILE(20, 1 << 6, 0),
  /** Ends another operation, which tells; of itself it tells only when there is no such. */
  CANCEL(14, 1 << 6, 0);

  private final int code;

  Entry(int operation, int flags, int priority) {
    code = operation | flags << 8 | priority << 16;
  }

  /** The first four bytes: operation, flags, priority bits. */
  int code() {
    return code;
  }

  /** Whether the length goes where others have the offset. */
  boolean isConnect() {
    return this == CONNECT;
  }
}
