package org.malpan.client;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A match that this process hosts. Thread-safe. */
public interface HostedMatch extends AutoCloseable {

  /** Where the host's own player joins it. */
  InetSocketAddress address();

  /** The recording being written, empty for none. */
  Optional<Path> recording();

  /** Saves the last minutes as a recording of their own; fails with a {@link LobbyException}. */
  CompletableFuture<Path> saveLastMinutes();

  /** Ends the match: tells all players, completes the recording. May take a second; idempotent. */
  @Override
  void close();
}
