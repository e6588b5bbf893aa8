package org.malpan.protocol;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

/** Arbitrary packets for properties. */
final class Packets {

  static final BoardGame GAME = new BoardGame();
  static final NativeFormat FORMAT = NativeFormat.of(GAME);
  static final NativeClientCodec CODEC = new NativeClientCodec(GAME);

  /** The places of hit points, of those when whole, and of the score. */
  private static final int HP = 0;

  private static final int MAX_HP = 1;
  private static final int SCORE = 2;

  private Packets() {}

  static FieldValues fields(int hp, int maxHp, int score) {
    return changes(hp, score).with(MAX_HP, maxHp);
  }

  static FieldValues changes(int hp, int score) {
    return FieldValues.NONE.with(HP, hp).with(SCORE, score);
  }

  static Arbitrary<ClientPacket> client() {
    return Arbitraries.oneOf(
        Combinators.combine(name(), Arbitraries.of(PieceKind.class), Arbitraries.longs())
            .as((name, piece, token) ->
                new ClientPacket.Login(
                    NativeFormat.VERSION, "board", name, BoardCommands.login(piece), token)),
        Combinators.combine(Arbitraries.of(Direction.class), Arbitraries.integers())
            .as((direction, time) -> new ClientPacket.Command(BoardCommands.move(direction), time)),
        Arbitraries.integers().map(time -> new ClientPacket.Command(BoardCommands.attack(), time)),
        text(200).map(ClientPacket.Chat::new),
        Arbitraries.longs().map(ClientPacket.Ping::new),
        Arbitraries.longs().map(ClientPacket.HeartbeatAck::new),
        Arbitraries.just(new ClientPacket.AskRoundTrips()),
        Arbitraries.just(new ClientPacket.Leave()));
  }

  static Arbitrary<ServerPacket> server() {
    Arbitrary<Integer> u16 = Arbitraries.integers().between(0, 0xffff);
    Arbitrary<Integer> hitPoints = Arbitraries.integers().between(0, 1000);
    Arbitrary<Integer> id = Arbitraries.integers().between(0, 200_000);
    Arbitrary<ServerPacket> welcome =
        Combinators.combine(
                id, u16, u16, hitPoints, Arbitraries.of(PieceKind.class), Arbitraries.longs())
            .as((i, x, y, hp, piece, token) ->
                new ServerPacket.Welcome(
                    i,
                    30,
                    new BoardSize(4000, 7),
                    7,
                    PlayedGame.of(GAME),
                    piece.code(),
                    x,
                    y,
                    fields(hp, hp, i),
                    token));
    Arbitrary<ServerPacket> added =
        Combinators.combine(id, Arbitraries.of(PieceKind.class), u16, u16, hitPoints, text(20))
            .as((i, piece, x, y, hp, name) ->
                new ServerPacket.PieceAdded(
                    i, piece.code(), i % 2 == 0, x, y, fields(hp, hp, i), name));
    return Arbitraries.oneOf(
        welcome,
        added,
        Combinators.combine(id, u16, u16, Arbitraries.integers()).as(ServerPacket.PieceMoved::new),
        id.map(ServerPacket.PieceRemoved::new),
        Combinators.combine(id, hitPoints, id, Arbitraries.integers().between(0, 7))
            .as((i, hp, score, which) ->
                new ServerPacket.PieceChanged(i, FieldValues.of(which, fields(hp, hp, score)))),
        Combinators.combine(id, id).as((i, by) -> new ServerPacket.Happened(i, 0, by)),
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
