package org.malpan.protocol;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

/** Arbitrary packets for properties. */
final class Packets {

  private Packets() {}

  static Arbitrary<ClientPacket> client() {
    return Arbitraries.oneOf(
        Combinators.combine(name(), Arbitraries.of(PieceKind.class), Arbitraries.longs())
            .as((name, piece, token) -> new ClientPacket.Login(1, name, piece, token)),
        Combinators.combine(Arbitraries.of(Direction.class), Arbitraries.integers())
            .as(ClientPacket.Move::new),
        Arbitraries.just(new ClientPacket.Attack()),
        text(200).map(ClientPacket.Chat::new),
        Arbitraries.longs().map(ClientPacket.Ping::new),
        Arbitraries.longs().map(ClientPacket.HeartbeatAck::new),
        Arbitraries.just(new ClientPacket.AskRoundTrips()),
        Arbitraries.just(new ClientPacket.Leave()));
  }

  static Arbitrary<ServerPacket> server() {
    Arbitrary<Integer> u16 = Arbitraries.integers().between(0, 0xffff);
    Arbitrary<Integer> id = Arbitraries.integers().between(0, 200_000);
    Arbitrary<ServerPacket> welcome =
        Combinators.combine(id, u16, u16, u16, Arbitraries.of(PieceKind.class), Arbitraries.longs())
            .as((i, x, y, hp, piece, token) ->
                new ServerPacket.Welcome(
                    i, 30, new BoardSize(4000, 7), 7, piece, x, y, hp, hp, i, token));
    Arbitrary<ServerPacket> added =
        Combinators.combine(id, Arbitraries.of(PieceKind.class), u16, u16, u16, text(20))
            .as((i, piece, x, y, hp, name) ->
                new ServerPacket.PieceAdded(i, piece, i % 2 == 0, x, y, hp, hp, i, name));
    return Arbitraries.oneOf(
        welcome,
        added,
        Combinators.combine(id, u16, u16, Arbitraries.integers()).as(ServerPacket.PieceMoved::new),
        id.map(ServerPacket.PieceRemoved::new),
        Combinators.combine(id, u16, Arbitraries.integers()).as(ServerPacket.PieceChanged::new),
        Combinators.combine(id, id).as(ServerPacket.PieceFell::new),
        Combinators.combine(id, text(200)).as(ServerPacket.ChatHeard::new),
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(0, 0xffffffffL))
            .as(ServerPacket.Pong::new),
        Arbitraries.longs().map(ServerPacket.Heartbeat::new),
        Combinators.combine(id, u16).as(ServerPacket.RoundTrip::new),
        Combinators.combine(Arbitraries.of(DisconnectReason.class), text(200))
            .as(ServerPacket.Closing::new),
        Arbitraries.just(new ServerPacket.ViewReset()));
  }

  private static Arbitrary<String> name() {
    return text(20).map(text -> Text.name(text, 20)).filter(name -> !name.isEmpty());
  }

  private static Arbitrary<String> text(int limit) {
    return Arbitraries.strings()
        .withChars("abcXYZ 019-_é장군말판😀")
        .ofMinLength(1)
        .ofMaxLength(limit)
        .filter(text -> Text.isLine(text, limit));
  }
}
