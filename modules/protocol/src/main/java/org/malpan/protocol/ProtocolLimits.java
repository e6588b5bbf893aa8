package org.malpan.protocol;

/**
 * The sizes that {@code malpan/2} allows. {@code docs/protocol.md} lists them for other languages.
 */
public final class ProtocolLimits {

  /** Bytes of a whole frame, size field included, once a session plays. */
  public static final int FRAME_BYTES = 8 * 1024;

  /** Bytes of a whole frame before login: a stranger gets less of our memory. */
  public static final int LOGIN_FRAME_BYTES = 256;

  /** ASCII characters of a game's id. */
  public static final int GAME_CHARACTERS = 32;

  /** Characters (code points) of a name; at least 1. */
  public static final int NAME_CHARACTERS = 20;

  /** Characters (code points) of a chat line; at least 1. */
  public static final int CHAT_CHARACTERS = 200;

  /** Characters of the text that explains why a link is closed; longer ones are cut. */
  public static final int REASON_CHARACTERS = 200;

  private ProtocolLimits() {}
}
