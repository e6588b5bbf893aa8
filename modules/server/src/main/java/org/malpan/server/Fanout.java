package org.malpan.server;

import java.util.ArrayList;
import java.util.List;
import org.malpan.protocol.WireFormat;
import org.malpan.session.EncodedFrame;
import org.malpan.session.Session;

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

  private final List<Encoding> encodings = new ArrayList<>();
  private WireFormat lastFormat;
  private Encoding lastEncoding;
  private FrameWriter writer;

  /** Sessions with something to flush. */
  private List<Session> unsent = new ArrayList<>();

  private List<Session> spare = new ArrayList<>();

  /** Starts the next event. */
  void begin(FrameWriter eventWriter) {
    writer = eventWriter;
    for (int i = 0; i < encodings.size(); i++) {
      encodings.get(i).written = false;
    }
  }

  /** Appends the event at hand to one session's outbox. */
  void to(Session session) {
    Encoding encoding = encodingOf(session.format());
    if (!encoding.written) {
      writer.write(encoding.format, encoding.frame.begin());
      encoding.written = true;
    }
    if (encoding.frame.length() > 0 && session.append(encoding.frame)) {
      unsent.add(session);
    }
  }

  /** The session has its welcome queued and must be flushed. */
  void admitted(Session session) {
    unsent.add(session);
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

  /** Flushes what the tick has queued; sessions whose links are busy stay for the next. */
  void flush(long nowNanos) {
    List<Session> flushed = unsent;
    unsent = spare;
    for (int i = 0; i < flushed.size(); i++) {
      Session session = flushed.get(i);
      if (!session.flush(nowNanos)) {
        unsent.add(session);
      }
    }
    flushed.clear();
    spare = flushed;
  }

  /** Sessions that are still to be flushed: those of slow links. */
  List<Session> unsent() {
    return unsent;
  }
}
