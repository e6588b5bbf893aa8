package org.malpan.desktop.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.malpan.client.LobbyException;
import org.malpan.client.ServerDirectory;
import org.malpan.client.ServerListing;
import org.malpan.desktop.page.LobbyWords;

/**
 * The servers that a player can join: those on the network as they are heard, favourites and recent
 * ones as they answer. Of one thread, the events'; network and files are the background's.
 */
final class JoinModel {

  /** A server on the network that says nothing for so long is gone. */
  static final long LAN_NANOS = 7_000_000_000L;

  /** Between two questions to a known server. */
  static final long ASK_NANOS = 5_000_000_000L;

  /** More on one network would be no list to choose from. */
  private static final int MOST_ON_LAN = 500;

  private record Heard(ServerListing listing, long nanos) {}

  /** A known server that is asked again and again. */
  private static final class Asked {
    private Optional<ServerListing> listing = Optional.empty();
    private String silence = "";
    private boolean asking;
    private long askedNanos;
  }

  private final ServerDirectory directory;
  private final Executor background;
  private final Executor events;
  private final LongSupplier nanos;
  private final Runnable changed;
  private final Map<ServerAddress, Heard> lan = new LinkedHashMap<>();
  private final Map<ServerAddress, Asked> asked = new LinkedHashMap<>();
  private ServerBook book = ServerBook.EMPTY;
  private ServerDirectory.Search search;
  private String lanTrouble = "";

  /** Counts how often it was opened: what an earlier search found late is not heard. */
  private int opened;

  private boolean open;

  /**
   * @param changed told whenever {@link #rows} may be others, on the events' thread
   */
  JoinModel(
      ServerDirectory directory,
      Executor background,
      Executor events,
      LongSupplier nanos,
      Runnable changed) {
    this.directory = directory;
    this.background = background;
    this.events = events;
    this.nanos = nanos;
    this.changed = changed;
  }

  ServerBook book() {
    return book;
  }

  /** Takes another book over; its servers are asked soon. */
  void book(ServerBook next) {
    book = next;
    asked.keySet().retainAll(known());
    refresh();
  }

  /** Begins to search and to ask. */
  void open() {
    open = true;
    int now = ++opened;
    lanTrouble = "";
    lan.clear();
    asked.clear();
    background.execute(() -> search(now));
    refresh();
  }

  private void search(int now) {
    try {
      ServerDirectory.Search begun =
          directory.searchLan(listing -> events.execute(() -> heard(now, listing)));
      events.execute(() -> begun(now, begun));
    } catch (LobbyException e) {
      events.execute(() -> {
        lanTrouble = LobbyWords.of(e);
        changed.run();
      });
    }
  }

  private void begun(int now, ServerDirectory.Search begun) {
    if (open && now == opened) {
      search = begun;
    } else {
      background.execute(begun::close);
    }
  }

  private void heard(int now, ServerListing listing) {
    ServerAddress address = ServerAddress.of(listing.address());
    if (open && now == opened && (lan.size() < MOST_ON_LAN || lan.containsKey(address))) {
      lan.put(address, new Heard(listing, nanos.getAsLong()));
      changed.run();
    }
  }

  /** Ends both. */
  void close() {
    open = false;
    if (search != null) {
      background.execute(search::close);
      search = null;
    }
  }

  /** Forgets who is silent and asks who is due; to be called every second or two. */
  void refresh() {
    if (!open) {
      return;
    }
    long now = nanos.getAsLong();
    lan.values().removeIf(heard -> now - heard.nanos() > LAN_NANOS);
    for (ServerAddress address : known()) {
      Asked server = asked.get(address);
      if (server == null) {
        server = new Asked();
        asked.put(address, server);
        ask(address, server);
      } else if (!server.asking && now - server.askedNanos > ASK_NANOS) {
        ask(address, server);
      }
    }
    changed.run();
  }

  private Set<ServerAddress> known() {
    Set<ServerAddress> known = new HashSet<>(book.recent());
    book.favourites().forEach(favourite -> known.add(favourite.address()));
    return known;
  }

  private void ask(ServerAddress address, Asked server) {
    server.asking = true;
    server.askedNanos = nanos.getAsLong();
    var _ =
        directory
            .ask(address.unresolved())
            .whenComplete(
                (listing, fault) -> events.execute(() -> answered(server, listing, fault)));
  }

  private void answered(Asked server, ServerListing listing, Throwable fault) {
    server.asking = false;
    server.listing = Optional.ofNullable(listing);
    server.silence = fault == null ? "" : reason(fault);
    changed.run();
  }

  private static String reason(Throwable fault) {
    Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
    return LobbyWords.of(cause);
  }

  /** Why nothing is heard of the network; empty when all is well. */
  String lanTrouble() {
    return lanTrouble;
  }

  /** All servers: favourites, the network's, recent ones; each is listed once. */
  List<ServerRow> rows() {
    List<ServerRow> rows = new ArrayList<>();
    Set<ServerAddress> listed = new HashSet<>();
    for (ServerBook.Favourite favourite : book.favourites()) {
      listed.add(favourite.address());
      rows.add(row(ServerRow.Kind.FAVOURITE, favourite.address(), favourite.nickname()));
    }
    lan.forEach((address, heard) -> {
      if (listed.add(address)) {
        rows.add(new ServerRow(ServerRow.Kind.LAN, address, "", Optional.of(heard.listing()), ""));
      }
    });
    for (ServerAddress address : book.recent()) {
      if (listed.add(address)) {
        rows.add(row(ServerRow.Kind.RECENT, address, ""));
      }
    }
    return rows;
  }

  private ServerRow row(ServerRow.Kind kind, ServerAddress address, String nickname) {
    Asked server = asked.get(address);
    Heard heard = lan.get(address);
    return new ServerRow(
        kind,
        address,
        nickname,
        heard == null
            ? server == null ? Optional.empty() : server.listing
            : Optional.of(heard.listing()),
        server == null ? "" : server.silence);
  }
}
