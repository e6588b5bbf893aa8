package org.malpan.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.malpan.client.LobbyException;
import org.malpan.client.ServerDirectory;
import org.malpan.client.ServerListing;
import org.malpan.discovery.DirectQuestion;
import org.malpan.discovery.Heard;
import org.malpan.discovery.LanPlaces;
import org.malpan.discovery.LanSearch;
import org.malpan.discovery.ServerAnswer;

/** Finds servers by asking them over UDP. */
final class LocalServers implements ServerDirectory {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final LanPlaces lan;

  LocalServers(LanPlaces lan) {
    this.lan = lan;
  }

  @Override
  public Search searchLan(Consumer<ServerListing> heard) throws LobbyException {
    try {
      return LanSearch.start(lan, answer -> heard.accept(listing(answer)))::close;
    } catch (IOException e) {
      throw LobbyException.because(
          LobbyException.Kind.NOT_SEARCHED, "the network cannot be searched", e);
    }
  }

  @Override
  public CompletableFuture<ServerListing> ask(InetSocketAddress server) {
    CompletableFuture<ServerListing> listing = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("malpan-ask")
        .start(() -> {
          try {
            listing.complete(listing(DirectQuestion.ask(server, PATIENCE)));
          } catch (IOException | RuntimeException e) {
            listing.completeExceptionally(
                LobbyException.because(LobbyException.Kind.NO_ANSWER, "", e));
          }
        });
    return listing;
  }

  private static ServerListing listing(Heard heard) {
    ServerAnswer answer = heard.answer();
    return new ServerListing(
        heard.server(),
        answer.name(),
        answer.version(),
        answer.protocolVersion(),
        answer.board(),
        answer.players(),
        answer.maxPlayers(),
        heard.roundTripMicros());
  }
}
