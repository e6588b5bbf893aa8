package org.malpan.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.malpan.board.PieceKind;
import org.malpan.client.ChatLine;
import org.malpan.client.ConnectionState;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.FeedListener;
import org.malpan.client.MatchView;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.launcher.console.ProcessConsole;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.Text;

/** A match in characters, redrawn in place where the terminal can. */
final class TextBoard {

  private static final int REDRAW_MILLIS = 200;
  private static final int TURNS_A_LINE = 5;

  /** Cells shown to each side of the avatar on boards that are wider. */
  private static final int REACH = 12;

  private static final int CHAT_LINES = 4;

  private final PrintWriter out;

  /** Whether the cursor can be moved up: a dumb terminal or a file would only collect frames. */
  private final boolean inPlace = ProcessConsole.drawsInPlace();

  private int linesDrawn;

  TextBoard(PrintWriter out) {
    this.out = out;
  }

  /** Shows the match until it ends or the time is up, and gives the exit code. */
  int show(Feed feed, Optional<Duration> limit) throws InterruptedException {
    MatchView view = new MatchView(System::nanoTime);
    CountDownLatch ended = new CountDownLatch(1);
    feed.start(
        new FeedListener() {
          @Override
          public void packet(ServerPacket packet) {
            view.packet(packet);
          }

          @Override
          public void ended(FeedEnd end) {
            view.ended(end);
            ended.countDown();
          }
        });
    long endNanos = System.nanoTime() + limit.orElse(Duration.ofDays(365)).toNanos();
    for (int turn = 1;
        !ended.await(REDRAW_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < endNanos;
        turn++) {
      if (inPlace) {
        draw(view.snapshot());
      } else if (turn % TURNS_A_LINE == 0) {
        // Elsewhere a line a second, which also tells when nobody reads any more.
        out.print(status(view.snapshot()));
        out.flush();
      }
    }
    ViewSnapshot last = view.snapshot();
    draw(last);
    return report(last);
  }

  private int report(ViewSnapshot last) {
    return switch (last.state()) {
      case ConnectionState.Playing _ -> ExitCode.OK;
      case ConnectionState.Connecting _ ->
          throw new CommandFailure(ExitCode.ENVIRONMENT, "no welcome came within the time");
      case ConnectionState.Ended(FeedEnd end)
          when end.reason().equals(Optional.of(DisconnectReason.SERVER_STOPPING)) -> {
        out.println("malpan: " + Text.escaped(end.sentence()));
        yield ExitCode.OK;
      }
      case ConnectionState.Ended(FeedEnd end) ->
          throw new CommandFailure(ExitCode.ENVIRONMENT, end.sentence());
    };
  }

  private void draw(ViewSnapshot snapshot) {
    if (inPlace && linesDrawn > 0) {
      out.print("\033[" + linesDrawn + "A\033[J");
    }
    String frame = frame(snapshot);
    linesDrawn = (int) frame.lines().count();
    out.print(frame);
    out.flush();
  }

  /** One picture: the board around the avatar, the players, the last lines of chat. */
  static String frame(ViewSnapshot snapshot) {
    StringBuilder text = new StringBuilder();
    Optional<PieceView> own = snapshot.own();
    int centreX = own.map(PieceView::cellX).orElse(0);
    int centreY = own.map(PieceView::cellY).orElse(0);
    int left = first(centreX, snapshot.board().width());
    int top = first(centreY, snapshot.board().height());
    int right = Math.min(snapshot.board().width(), left + 2 * REACH + 1);
    int bottom = Math.min(snapshot.board().height(), top + 2 * REACH + 1);
    char[][] cells = new char[bottom - top][right - left];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        cells[y - top][x - left] = (x + y) % 2 == 0 ? '.' : ' ';
      }
    }
    for (PieceView piece : snapshot.pieces()) {
      int row = piece.cellY() - top;
      int column = piece.cellX() - left;
      boolean shown = row >= 0 && row < cells.length && column >= 0 && column < cells[0].length;
      // The avatar stays on top where several share a cell.
      if (shown && cells[row][column] != '@') {
        cells[row][column] = symbol(piece);
      }
    }
    for (char[] row : cells) {
      for (char cell : row) {
        text.append(cell).append(' ');
      }
      text.append('\n');
    }
    appendStatus(text, snapshot);
    return text.toString();
  }

  private static int first(int centre, int size) {
    return Math.clamp(centre - REACH, 0, Math.max(0, size - 2 * REACH - 1));
  }

  private static char symbol(PieceView piece) {
    if (piece.own()) {
      return '@';
    }
    char letter = letter(piece.kind());
    return piece.npc() ? Character.toLowerCase(letter) : letter;
  }

  private static char letter(PieceKind kind) {
    return switch (kind) {
      case KING -> 'K';
      case QUEEN -> 'Q';
      case ROOK -> 'R';
      case BISHOP -> 'B';
      case KNIGHT -> 'N';
      case PAWN -> 'P';
    };
  }

  private static String status(ViewSnapshot snapshot) {
    String own =
        snapshot
            .own()
            .map(p ->
                "you (@) %s at %d,%d, HP %d/%d, score %d"
                    .formatted(
                        p.kind().label(), p.cellX(), p.cellY(), p.hp(), p.maxHp(), p.score()))
            .orElse(
                snapshot.state() instanceof ConnectionState.Playing ? "free view" : "connecting");
    return "%s | %d pieces in view | round trip %.1f ms%n"
        .formatted(own, snapshot.pieces().size(), snapshot.roundTripMicros() / 1000.0);
  }

  private static void appendStatus(StringBuilder text, ViewSnapshot snapshot) {
    text.append(status(snapshot));
    List<ChatLine> chat = snapshot.chat();
    for (ChatLine line : chat.subList(Math.max(0, chat.size() - CHAT_LINES), chat.size())) {
      String speaker = line.speaker().isEmpty() ? "* " : line.speaker() + ": ";
      text.append(Text.escaped(speaker + line.text())).append('\n');
    }
  }
}
