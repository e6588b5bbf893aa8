package org.malpan.transport.uring;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends of a ring, in batches: those of a turn go to the kernel with one call. A send that succeeds
 * completes nothing; what was taken without trouble is sent. Of the ring's thread, but for what
 * says otherwise.
 */
final class Sends {

  /** Before the first batch. */
  static final long NO_BATCH = 0;

  private final Ring ring;
  private final Stage stage;

  /** Of other threads. Guarded by itself. */
  private final List<UringLink> left = new ArrayList<>();

  /** Links with sends that are in the ring and not settled yet, in the order of the ring. */
  private final List<UringLink> sending = new ArrayList<>();

  /** What is put into the ring now goes with that batch. */
  private long batch = NO_BATCH + 1;

  private long submittedBatch;

  /** The kernel has taken that batch and told of its trouble. Read by any thread, perhaps late. */
  private volatile long settledBatch = NO_BATCH;

  /** A batch has gone to the kernel, and is not settled yet. */
  private boolean isUnsettled;

  /** Of that batch: its links, the place behind it in the queue, and whether it is taken. */
  private int links;

  private int end;
  private boolean isTaken;

  /** The trouble of a batch that is taken was told before this place of the completions. */
  private int troubleEnd;

  /** Whether a link waits for a batch that it did not tell of. */
  private boolean isWaitedFor;

  Sends(Ring ring, Arena arena) {
    this.ring = ring;
    stage = new Stage(arena);
  }

  /** Puts a link's bytes into the ring, while the link's lines are in the cache. */
  void put(UringLink link) {
    sending.add(link);
    link.putSend(batch);
  }

  /** Has a link's bytes put into the ring with the next turn. Any thread. */
  void leave(UringLink link) {
    synchronized (left) {
      left.add(link);
    }
  }

  /** Begins a turn: what is in the ring goes to the kernel with the next call. */
  void putAll() {
    synchronized (left) {
      // One by one: all at once would be by way of an array.
      for (int i = 0; i < left.size(); i++) {
        put(left.get(i));
      }
      left.clear();
    }
    if (isUnsettled) {
      // These sends are settled with the next batch.
      return;
    }
    isUnsettled = true;
    isTaken = false;
    links = sending.size();
    end = ring.place();
    stage.submit();
    submittedBatch = batch;
    batch++;
  }

  /** After a call of the kernel, which tells the trouble of what it takes in the same call. */
  void noteTaken() {
    if (isUnsettled && !isTaken && ring.hasTaken(end)) {
      isTaken = true;
      troubleEnd = ring.completionsEnd();
    }
  }

  /** What has gone to the kernel is sent, when its trouble has been served. */
  void settle() {
    if (!isUnsettled || !isTaken || !ring.hasServed(troubleEnd)) {
      return;
    }
    isUnsettled = false;
    stage.settle();
    settledBatch = submittedBatch;
    // Settling may put sends anew, and so may callbacks since the last batch went.
    for (int i = 0; i < links; i++) {
      sending.get(i).settleSend(submittedBatch);
    }
    if (links == sending.size()) {
      sending.clear();
    } else {
      sending.subList(0, links).clear();
    }
  }

  /** Whether none is to be settled. */
  boolean isEmpty() {
    return sending.isEmpty();
  }

  /** Has a link settle a send that is in the ring already. */
  void settleSoon(UringLink link) {
    sending.add(link);
    isWaitedFor = true;
  }

  /** Whether a link waits for a batch since this was last asked. */
  boolean takeIsWaitedFor() {
    boolean is = isWaitedFor;
    isWaitedFor = false;
    return is;
  }

  /**
   * Keeps a copy of few bytes until the next batch has gone.
   *
   * @return where it is, or 0 when there is no room
   */
  long stage(long from, int count) {
    return stage.put(from, count);
  }

  /** The number of the batch that is put together. */
  long batch() {
    return batch;
  }

  /** Whether trouble may still be told of a send that went with that batch. Any thread. */
  boolean isUnderWay(long ofBatch) {
    return ofBatch > settledBatch;
  }
}
