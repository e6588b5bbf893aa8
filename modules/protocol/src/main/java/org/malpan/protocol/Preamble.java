package org.malpan.protocol;

/**
 * What each side sends before its first frame.
 *
 * @param magic the protocol's name, as a string of ASCII characters, perhaps empty
 * @param version the byte behind it; not sent when the magic is empty
 */
public record Preamble(String magic, int version) {

  /** No preamble at all. */
  public static final Preamble NONE = new Preamble("", 0);

  /** The preamble of {@code malpan/2}. */
  public static final Preamble NATIVE = new Preamble("MPN", 2);

  /** Bytes of magic and version, 0 for {@link #NONE}. */
  public int length() {
    return magic.isEmpty() ? 0 : magic.length() + 1;
  }

  /** The bytes to send. */
  public byte[] bytes() {
    byte[] bytes = new byte[length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = at(i);
    }
    return bytes;
  }

  /** The byte at that place of the preamble. */
  byte at(int index) {
    return index < magic.length() ? (byte) magic.charAt(index) : (byte) version;
  }
}
