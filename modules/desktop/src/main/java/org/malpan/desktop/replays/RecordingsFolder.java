package org.malpan.desktop.replays;

import java.awt.Desktop;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.nio.file.Path;
import org.malpan.client.files.PrivateFiles;
import org.malpan.desktop.text.ReplaysPhrase;

/** The folder of recordings outside Malpan: opened by the system, or said where it is. */
final class RecordingsFolder {

  private RecordingsFolder() {}

  /** Whether the system has a program that shows folders, and Java knows it. */
  static boolean canOpen() {
    return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
  }

  /** Opens it, and makes it before that; may wait for the disk. */
  static Path open(Path folder) throws IOException {
    PrivateFiles.createFolders(folder);
    Desktop.getDesktop().open(folder.toFile());
    return folder;
  }

  /**
   * Puts its path on the clipboard; event thread.
   *
   * @return what the player is told, which has the path in it also where there is no clipboard
   */
  static String copy(Path folder) {
    String path = folder.toAbsolutePath().toString();
    try {
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(path), null);
      return ReplaysPhrase.REPLAYS_FOLDER_COPIED.text(path);
    } catch (HeadlessException | IllegalStateException e) {
      // Another program holds the clipboard, or there is none.
      return ReplaysPhrase.REPLAYS_FOLDER_AT.text(path);
    }
  }
}
