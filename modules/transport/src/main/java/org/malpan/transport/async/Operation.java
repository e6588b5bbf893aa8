package org.malpan.transport.async;

import java.io.IOException;
import java.nio.channels.CompletionHandler;
import java.util.function.Consumer;

/**
 * An overlapped operation, used again and again: at most one is pending. Its result stays in it
 * from completion until it is taken.
 */
public final class Operation implements CompletionHandler<Integer, Void> {

  private final Completions completions;
  private final Runnable taker;

  /** Its place among those that a thread waits for, where there are such. */
  private int place;

  private int count;
  private IOException failure;

  Operation(Completions completions, Runnable taker) {
    this.completions = completions;
    this.taker = taker;
    completions.enter(this);
  }

  @Override
  public void completed(Integer result, Void attachment) {
    count = result;
    failure = null;
    completions.completed(this);
  }

  @Override
  public void failed(Throwable cause, Void attachment) {
    failure = cause instanceof IOException e ? e : new IOException(cause.toString(), cause);
    completions.completed(this);
  }

  /** Has the result taken. */
  public void take() {
    taker.run();
  }

  /** Bytes moved, -1 at the end of the stream. */
  int count() {
    return count;
  }

  /** Why it failed; null when it did not. */
  IOException failure() {
    return failure;
  }

  void leave() {
    completions.leave(this);
  }

  /** Its place; see {@link #place(int)}. */
  public int place() {
    return place;
  }

  /** Remembers its place for whoever waits for it. */
  public void place(int number) {
    place = number;
  }

  /**
   * This operation as the handler of another kind of result.
   *
   * @param <T> the kind, which {@code result} takes on completion
   */
  <T> CompletionHandler<T, Void> of(Consumer<T> result) {
    return new CompletionHandler<>() {
      @Override
      public void completed(T value, Void attachment) {
        result.accept(value);
        Operation.this.completed(0, null);
      }

      @Override
      public void failed(Throwable cause, Void attachment) {
        Operation.this.failed(cause, null);
      }
    };
  }
}
