package org.malpan.desktop.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.malpan.protocol.Text;

/**
 * The servers that a player wants to find again. Immutable.
 *
 * @param favourites in the order they were added, at most {@link #MOST_FAVOURITES}
 * @param recent joined last, the newest first, at most {@link #MOST_RECENT}
 */
public record ServerBook(List<Favourite> favourites, List<ServerAddress> recent) {

  /** Each of them is asked again and again. */
  static final int MOST_FAVOURITES = 100;

  static final int MOST_RECENT = 8;
  static final int MOST_NICKNAME = 40;

  /** Nothing yet. */
  public static final ServerBook EMPTY = new ServerBook(List.of(), List.of());

  /**
   * A server by the name that the player gave it.
   *
   * @param nickname empty for none: the server's own name is shown then
   */
  public record Favourite(ServerAddress address, String nickname) {}

  /** Keeps its own copies. */
  public ServerBook {
    favourites = List.copyOf(favourites.subList(0, Math.min(MOST_FAVOURITES, favourites.size())));
    recent = List.copyOf(recent.subList(0, Math.min(MOST_RECENT, recent.size())));
  }

  /** Whether a nickname is allowed; the empty one is none. */
  static boolean allowsNickname(String nickname) {
    return nickname.isEmpty() || Text.isLine(nickname, MOST_NICKNAME);
  }

  /** The favourite at that address. */
  Optional<Favourite> favourite(ServerAddress address) {
    return favourites.stream().filter(known -> known.address().equals(address)).findFirst();
  }

  /** With that favourite, in the place of one at its address. */
  ServerBook with(Favourite favourite) {
    if (favourite(favourite.address()).isEmpty()) {
      List<Favourite> more = new ArrayList<>(favourites);
      more.add(favourite);
      return new ServerBook(more, recent);
    }
    return changed(known -> known.address().equals(favourite.address()) ? favourite : known);
  }

  private ServerBook changed(Function<Favourite, Favourite> change) {
    return new ServerBook(favourites.stream().map(change).toList(), recent);
  }

  /** Without that server, wherever it is listed. */
  ServerBook without(ServerAddress address) {
    return new ServerBook(
        favourites.stream().filter(known -> !known.address().equals(address)).toList(),
        recent.stream().filter(known -> !known.equals(address)).toList());
  }

  /** After that server was joined. */
  ServerBook joined(ServerAddress address) {
    List<ServerAddress> next = new ArrayList<>();
    next.add(address);
    recent.stream().filter(known -> !known.equals(address)).forEach(next::add);
    return new ServerBook(favourites, next);
  }

  /** With all that the other has, which is newer. */
  ServerBook and(ServerBook newer) {
    ServerBook both = this;
    for (Favourite favourite : newer.favourites) {
      both = both.with(favourite);
    }
    for (ServerAddress address : newer.recent.reversed()) {
      both = both.joined(address);
    }
    return both;
  }
}
