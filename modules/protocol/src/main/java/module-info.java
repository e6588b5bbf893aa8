/**
 * The wire: packets as records, the native codec {@code malpan/2}, and the reassembly of frames
 * from a byte stream. Pure functions over buffers: no socket, clock or thread.
 */
module org.malpan.protocol {
  requires transitive org.malpan.game;

  exports org.malpan.protocol;
}
