package org.malpan.discovery;

import org.malpan.game.BoardSize;
import org.malpan.game.GameInfo;
import org.malpan.game.Games;
import org.malpan.protocol.Text;

/**
 * What a server says of itself.
 *
 * @param id drawn by the server when it starts, so that it is known again under another address
 * @param protocolVersion of its wire format, 0 to 65535
 * @param port TCP, where it can be joined, 1 to 65535
 * @param players in the match now, 0 to 65535
 * @param maxPlayers that it takes, 0 to 65535
 * @param version of its program, such as 0.1.0; 1 to {@link #MAX_VERSION} printable characters
 * @param name chosen by its host, 1 to {@link #MAX_NAME} printable characters
 * @param game its id; that of the default game for programs that name none
 * @param gameTitle for people, or empty: at most {@link GameInfo#TITLE_CHARACTERS} printable
 *     characters, of which an answer carries as many as fit
 */
public record ServerAnswer(
    long id,
    int protocolVersion,
    int port,
    BoardSize board,
    int players,
    int maxPlayers,
    String version,
    String name,
    String game,
    String gameTitle) {

  /** The most characters of a name. */
  public static final int MAX_NAME = 40;

  /** The most characters of a version. */
  public static final int MAX_VERSION = 12;

  private static final int MOST = 0xffff;

  /** Checks all of it; throws {@link IllegalArgumentException} naming what is wrong. */
  public ServerAnswer {
    check("protocol version", protocolVersion, 0);
    check("port", port, 1);
    check("players", players, 0);
    check("most players", maxPlayers, 0);
    if (!Text.isLine(version, MAX_VERSION)) {
      throw new IllegalArgumentException(
          "version: 1 to %d printable characters are allowed".formatted(MAX_VERSION));
    }
    if (!Text.isLine(name, MAX_NAME)) {
      throw new IllegalArgumentException(
          "server name: 1 to %d printable characters are allowed".formatted(MAX_NAME));
    }
    if (!GameInfo.isId(game)) {
      throw new IllegalArgumentException("game: no id of a game");
    }
    if (!gameTitle.isEmpty() && !Text.isLine(gameTitle, GameInfo.TITLE_CHARACTERS)) {
      throw new IllegalArgumentException(
          "game title: at most %d printable characters are allowed"
              .formatted(GameInfo.TITLE_CHARACTERS));
    }
  }

  /** Of a program that names no game. */
  ServerAnswer(
      long id,
      int protocolVersion,
      int port,
      BoardSize board,
      int players,
      int maxPlayers,
      String version,
      String name) {
    this(id, protocolVersion, port, board, players, maxPlayers, version, name, Games.DEFAULT, "");
  }

  private static void check(String what, int value, int least) {
    if (value < least || value > MOST) {
      throw new IllegalArgumentException(
          "%s %d: %d to %d are allowed".formatted(what, value, least, MOST));
    }
  }
}
