package org.malpan.transport.async;

/** Where operations go that the system has completed: who takes the result, and when. */
public interface Completions {

  /** Makes place for an operation that will be pending. */
  default void enter(Operation operation) {}

  /** The operation is never pending again. */
  default void leave(Operation operation) {}

  /** The system has completed the operation. On a thread of the channel group. */
  void completed(Operation operation);
}
