package org.malpan.client;

import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Finds servers by what they say of themselves. Thread-safe. */
public interface ServerDirectory {

  /** A search that goes on until it is closed. */
  interface Search extends AutoCloseable {

    /** Ends it; nothing is heard afterwards. */
    @Override
    void close();
  }

  /**
   * Asks the local network every other second.
   *
   * @param heard told of each answer, on a thread of the search; the same server answers again and
   *     again
   * @throws LobbyException when this machine has no socket to ask with
   */
  Search searchLan(Consumer<ServerListing> heard) throws LobbyException;

  /**
   * Asks one server; waits for two seconds. Fails with a {@link LobbyException} when none answers,
   * or when what answers is none of ours.
   */
  CompletableFuture<ServerListing> ask(InetSocketAddress server);
}
