package org.malpan.transport.link;

import java.io.IOException;

/** What models do when accepting fails, as it does when all file descriptors are used. */
public final class AcceptPause {

  /** Time to wait before the next try: trying at once would only burn the processor. */
  public static final long MILLIS = 100;

  private static final System.Logger LOG = System.getLogger(AcceptPause.class.getName());

  private AcceptPause() {}

  /** Says so in the log. */
  public static void tell(Object listening, IOException failure) {
    LOG.log(
        System.Logger.Level.WARNING,
        () ->
            "%s cannot accept: %s; trying again in %d ms"
                .formatted(listening, SocketLink.textOf(failure), MILLIS));
  }
}
