package org.malpan.transport.proxy;

import java.nio.ByteBuffer;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/** A link that is closed as soon as it is open. */
final class RefusedLink implements LinkListener {

  private final RefusalLog log;
  private final String why;

  RefusedLink(RefusalLog log, String why) {
    this.log = log;
    this.why = why;
  }

  @Override
  public void opened(Link link) {
    log.refused(link.remote(), why);
    link.close(CloseReason.LOCAL);
  }

  @Override
  public void received(Link link, ByteBuffer bytes) {
    // It is closing.
  }

  @Override
  public void closed(Link link, CloseReason reason, String detail) {
    // It has no owner.
  }
}
