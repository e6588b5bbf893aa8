package org.malpan.client;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/** The player's recordings. Every call reads or writes files: none is for a window's thread. */
public interface RecordingLibrary {

  /** Where they are. */
  Path folder();

  /** All recordings there, the newest first; a file that cannot be read is listed as broken. */
  List<RecordingEntry> list() throws LobbyException;

  /** Opens one to be watched; unstarted. */
  Playback open(Path recording) throws LobbyException;

  /**
   * Plays it again and compares every state.
   *
   * @param progress told the share that is done, 0 to 1; it may throw to give up
   * @return ticks that were compared, all of them as recorded
   * @throws LobbyException when it diverges or cannot be read; the message says where
   */
  long verify(Path recording, DoubleConsumer progress) throws LobbyException;

  /**
   * Gives it another name in the same folder.
   *
   * @param name without folder or ending
   * @return its new path
   */
  Path rename(Path recording, String name) throws LobbyException;

  /** Puts it aside, to where {@link #restore} can take it back from for a week. */
  DeletedRecording delete(Path recording) throws LobbyException;

  /** Takes back what was deleted. */
  Path restore(DeletedRecording deleted) throws LobbyException;
}
