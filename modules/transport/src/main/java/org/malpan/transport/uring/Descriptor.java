package org.malpan.transport.uring;

/** Something with operations in the ring. Its calls come on the ring's thread. */
interface Descriptor {

  /**
   * An operation is done, or has a result of several.
   *
   * @param entry the operation
   * @param result as the system call's, or minus the error number
   * @param more whether the operation goes on
   * @param buffer the number of the receive buffer, when there is one
   */
  void completed(Entry entry, int result, boolean more, int buffer);

  /** Serving it failed by a fault of our own, or the ring has ended by one. */
  void failed(Throwable fault);
}
