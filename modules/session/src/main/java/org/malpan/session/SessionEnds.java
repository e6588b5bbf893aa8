package org.malpan.session;

import java.util.Optional;
import org.malpan.transport.CloseReason;

/** Puts together why a session ended from what it had been told and how its link closed. */
final class SessionEnds {

  private SessionEnds() {}

  static SessionEnd of(SessionState last, CloseReason link, String linkDetail) {
    return switch (last) {
      case SessionState.Closing(var reason, var detail) ->
          new SessionEnd(Optional.of(reason), link, detail);
      case SessionState.Closed(var end) -> end;
      case SessionState.Connecting _, SessionState.Handshaking _, SessionState.Playing _ ->
          new SessionEnd(Optional.empty(), link, linkDetail);
    };
  }
}
