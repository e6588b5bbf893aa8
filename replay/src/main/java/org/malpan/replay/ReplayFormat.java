package org.malpan.replay;

import java.nio.charset.StandardCharsets;

/** The numbers of format version 3; {@code docs/replay-format.md} describes it. */
final class ReplayFormat {

  /** The first bytes of a recording, before its format version. */
  static final byte[] MAGIC = "MALPANR".getBytes(StandardCharsets.ISO_8859_1);

  /** What is written. */
  static final int VERSION = 3;

  /** Still read; of the game 'board', with the hashes and snapshots that it had then. */
  static final int BOARD_VERSION = 2;

  /** Still read; as version 2, but each entity's hash is mixed into that of those before it. */
  static final int CHAINED_HASH_VERSION = 1;

  /** Of the metadata's JSON. */
  static final int MAX_METADATA_BYTES = 64 * 1024;

  /** Type, flags, tick, stored length, raw length. */
  static final int CHUNK_HEADER_BYTES = 1 + 1 + 8 + 4 + 4;

  /** CRC32C behind a chunk. */
  static final int CRC_BYTES = 4;

  /** Of a chunk's payload, raw or stored: a snapshot of 120,000 pieces has 13 MB at most. */
  static final int MAX_CHUNK_BYTES = 16 * 1024 * 1024;

  /** Of a file, without its footer, whose payload has room for them. The index is in memory. */
  static final int MAX_CHUNKS = 900_000;

  /**
   * From which on a recorder begins the next file: two and a half days with output hashes, and two
   * files can be merged.
   */
  static final int CHUNKS_OF_PART = 440_000;

  /** Of a tick: fifty commands of each of 20,000 players. */
  static final int MAX_TICK_INPUTS = 1_000_000;

  /** Of a fault's trace in UTF-8; what is longer is cut. */
  static final int MAX_TRACE_BYTES = 64 * 1024;

  /** Of a chunk of output hashes: a second's ticks are a thousand at most. */
  static final int MAX_OUTPUT_TICKS = 64 * 1024;

  /** Added to the number of ticks in a row that have neither inputs nor a hash. */
  static final int QUIET = 1 << 20;

  /** Ticks in a row without a hash: at least every 30th has one. */
  static final int MAX_QUIET_TICKS = 29;

  /** Chunk of ticks with their inputs and hashes. */
  static final int TICKS = 1;

  /** Chunk with a snapshot of the world before its tick. */
  static final int KEYFRAME = 2;

  /** The last chunk of a recording that was closed in good order. */
  static final int FOOTER = 3;

  /** Chunk of hashes of what the players were told in the ticks of a chunk. */
  static final int OUTPUT_HASHES = 4;

  /** Chunk of the frames that they were told. */
  static final int OUTPUT_FRAMES = 5;

  /** Chunk of the inputs of a tick that failed, and of the fault's trace. */
  static final int FAILED_TICK = 6;

  /** Chunk of a note: why the recording was saved. */
  static final int NOTE = 7;

  /** Of a note's JSON. */
  static final int MAX_NOTE_BYTES = 16 * 1024;

  /** Of a recording, that are read. */
  static final int MAX_NOTES = 1_000;

  /** Flag of a chunk whose payload is deflated. */
  static final int DEFLATED = 1;

  static final int JOIN = 1;
  static final int LEAVE = 2;

  /** Of version 2 and before: command 0 of the game 'board'. */
  static final int MOVE = 3;

  /** Of version 2 and before: command 1 of the game 'board'. */
  static final int ATTACK = 4;

  static final int CHAT = 5;
  static final int COMMAND = 6;

  /** Of a command's number, below the player's id. */
  static final int COMMAND_BITS = 5;

  private ReplayFormat() {}

  /** Whether recordings of that version of the format are read. */
  static boolean reads(int version) {
    return version >= CHAINED_HASH_VERSION && version <= VERSION;
  }
}
