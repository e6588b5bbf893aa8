package org.malpan.desktop.replays;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.malpan.client.DeletedRecording;
import org.malpan.client.RecordingEntry;
import org.malpan.client.RecordingLibrary;
import org.malpan.desktop.page.LobbyWords;

/**
 * The player's recordings and what is being done with them. Of one thread, the events'; files are
 * the background's.
 */
final class ReplaysModel {

  /** A recording that is being verified, or was. */
  sealed interface Check {

    /**
     * On its way.
     *
     * @param share that is done, 0 to 1
     */
    record Running(Path recording, double share) implements Check {}

    /**
     * Every state was as recorded.
     *
     * @param ticks that were compared
     */
    record True(Path recording, long ticks) implements Check {}

    /**
     * It differs or cannot be read.
     *
     * @param why one line
     */
    record Odd(Path recording, String why) implements Check {}

    /** Of which. */
    Path recording();
  }

  /** What the page is told. */
  interface Listener {

    /** The list, a check, or whether it is being read may be another. */
    void changed();

    /** Something was not possible; one line. */
    void failed(String why);

    /** It was put aside and can be taken back. */
    void deleted(DeletedRecording recording);

    /** A recording is there under that path now, and wants to be selected. */
    void moved(Path recording);
  }

  /** Ends a verifying from inside. */
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final RecordingLibrary library;
  private final Executor background;
  private final Executor events;
  private final Listener listener;
  private List<RecordingEntry> entries = List.of();
  private SortOrder order = SortOrder.NEWEST;
  private boolean loading;
  private Optional<Check> check = Optional.empty();
  private AtomicBoolean givenUp = new AtomicBoolean();

  ReplaysModel(RecordingLibrary library, Executor background, Executor events, Listener listener) {
    this.library = library;
    this.background = background;
    this.events = events;
    this.listener = listener;
  }

  /** The recordings in the order that the player chose. */
  List<RecordingEntry> entries() {
    return entries;
  }

  boolean isLoading() {
    return loading;
  }

  Optional<Check> check() {
    return check;
  }

  void sort(SortOrder next) {
    order = next;
    entries = entries.stream().sorted(order.comparator()).toList();
    listener.changed();
  }

  /** Reads the folder. */
  void load() {
    loading = true;
    listener.changed();
    run(
        library::list,
        found -> {
          loading = false;
          entries = found.stream().sorted(order.comparator()).toList();
          listener.changed();
        });
  }

  /** Gives it another name. */
  void rename(Path recording, String name) {
    run(() -> library.rename(recording, name), this::moved);
  }

  /** Puts it aside. */
  void delete(Path recording) {
    if (check.isPresent() && check.get().recording().equals(recording)) {
      giveUp();
    }
    run(
        () -> library.delete(recording),
        deleted -> {
          listener.deleted(deleted);
          load();
        });
  }

  /** Takes it back. */
  void restore(DeletedRecording deleted) {
    run(() -> library.restore(deleted), this::moved);
  }

  private void moved(Path recording) {
    listener.moved(recording);
    load();
  }

  /** Plays it again and compares; one at a time, so an earlier one is given up. */
  void verify(Path recording) {
    giveUp();
    AtomicBoolean own = new AtomicBoolean();
    givenUp = own;
    check = Optional.of(new Check.Running(recording, 0));
    listener.changed();
    Progress progress = new Progress(recording, own);
    background.execute(() -> {
      Check outcome;
      try {
        outcome = new Check.True(recording, library.verify(recording, progress::share));
      } catch (GivenUp e) {
        return;
      } catch (Exception e) {
        outcome = new Check.Odd(recording, LobbyWords.of(e));
      }
      Check told = outcome;
      events.execute(() -> tell(told, own));
    });
  }

  private void tell(Check next, AtomicBoolean own) {
    if (!own.get()) {
      check = Optional.of(next);
      listener.changed();
    }
  }

  /** Ends a verifying that is on its way, and forgets what came of the last. */
  void giveUp() {
    givenUp.set(true);
    if (check.isPresent()) {
      check = Optional.empty();
      listener.changed();
    }
  }

  /** Tells of each percent, not of each tick. */
  private final class Progress {
    private final Path recording;
    private final AtomicBoolean own;
    private int percent;

    Progress(Path recording, AtomicBoolean own) {
      this.recording = recording;
      this.own = own;
    }

    void share(double share) {
      if (own.get()) {
        throw new GivenUp();
      }
      int now = (int) (share * 100);
      if (now > percent) {
        percent = now;
        events.execute(() -> tell(new Check.Running(recording, share), own));
      }
    }
  }

  private <T> void run(Callable<T> work, Consumer<T> done) {
    background.execute(() -> {
      try {
        T result = work.call();
        events.execute(() -> done.accept(result));
      } catch (Exception e) {
        events.execute(() -> {
          loading = false;
          listener.failed(LobbyWords.of(e));
          listener.changed();
        });
      }
    });
  }
}
