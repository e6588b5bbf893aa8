package org.malpan.desktop;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.Feed;
import org.malpan.client.FeedListener;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.Looks;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;

/** Opens the real window on a scripted match and looks whether the avatar is really drawn. */
final class SanityCheck {

  private static final long PATIENCE_NANOS = 15_000_000_000L;
  private static final long LOOK_NANOS = 200_000_000L;
  private static final int ENOUGH_PIXELS = 150;

  private SanityCheck() {}

  static void run(DesktopScreen screen) throws ScreenException {
    MatchWindow window = screen.open(ScreenRequest.match("Malpan sanity check", ScriptedFeed::new));
    try {
      long end = System.nanoTime() + PATIENCE_NANOS;
      int seen = 0;
      while (seen < ENOUGH_PIXELS) {
        if (System.nanoTime() > end) {
          throw new ScreenException(
              "the window opened, but the avatar is not drawn: %d pixels of its colour"
                  .formatted(seen));
        }
        LockSupport.parkNanos(LOOK_NANOS);
        seen = pixelsOfOwnPiece(Screenshot.of(window.canvas()));
      }
    } finally {
      DesktopScreen.onEventThread(() -> {
        window.close();
        return null;
      });
    }
  }

  /** Pixels whose hue is the avatar's, in whatever light. */
  static int pixelsOfOwnPiece(BufferedImage image) {
    float wanted = hue(Looks.OWN);
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color color = new Color(image.getRGB(x, y));
        float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
        if (Math.abs(hsb[0] - wanted) < 0.03 && hsb[1] > 0.75 && hsb[2] > 0.5) {
          count++;
        }
      }
    }
    return count;
  }

  private static float hue(Color color) {
    return Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[0];
  }

  /** A match of two pieces in which nothing happens. */
  private static final class ScriptedFeed implements Feed {

    @Override
    public void start(FeedListener listener) {
      List<ServerPacket> script =
          List.of(
              BoardPackets.welcome(
                  0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 3, 4, 100, 100, 0, 0),
              BoardPackets.added(1, PieceKind.KNIGHT, false, 5, 3, 90, 90, 0, "other"));
      script.forEach(listener::packet);
    }

    @Override
    public boolean send(ClientPacket packet) {
      return false;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
