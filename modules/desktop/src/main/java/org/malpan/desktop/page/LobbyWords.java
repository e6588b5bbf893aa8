package org.malpan.desktop.page;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.client.LobbyException;
import org.malpan.client.RecordingEntry;
import org.malpan.desktop.text.EndPhrase;

/** Why something could not be, in the language in use. */
public final class LobbyWords {

  /** How the system says ENOSPC. */
  private static final String NO_SPACE = "No space left";

  private LobbyWords() {}

  /** One line; of what is no failure of a lobby, its message. */
  public static String of(Throwable why) {
    if (why instanceof LobbyException failure) {
      return of(failure);
    }
    return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
  }

  /** Why a recording cannot be read. */
  public static String of(RecordingEntry.Broken broken) {
    return of(broken.kind(), List.of(broken.why()), broken.why());
  }

  private static String of(LobbyException failure) {
    return of(failure.kind(), details(failure), String.valueOf(failure.getMessage()));
  }

  private static String of(LobbyException.Kind kind, List<String> details, String message) {
    return switch (kind) {
      case PORT_TAKEN -> EndPhrase.FAILED_PORT_TAKEN.text(detail(details, 0));
      case NOT_STARTED -> EndPhrase.FAILED_NOT_STARTED.text(detail(details, 0));
      case MATCH_NAME -> EndPhrase.FAILED_MATCH_NAME.text(detail(details, 0));
      case NOT_SEARCHED -> EndPhrase.FAILED_NOT_SEARCHED.text(detail(details, 0));
      case NO_ANSWER -> EndPhrase.FAILED_NO_ANSWER.text(detail(details, 0));
      case FOLDER -> EndPhrase.FAILED_FOLDER.text(detail(details, 0), detail(details, 1));
      case NO_RECORDING -> EndPhrase.FAILED_NO_RECORDING.text();
      case OTHER_VERSION -> EndPhrase.FAILED_OTHER_VERSION.text();
      case DAMAGED -> EndPhrase.FAILED_DAMAGED.text();
      case UNREADABLE -> EndPhrase.FAILED_UNREADABLE.text(detail(details, 0));
      case STATE_DIFFERS ->
          EndPhrase.FAILED_STATE_DIFFERS.text(
              detail(details, 0), detail(details, 1), detail(details, 2));
      case OUTPUT_DIFFERS ->
          EndPhrase.FAILED_OUTPUT_DIFFERS.text(detail(details, 0), detail(details, 1));
      case RECORDING_NAME -> EndPhrase.FAILED_RECORDING_NAME.text(detail(details, 0));
      case NAME_TAKEN -> EndPhrase.FAILED_NAME_TAKEN.text(detail(details, 0));
      case NOT_RENAMED -> EndPhrase.FAILED_NOT_RENAMED.text(detail(details, 0));
      case NOT_DELETED -> EndPhrase.FAILED_NOT_DELETED.text(detail(details, 0));
      case NOT_RESTORED -> EndPhrase.FAILED_NOT_RESTORED.text(detail(details, 0));
      case NOT_KEPT -> EndPhrase.FAILED_NOT_KEPT.text();
      case NOT_SAVED -> EndPhrase.FAILED_NOT_SAVED.text(detail(details, 0));
      case OTHER -> message;
    };
  }

  /** The reason, which stands last, in the language in use where the system's is a known one. */
  private static List<String> details(LobbyException failure) {
    List<String> details = new ArrayList<>(failure.details());
    if (!details.isEmpty()) {
      for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
        reason(cause).ifPresent(words -> details.set(details.size() - 1, words));
      }
    }
    return details;
  }

  private static Optional<String> reason(Throwable cause) {
    return switch (cause) {
      case NoSuchFileException file -> Optional.of(EndPhrase.REASON_GONE.text(file.getFile()));
      case AccessDeniedException file ->
          Optional.of(EndPhrase.REASON_FORBIDDEN.text(file.getFile()));
      case FileAlreadyExistsException file ->
          Optional.of(EndPhrase.REASON_THERE_ALREADY.text(file.getFile()));
      case PortUnreachableException _ -> Optional.of(EndPhrase.REASON_NOBODY_LISTENS.text());
      case SocketTimeoutException _ -> Optional.of(EndPhrase.REASON_TOO_LATE.text());
      case UnknownHostException host ->
          Optional.of(EndPhrase.REASON_UNKNOWN_HOST.text(host.getMessage()));
      case IOException full when String.valueOf(full.getMessage()).contains(NO_SPACE) ->
          Optional.of(EndPhrase.REASON_DISK_FULL.text());
      default -> Optional.empty();
    };
  }

  private static String detail(List<String> details, int index) {
    return index < details.size() ? details.get(index) : "?";
  }
}
