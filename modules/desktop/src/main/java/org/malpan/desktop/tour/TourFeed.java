package org.malpan.desktop.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.Feed;
import org.malpan.client.FeedListener;
import org.malpan.client.RecordingEntry;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;

/** A moment of a match, for pictures. */
final class TourFeed implements Feed {

  private record Other(int id, PieceKind kind, boolean npc, int x, int y, int hp, String name) {}

  private static final int X = 3;
  private static final int Y = 4;

  private static final List<Other> OTHERS =
      List.of(
          new Other(1, PieceKind.KNIGHT, false, 2, 5, 80, "Jiho"),
          new Other(2, PieceKind.ROOK, false, 5, 2, 100, "Ada"),
          new Other(3, PieceKind.BISHOP, false, 6, 5, 45, "Linus"),
          new Other(4, PieceKind.KING, false, 1, 1, 100, "Minseo"),
          new Other(5, PieceKind.PAWN, false, 4, 6, 60, "Grace"),
          new Other(6, PieceKind.PAWN, true, 0, 6, 30, "npc-6"),
          new Other(7, PieceKind.PAWN, true, 7, 7, 30, "npc-7"));

  private static final long FASTEST_MILLIS = 8;
  private static final long SPREAD_MILLIS = 33;

  private final ClientPacket.Login login;
  private volatile FeedListener listener;

  // Of the event thread, which sends.
  private int moves;
  private int x = X;
  private int y = Y;

  TourFeed(ClientPacket.Login login) {
    this.login = login;
  }

  static List<RecordingEntry.Spot> spots() {
    List<RecordingEntry.Spot> spots = new ArrayList<>();
    for (Other other : OTHERS) {
      spots.add(
          new RecordingEntry.Spot(
              other.x(), other.y(), other.kind(), other.npc() ? -1 : other.id()));
    }
    return spots;
  }

  @Override
  public void start(FeedListener feedListener) {
    listener = feedListener;
    listener.packet(
        BoardPackets.welcome(
            0,
            30,
            BoardSize.CHESS,
            0,
            PieceKind.ofCode((int) login.choice()).orElseThrow(),
            X,
            Y,
            90,
            100,
            7,
            0));
    for (Other other : OTHERS) {
      listener.packet(
          BoardPackets.added(
              other.id(),
              other.kind(),
              other.npc(),
              other.x(),
              other.y(),
              other.hp(),
              100,
              other.id(),
              other.name()));
    }
    listener.packet(new ServerPacket.ChatHeard(2, "good game everyone"));
    listener.packet(new ServerPacket.ChatHeard(1, "one more round?"));
    listener.packet(new ServerPacket.ChatHeard(0, "yes, on the big board"));
    listener.packet(BoardPackets.fell(3, 0));
    listener.packet(new ServerPacket.RoundTrip(1, 24));
    listener.packet(new ServerPacket.RoundTrip(2, 131));
    listener.packet(new ServerPacket.RoundTrip(4, 9));
    listener.packet(new ServerPacket.Pong(System.nanoTime() - 2_400_000, 1830));
  }

  @Override
  public boolean send(ClientPacket packet) {
    if (packet instanceof ClientPacket.Command(long word, int time)
        && CommandWord.command(word) == BoardCommands.MOVE) {
      Direction direction = BoardCommands.direction(word);
      moves++;
      x += direction.dx();
      y += direction.dy();
      ServerPacket answer = new ServerPacket.PieceMoved(0, x, y, time);
      long millis = FASTEST_MILLIS + moves * 7L % SPREAD_MILLIS;
      CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
          .execute(() -> listener.packet(answer));
    }
    return true;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
