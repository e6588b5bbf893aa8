package org.malpan.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.malpan.protocol.WireFormat;
import org.malpan.session.EncodedFrame;
import org.malpan.session.Outbox;
import org.malpan.session.OutboxTable;

/**
 * Gives one event to many sessions: encoded once for each wire format that is among them, then
 * copied to their outboxes. Tick thread.
 */
final class Fanout {

  /** One format's copy of the event at hand. */
  private static final class Encoding {
    final WireFormat format;
    final EncodedFrame frame = new EncodedFrame();
    boolean written;

    Encoding(WireFormat format) {
      this.format = format;
    }
  }

  private static final int NOBODY = -1;

  private final List<Encoding> encodings = new ArrayList<>();
  private WireFormat lastFormat;
  private Encoding lastEncoding;
  private FrameWriter writer;

  /** Those with something to flush. */
  private List<Outbox> unsent = new ArrayList<>();

  private List<Outbox> spare = new ArrayList<>();

  /** Those that are to be told that chat was left out. */
  private final List<Outbox> shortened = new ArrayList<>();

  /** Who says the event at hand where it is chat. */
  private int speaker = NOBODY;

  private long nowNanos;
  private int told;
  private int busy;

  /** Starts the next event. */
  void begin(FrameWriter eventWriter) {
    writer = eventWriter;
    speaker = NOBODY;
    for (int i = 0; i < encodings.size(); i++) {
      encodings.get(i).written = false;
    }
  }

  /** The event at hand is a line that a player says: others have only so much room for it. */
  void limitAsChat(int player) {
    speaker = player;
  }

  /** Appends the event at hand to the outboxes of players, of those that have one. */
  void to(OutboxTable outboxes, int[] players, int count) {
    if (speaker != NOBODY) {
      chatTo(outboxes, players, count);
      return;
    }
    int i = 0;
    while (i < count) {
      WireFormat format = outboxes.format(players[i]);
      if (format == null) {
        i++;
        continue;
      }
      EncodedFrame frame = written(format);
      if (frame.length() > 0) {
        i = outboxes.append(frame, format, players, i, count, unsent);
      }
      if (i < count && outboxes.format(players[i]) == format) {
        append(frame, outboxes.get(players[i]));
        i++;
      }
    }
  }

  private void chatTo(OutboxTable outboxes, int[] players, int count) {
    for (int i = 0; i < count; i++) {
      Outbox outbox = outboxes.get(players[i]);
      if (outbox != null) {
        EncodedFrame frame = written(outbox.format());
        if (players[i] == speaker || outbox.chat().takes(frame.length(), nowNanos)) {
          append(frame, outbox);
        }
        noteLeftOut(outbox);
      }
    }
  }

  private void noteLeftOut(Outbox outbox) {
    if (outbox.noteLeftOut()) {
      shortened.add(outbox);
    }
  }

  /** Tells those that lost lines of chat how many, once that can be said. */
  void tellLeftOut(long now, ObjIntConsumer<Outbox> teller) {
    for (int i = shortened.size() - 1; i >= 0; i--) {
      Outbox outbox = shortened.get(i);
      int lines = outbox.takeLeftOut(now);
      if (lines != 0) {
        int last = shortened.size() - 1;
        shortened.set(i, shortened.get(last));
        shortened.remove(last);
        if (lines > 0) {
          teller.accept(outbox, lines);
        }
      }
    }
  }

  /** When the last {@link #flush} was. */
  long nowNanos() {
    return nowNanos;
  }

  /** Appends the event at hand to one outbox. */
  void to(Outbox outbox) {
    append(written(outbox.format()), outbox);
  }

  /** A format may have no such packet. */
  private void append(EncodedFrame frame, Outbox outbox) {
    if (frame.length() > 0 && outbox.append(frame)) {
      unsent.add(outbox);
    }
  }

  private EncodedFrame written(WireFormat format) {
    Encoding encoding = encodingOf(format);
    if (!encoding.written) {
      writer.write(encoding.format, encoding.frame.begin());
      encoding.written = true;
    }
    return encoding.frame;
  }

  /** The outbox has its session's welcome queued and must be flushed. */
  void admitted(Outbox outbox) {
    unsent.add(outbox);
  }

  private Encoding encodingOf(WireFormat format) {
    // Nearly always the same object as before; formats that are equal share an encoding.
    if (format != lastFormat) {
      lastEncoding = lookUp(format);
      lastFormat = format;
    }
    return lastEncoding;
  }

  private Encoding lookUp(WireFormat format) {
    for (int i = 0; i < encodings.size(); i++) {
      Encoding encoding = encodings.get(i);
      if (encoding.format.equals(format)) {
        return encoding;
      }
    }
    Encoding added = new Encoding(format);
    encodings.add(added);
    return added;
  }

  /** Flushes what the tick has queued; those whose links are busy stay for the next. */
  void flush(long now) {
    nowNanos = now;
    List<Outbox> flushed = unsent;
    unsent = spare;
    told = flushed.size();
    busy = told - countFree(flushed);
    for (int i = 0; i < flushed.size(); i++) {
      Outbox outbox = flushed.get(i);
      if (!outbox.flush(now)) {
        unsent.add(outbox);
      }
      noteLeftOut(outbox);
    }
    flushed.clear();
    spare = flushed;
  }

  /**
   * Looks at all before the first is sent to: what that needs of each comes into the cache for
   * several at a time then, where a send would wait for its own.
   */
  private static int countFree(List<Outbox> outboxes) {
    int free = 0;
    for (int i = 0; i < outboxes.size(); i++) {
      free += outboxes.get(i).isFree() ? 1 : 0;
    }
    return free;
  }

  /** How many the last {@link #flush} had something for. */
  int told() {
    return told;
  }

  /** How many of them had links that still were busy. */
  int busy() {
    return busy;
  }

  /** What is still to be flushed: for slow links. */
  List<Outbox> unsent() {
    return unsent;
  }
}
