package org.malpan.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** One connection. All methods are thread-safe, return at once and may be called in a callback. */
public interface Link {

  /** A number that no other link of this transport has had. */
  long id();

  /** The peer's address. */
  InetSocketAddress remote();

  /**
   * Takes all of {@code bytes}, to be sent behind what was taken before; the buffer is the caller's
   * again on return. Bytes of one call stay together. What the system does not take is held, up to
   * {@link TransportConfig#outboundBytes()}; one byte more closes the link with {@link
   * CloseReason#OUTBOUND_FULL}. The bytes leave at the latest with {@link Transport#flush}.
   *
   * @return false when the link is closing or closed, or closes by this call; the bytes are lost
   */
  boolean send(ByteBuffer bytes);

  /**
   * Lends room for bytes that are to leave by this link, or by none.
   *
   * @param bytes it is to hold at least
   */
  default SendBuffer lend(int bytes) {
    return SendBuffer.onHeap(bytes);
  }

  /** Takes back what {@link #lend} gave and nobody is to be sent; the caller forgets it. */
  default void giveBack(SendBuffer buffer) {
    // Whoever lends none has nothing to keep.
  }

  /**
   * As {@link #send(ByteBuffer)}, for bytes that nothing is to be gathered with: they leave at once
   * where that costs no waiting. The buffer is the link's from now on, whatever comes of it.
   *
   * @param buffer lent by a link of the same transport
   * @param count bytes that it holds, from its first on
   * @return as {@link #send(ByteBuffer)}
   */
  default boolean send(SendBuffer buffer, int count) {
    return send(buffer.bytes().clear().limit(count));
  }

  /**
   * As {@link #send(SendBuffer, int)}, for few bytes in a buffer that stays the caller's: where the
   * link is free they leave from there, without a buffer of its own.
   *
   * @param from the first byte's place in the buffer, whose {@link SendBuffer#SLACK} may lie behind
   *     the last
   * @return as {@link #send(ByteBuffer)}
   */
  default boolean send(SendBuffer buffer, int from, int count) {
    SendBuffer own = lend(count);
    ByteBuffer _ = own.bytes().put(0, buffer.bytes(), from, count);
    return send(own, count);
  }

  /**
   * Whether bytes would leave at once, as far as can be seen without a lock. To be asked of many
   * links before the first is sent to: what sending needs of each then comes into the cache for
   * several at a time.
   */
  default boolean isFree() {
    return pendingBytes() == 0;
  }

  /**
   * Bytes that the system was given and has not taken yet: above 0 for longer, the peer is slow.
   * What {@link #send(ByteBuffer)} has only collected so far does not count.
   */
  int pendingBytes();

  /**
   * Delivers what is held and ends our side of the stream; closes when the peer has ended its own,
   * or after {@link TransportConfig#linger()}: closing before the peer has read all would reset the
   * connection and lose the last bytes. What is received meanwhile is dropped. {@link
   * LinkListener#closed} hears {@code reason}; the first reason stays.
   */
  void close(CloseReason reason);
}
