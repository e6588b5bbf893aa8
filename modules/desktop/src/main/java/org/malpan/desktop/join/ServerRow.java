package org.malpan.desktop.join;

import java.util.Optional;
import org.malpan.client.ServerListing;
import org.malpan.protocol.NativeFormat;

/**
 * A server as the list shows it.
 *
 * @param kind where it is known from
 * @param address where it is joined
 * @param nickname the player's name for it, or empty
 * @param listing what it said last; empty when it has said nothing, or nothing for a while
 * @param silence why it says nothing, one line; empty while it is asked
 */
record ServerRow(
    Kind kind,
    ServerAddress address,
    String nickname,
    Optional<ServerListing> listing,
    String silence) {

  /** Where a server is known from, in the order of the list. */
  enum Kind {
    FAVOURITE,
    LAN,
    RECENT
  }

  /** How far this program fits it. */
  enum Fit {
    /** It has not answered. */
    UNKNOWN,
    /** It can be joined. */
    FITS,
    /** It can be joined when someone leaves. */
    FULL,
    /** It speaks another version of the protocol. */
    OTHER_VERSION
  }

  /** What it is called: by the player, by itself, or by its address. */
  String name() {
    return nickname.isEmpty()
        ? listing.map(ServerListing::name).orElse(address.toString())
        : nickname;
  }

  Fit fit() {
    if (listing.isEmpty()) {
      return Fit.UNKNOWN;
    }
    ServerListing said = listing.get();
    if (said.protocolVersion() != NativeFormat.VERSION) {
      return Fit.OTHER_VERSION;
    }
    return said.players() >= said.maxPlayers() ? Fit.FULL : Fit.FITS;
  }
}
