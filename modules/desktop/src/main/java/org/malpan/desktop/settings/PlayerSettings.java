package org.malpan.desktop.settings;

import java.util.Locale;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.desktop.MatchSettings;
import org.malpan.desktop.text.Language;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ProtocolLimits;
import org.malpan.protocol.Text;

/**
 * All that a player can choose, at one moment.
 *
 * @param name the player's, 1 to 20 printable characters
 * @param piece the player's avatar
 * @param language of all texts
 * @param look of the window
 * @param quality of the board's drawing
 * @param access for those who see or move otherwise
 * @param keys of the match
 * @param host what was last hosted
 */
public record PlayerSettings(
    String name,
    PieceKind piece,
    Language language,
    Look look,
    MatchSettings.Quality quality,
    Access access,
    KeyBindings keys,
    HostChoice host) {

  /**
   * What a new player has; in the system's language where Malpan speaks it and the machine has its
   * letters.
   */
  public static final PlayerSettings DEFAULT =
      new PlayerSettings(
          "Player",
          PieceKind.QUEEN,
          Language.of(Locale.getDefault(), Language::isReadable),
          Look.DEFAULT,
          MatchSettings.Quality.DEFAULT,
          Access.DEFAULT,
          KeyBindings.DEFAULT,
          HostChoice.DEFAULT);

  /** Checks the name. */
  public PlayerSettings {
    if (!allowsName(name)) {
      throw new IllegalArgumentException(
          "name: 1 to %d printable characters".formatted(ProtocolLimits.NAME_CHARACTERS));
    }
  }

  /** Whether a player can be called so. */
  public static boolean allowsName(String name) {
    return Text.isName(name, ProtocolLimits.NAME_CHARACTERS);
  }

  /** With another name. */
  public PlayerSettings withName(String next) {
    return new PlayerSettings(next, piece, language, look, quality, access, keys, host);
  }

  /** With another avatar. */
  public PlayerSettings withPiece(PieceKind next) {
    return new PlayerSettings(name, next, language, look, quality, access, keys, host);
  }

  /** In another language. */
  public PlayerSettings withLanguage(Language next) {
    return new PlayerSettings(name, piece, next, look, quality, access, keys, host);
  }

  /** With another look of the window. */
  public PlayerSettings withLook(Look next) {
    return new PlayerSettings(name, piece, language, next, quality, access, keys, host);
  }

  /** With another drawing of the board. */
  public PlayerSettings withQuality(MatchSettings.Quality next) {
    return new PlayerSettings(name, piece, language, look, next, access, keys, host);
  }

  /** With other aids. */
  public PlayerSettings withAccess(Access next) {
    return new PlayerSettings(name, piece, language, look, quality, next, keys, host);
  }

  /** With other keys. */
  public PlayerSettings withKeys(KeyBindings next) {
    return new PlayerSettings(name, piece, language, look, quality, access, next, host);
  }

  /** With another match as the last that was hosted. */
  public PlayerSettings withHost(HostChoice next) {
    return new PlayerSettings(name, piece, language, look, quality, access, keys, next);
  }

  /** How the player logs in. */
  public ClientPacket.Login login() {
    return BoardPackets.login(name, piece);
  }

  /**
   * What a match panel needs of them.
   *
   * @param uiScale the factor in use, which may be the system's
   */
  public MatchSettings forMatch(double uiScale) {
    return new MatchSettings(
        keys.byAction(), quality, access.reducedMotion(), uiScale, access.narrated());
  }
}
