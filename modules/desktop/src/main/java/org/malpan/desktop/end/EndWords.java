package org.malpan.desktop.end;

import org.malpan.client.FeedEnd;
import org.malpan.desktop.text.EndPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.protocol.DisconnectReason;

/** How a match ended, in the language in use, and whether another try can help. */
public final class EndWords {

  private EndWords() {}

  /** One or two sentences. */
  public static String of(FeedEnd end) {
    return switch (end.kind()) {
      case TOLD -> told(end);
      case LEFT -> EndPhrase.ENDED_LEFT.text();
      case NO_SERVER -> EndPhrase.ENDED_NO_SERVER.text(detail(end, 0));
      case LOST -> EndPhrase.ENDED_LOST.text(detail(end, 0));
      case FAILED -> EndPhrase.ENDED_FAILED.text(detail(end, 0), detail(end, 1));
      case SILENT -> EndPhrase.ENDED_SILENT.text(detail(end, 0), detail(end, 1));
      case UNREACHABLE -> EndPhrase.ENDED_UNREACHABLE.text(detail(end, 0), detail(end, 1));
      case OTHER -> end.sentence();
    };
  }

  private static String told(FeedEnd end) {
    String why = end.reason().map(EndWords::phrase).map(Phrase::text).orElse(end.sentence());
    return end.details().isEmpty() ? why : why + " (" + end.details().getFirst() + ")";
  }

  private static String detail(FeedEnd end, int index) {
    return index < end.details().size() ? end.details().get(index) : "?";
  }

  private static Phrase phrase(DisconnectReason reason) {
    return switch (reason) {
      case LEFT -> EndPhrase.ENDED_LEFT;
      case SERVER_STOPPING -> EndPhrase.ENDED_SERVER_STOPPING;
      case BAD_MAGIC -> EndPhrase.ENDED_BAD_MAGIC;
      case UNSUPPORTED_VERSION -> EndPhrase.ENDED_UNSUPPORTED_VERSION;
      case PROTOCOL_VIOLATION -> EndPhrase.ENDED_PROTOCOL_VIOLATION;
      case LOGIN_REFUSED -> EndPhrase.ENDED_LOGIN_REFUSED;
      case LOGIN_TIMEOUT -> EndPhrase.ENDED_LOGIN_TIMEOUT;
      case IDLE_TIMEOUT -> EndPhrase.ENDED_IDLE_TIMEOUT;
      case RATE_LIMIT -> EndPhrase.ENDED_RATE_LIMIT;
      case INBOX_FULL -> EndPhrase.ENDED_INBOX_FULL;
      case SLOW_CONSUMER -> EndPhrase.ENDED_SLOW_CONSUMER;
      case SERVER_FULL -> EndPhrase.ENDED_SERVER_FULL;
      case ADDRESS_LIMIT -> EndPhrase.ENDED_ADDRESS_LIMIT;
      case INTERNAL_ERROR -> EndPhrase.ENDED_INTERNAL_ERROR;
      case TAKEN_OVER -> EndPhrase.ENDED_TAKEN_OVER;
    };
  }

  /** Whether trying again without the player's doing may lead back into the match. */
  public static boolean mayPass(FeedEnd end) {
    return switch (end.kind()) {
      case TOLD -> end.reason().map(EndWords::mayPass).orElse(false);
      case NO_SERVER, LOST, FAILED, SILENT, UNREACHABLE -> true;
      case LEFT, OTHER -> false;
    };
  }

  private static boolean mayPass(DisconnectReason reason) {
    return switch (reason) {
      case SERVER_STOPPING,
          LOGIN_TIMEOUT,
          INBOX_FULL,
          SLOW_CONSUMER,
          SERVER_FULL,
          ADDRESS_LIMIT,
          INTERNAL_ERROR ->
          true;
      // The player's own doing, someone else's place, or a client that would do the same again.
      case LEFT,
          BAD_MAGIC,
          UNSUPPORTED_VERSION,
          PROTOCOL_VIOLATION,
          LOGIN_REFUSED,
          IDLE_TIMEOUT,
          RATE_LIMIT,
          TAKEN_OVER ->
          false;
    };
  }
}
