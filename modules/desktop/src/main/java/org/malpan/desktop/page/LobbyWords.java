package org.malpan.desktop.page;

import java.util.List;
import org.malpan.client.LobbyException;
import org.malpan.desktop.text.EndPhrase;

/** Why something could not be, in the language in use. */
public final class LobbyWords {

  private LobbyWords() {}

  /** One line; of what is no failure of a lobby, its message. */
  public static String of(Throwable why) {
    if (why instanceof LobbyException failure) {
      return of(failure);
    }
    return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
  }

  private static String of(LobbyException failure) {
    return switch (failure.kind()) {
      case PORT_TAKEN -> EndPhrase.FAILED_PORT_TAKEN.text(detail(failure, 0));
      case NOT_STARTED -> EndPhrase.FAILED_NOT_STARTED.text(detail(failure, 0));
      case MATCH_NAME -> EndPhrase.FAILED_MATCH_NAME.text(detail(failure, 0));
      case NOT_SEARCHED -> EndPhrase.FAILED_NOT_SEARCHED.text(detail(failure, 0));
      case NO_ANSWER -> EndPhrase.FAILED_NO_ANSWER.text(detail(failure, 0));
      case FOLDER -> EndPhrase.FAILED_FOLDER.text(detail(failure, 0), detail(failure, 1));
      case UNREADABLE -> EndPhrase.FAILED_UNREADABLE.text(detail(failure, 0));
      case STATE_DIFFERS ->
          EndPhrase.FAILED_STATE_DIFFERS.text(
              detail(failure, 0), detail(failure, 1), detail(failure, 2));
      case OUTPUT_DIFFERS ->
          EndPhrase.FAILED_OUTPUT_DIFFERS.text(detail(failure, 0), detail(failure, 1));
      case RECORDING_NAME -> EndPhrase.FAILED_RECORDING_NAME.text(detail(failure, 0));
      case NAME_TAKEN -> EndPhrase.FAILED_NAME_TAKEN.text(detail(failure, 0));
      case NOT_RENAMED -> EndPhrase.FAILED_NOT_RENAMED.text(detail(failure, 0));
      case NOT_DELETED -> EndPhrase.FAILED_NOT_DELETED.text(detail(failure, 0));
      case NOT_RESTORED -> EndPhrase.FAILED_NOT_RESTORED.text(detail(failure, 0));
      case NOT_KEPT -> EndPhrase.FAILED_NOT_KEPT.text();
      case NOT_SAVED -> EndPhrase.FAILED_NOT_SAVED.text(detail(failure, 0));
      case OTHER -> String.valueOf(failure.getMessage());
    };
  }

  private static String detail(LobbyException failure, int index) {
    List<String> details = failure.details();
    return index < details.size() ? details.get(index) : "?";
  }
}
