package org.malpan.desktop.text;

/** Texts of the end of a match, and what could not be done. */
public enum EndPhrase implements Phrase {
  /** Heading of the end of a match. */
  END_TITLE,
  /** Button: joins again. */
  END_RECONNECT,
  /** Button: closes the window. */
  END_CLOSE,
  /** Button: to the page before the match. */
  END_BACK,
  /** Button: no more tries by itself. */
  END_STOP_TRYING,
  /** Seconds to the next try, and its number. */
  END_COUNTDOWN,
  /** Why a match is over. */
  ENDED_LEFT,
  /** Why a match is over. */
  ENDED_SERVER_STOPPING,
  /** Why a match is over. */
  ENDED_BAD_MAGIC,
  /** Why a match is over. */
  ENDED_UNSUPPORTED_VERSION,
  /** Why a match is over. */
  ENDED_PROTOCOL_VIOLATION,
  /** Why a match is over. */
  ENDED_LOGIN_REFUSED,
  /** Why a match is over. */
  ENDED_LOGIN_TIMEOUT,
  /** Why a match is over. */
  ENDED_IDLE_TIMEOUT,
  /** Why a match is over. */
  ENDED_RATE_LIMIT,
  /** Why a match is over. */
  ENDED_INBOX_FULL,
  /** Why a match is over. */
  ENDED_SLOW_CONSUMER,
  /** Why a match is over. */
  ENDED_SERVER_FULL,
  /** Why a match is over. */
  ENDED_ADDRESS_LIMIT,
  /** Why a match is over. */
  ENDED_INTERNAL_ERROR,
  /** Why a match is over. */
  ENDED_TAKEN_OVER,
  /** Why a match is over: the address. */
  ENDED_NO_SERVER,
  /** Why a match is over: the address. */
  ENDED_LOST,
  /** Why a match is over: the address, and how. */
  ENDED_FAILED,
  /** Why a match is over: the address, and seconds. */
  ENDED_SILENT,
  /** Why a match is over: the address, and seconds. */
  ENDED_UNREACHABLE,
  /** Failure: another program has the port: which. */
  FAILED_PORT_TAKEN,
  /** Failure: a match does not start: why. */
  FAILED_NOT_STARTED,
  /** Failure: the name of a match: how long it may be. */
  FAILED_MATCH_NAME,
  /** Failure: the network cannot be asked: why. */
  FAILED_NOT_SEARCHED,
  /** Failure: a server is silent: how. */
  FAILED_NO_ANSWER,
  /** Failure: the folder of recordings: which, and why. */
  FAILED_FOLDER,
  /** Failure: a recording: why. */
  FAILED_UNREADABLE,
  /** A file is something else. */
  FAILED_NO_RECORDING,
  /** A recording of another version. */
  FAILED_OTHER_VERSION,
  /** A recording that is cut or damaged. */
  FAILED_DAMAGED,
  /** Failure: a recording differs: tick, recorded, computed. */
  FAILED_STATE_DIFFERS,
  /** Failure: what players are told differs: tick, players. */
  FAILED_OUTPUT_DIFFERS,
  /** Failure: a name for a recording: which. */
  FAILED_RECORDING_NAME,
  /** Failure: a recording has that name: which. */
  FAILED_NAME_TAKEN,
  /** Failure: a recording keeps its name: why. */
  FAILED_NOT_RENAMED,
  /** Failure: a recording stays: why. */
  FAILED_NOT_DELETED,
  /** Failure: a recording does not come back: why. */
  FAILED_NOT_RESTORED,
  /** Failure: nothing is kept of the last minutes. */
  FAILED_NOT_KEPT,
  /** Failure: the last minutes are not saved: why. */
  FAILED_NOT_SAVED,
  /** Reason of a failure: what. */
  REASON_GONE,
  /** Reason of a failure: for what. */
  REASON_FORBIDDEN,
  /** Reason of a failure: what. */
  REASON_THERE_ALREADY,
  /** Reason of a failure. */
  REASON_NOBODY_LISTENS,
  /** Reason of a failure. */
  REASON_TOO_LATE,
  /** Reason of a failure: the name. */
  REASON_UNKNOWN_HOST,
  /** Reason of a failure. */
  REASON_DISK_FULL
}
