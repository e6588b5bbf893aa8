package org.malpan.launcher;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.malpan.discovery.LanPlaces;
import org.malpan.discovery.Responder;
import org.malpan.discovery.ServerAnswer;
import org.malpan.game.GameInfo;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.Text;
import org.malpan.server.GameServer;

/** Says what a running server is to those who ask. */
final class Announcement implements AutoCloseable {

  private static final Announcement SILENT = new Announcement(null);

  private final Responder responder;

  private Announcement(Responder responder) {
    this.responder = responder;
  }

  /**
   * Starts to answer for it. That it cannot be found never ends a match: notices say so.
   *
   * @param name of the server, as {@link ServerAnswer} allows it
   * @param lan where it can be found; empty to answer only who knows its address
   */
  static Announcement of(
      GameServer server, String name, Optional<LanPlaces> lan, Consumer<String> notices) {
    long id = new SecureRandom().nextLong();
    GameInfo game = server.config().game().info();
    String title = Text.line(game.title(), GameInfo.TITLE_CHARACTERS);
    String version = Text.line(Version.number(), ServerAnswer.MAX_VERSION);
    try {
      return new Announcement(
          Responder.start(
              server.address(),
              lan,
              () ->
                  new ServerAnswer(
                      id,
                      NativeFormat.VERSION,
                      server.address().getPort(),
                      server.config().world().board(),
                      server.status().players(),
                      server.config().world().maxPlayers(),
                      version,
                      name,
                      game.id(),
                      title),
              line -> notices.accept("warning: " + line)));
    } catch (IOException e) {
      notices.accept("warning: the server cannot be found: " + e.getMessage());
      return SILENT;
    }
  }

  @Override
  public void close() {
    if (responder != null) {
      responder.close();
    }
  }
}
