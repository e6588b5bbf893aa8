package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Argument;
import org.malpan.game.BoardSize;
import org.malpan.game.Column;
import org.malpan.game.Command;
import org.malpan.game.CommandWord;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.GameInfo;
import org.malpan.game.Kind;
import org.malpan.game.Rules;
import org.malpan.game.Schema;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.PlayedGame;
import org.malpan.protocol.ServerPacket;
import org.malpan.session.SessionLimits;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * A server tells players of any game what its schema says, and of each field those that may know.
 */
class AnyGameTest {

  /** Players show a number of fingers; how many they have counted is their own secret. */
  private static final class Fingers implements Game {

    static final Field SHOWN = Field.of("shown", -5, 5);
    static final Field COUNTED = new Field("counted", 0, 100_000, Field.Told.OWNER);
    static final Command SHOW = Command.of("show", Argument.number("fingers", -5, 5));
    static final Event CHEERED = Event.of("cheered");

    private static final Schema SCHEMA =
        Schema.of(new Kind("left"), new Kind("right"))
            .login(Argument.oneOf("hand", "left", "right"))
            .fields(SHOWN, COUNTED)
            .commands(SHOW)
            .events(CHEERED)
            .build();

    @Override
    public GameInfo info() {
      return new GameInfo("fingers", 3, "Fingers");
    }

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public Rules rules(Arena arena) {
      Column shown = arena.column(SHOWN);
      Column counted = arena.column(COUNTED);
      return new Rules() {
        @Override
        public void joined(int player, Args login) {
          arena.addAvatar(player, login.at(0), 1, 1);
          counted.set(player, 70_000);
        }

        @Override
        public void command(int player, Command command, Args args) {
          shown.set(player, args.at(0));
          counted.set(player, counted.get(player) + 1);
          arena.tell(CHEERED, player);
        }
      };
    }
  }

  private static final Game GAME = new Fingers();

  private final TestMatch match =
      new TestMatch(
          SessionLimits.DEFAULT,
          new World(GAME, new WorldConfig(BoardSize.CHESS, 0, 4, 0, 1, 10)),
          ReportListener.NONE);

  private TestPeer peer(String game, String name, long hand) {
    TestPeer peer =
        match.connect(
            new TestPeer(
                new NativeClientCodec(GAME),
                Optional.of(new ClientPacket.Login(NativeFormat.VERSION, game, name, hand, 0))));
    match.deliver();
    match.tick();
    return peer;
  }

  private static ClientPacket show(int fingers) {
    return new ClientPacket.Command(CommandWord.of(0, Fingers.SHOW.arguments().pack(fingers)), 9);
  }

  @Test
  void eachPlayerIsToldWhatItMayKnow() {
    TestPeer own = peer("fingers", "Hanna", 1);
    TestPeer other = peer("", "Kim", 0);
    assertEquals(
        List.of(
            new ServerPacket.Welcome(
                0,
                10,
                BoardSize.CHESS,
                0,
                PlayedGame.of(GAME),
                1,
                1,
                1,
                FieldValues.NONE.with(0, 0).with(1, 70_000),
                ((ServerPacket.Welcome) own.received.getFirst()).resumeToken()),
            new ServerPacket.PieceAdded(1, 0, false, 1, 1, FieldValues.NONE.with(0, 0), "Kim")),
        own.received);
    own.received.clear();
    other.received.clear();

    own.send(show(-3));
    match.deliver();
    match.tick();

    ServerPacket cheered = new ServerPacket.Happened(0, 0, 0);
    ServerPacket shown = new ServerPacket.PieceChanged(0, FieldValues.NONE.with(0, -3));
    ServerPacket counted = new ServerPacket.PieceChanged(0, FieldValues.NONE.with(1, 70_001));
    assertEquals(List.of(cheered, shown, counted), own.received);
    assertEquals(List.of(cheered, shown), other.received);
  }

  @Test
  void aLoginForAnotherGameIsRefusedWithBothNames() {
    TestPeer lost = peer("board", "Lee", 0);
    ServerPacket.Closing closing = (ServerPacket.Closing) lost.received.getLast();
    assertEquals(DisconnectReason.LOGIN_REFUSED, closing.reason());
    assertTrue(closing.text().contains("'board'"), closing::text);
    assertTrue(closing.text().contains("'fingers'"), closing::text);
  }
}
