package org.malpan.world;

/** Well-mixed 64-bit hashing, the same on every machine. */
public final class Hashing {

  private Hashing() {}

  /** A bijection that spreads each bit over all others (Stafford's variant 13). */
  public static long mix(long value) {
    long z = value;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** The hash so far, and one more value: order matters. */
  public static long add(long hash, long value) {
    return mix(hash * 0x9e3779b97f4a7c15L + value);
  }

  /** A text's hash over its UTF-16 code units. */
  public static long of(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return hash;
  }
}
