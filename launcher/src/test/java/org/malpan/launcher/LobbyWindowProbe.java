package org.malpan.launcher;

import java.nio.file.Path;
import org.malpan.client.Lobby;
import org.malpan.discovery.LanPlaces;
import org.malpan.transport.IoModels;

/** Gives the window's probe, which is found by its name, this module's lobby. */
public final class LobbyWindowProbe {

  private LobbyWindowProbe() {}

  /** The folder of recordings, and the UDP port at which servers are looked for. */
  @SuppressWarnings("SystemExitOutsideMain") // Swing's threads would keep a failed probe alive.
  public static void main(String[] args) {
    try {
      Path folder = Path.of(args[0]);
      Lobby lobby =
          new LocalLobby(
              folder,
              Models.named(IoModels.DEFAULT),
              LanPlaces.loopback(Integer.parseInt(args[1])));
      Class.forName("org.malpan.desktop.LobbyProbe")
          .getMethod("run", Lobby.class, Path.class)
          .invoke(null, lobby, folder);
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }
}
