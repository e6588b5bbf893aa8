package org.malpan.benchmark.netty;

import io.netty.buffer.ByteBuf;
import java.util.Random;

/**
 * Who stands where, and who is told: sectors as wide as a view, lists through the clients
 * themselves, nothing allocated a move. Event loop only.
 */
final class NettyGame {

  static final int NOBODY = -1;

  private static final int MOST_CLIENTS = 20_000;
  private static final int WELCOME = 2;
  private static final int ADDED = 3;
  private static final int REMOVED = 4;
  private static final int MOVED = 5;
  private static final int[] DX = {0, 0, -1, 1};
  private static final int[] DY = {-1, 1, 0, 0};

  private final int width;
  private final int height;
  private final int view;
  private final int sector;
  private final int across;
  private final int down;
  private final NettyClient[] sectors;
  private final int[] spare = new int[MOST_CLIENTS];
  private int spares;
  private final Random random = new Random(7);

  NettyGame(int width, int height, int view) {
    this.width = width;
    this.height = height;
    this.view = view;
    sector = view + 1;
    across = (width + sector - 1) / sector;
    down = (height + sector - 1) / sector;
    sectors = new NettyClient[across * down];
    for (int id = MOST_CLIENTS - 1; id >= 0; id--) {
      spare[spares++] = id;
    }
  }

  /** Lets a client in; false when there is no room. */
  boolean enter(NettyClient client) {
    if (spares == 0) {
      return false;
    }
    client.id = spare[--spares];
    client.x = random.nextInt(width);
    client.y = random.nextInt(height);
    ByteBuf out = client.out(8);
    out.writeLongLE(8 | WELCOME << 8 | place(client));
    for (int row = first(client.y); row <= last(client.y, down); row++) {
      for (int column = first(client.x); column <= last(client.x, across); column++) {
        for (NettyClient other = sectors[row * across + column];
            other != null;
            other = other.next) {
          if (near(other, client.x, client.y)) {
            added(other, client);
            added(client, other);
          }
        }
      }
    }
    link(client, sectorOf(client));
    return true;
  }

  void move(NettyClient client, int direction, int stamp) {
    int fromX = client.x;
    int fromY = client.y;
    int x = fromX + DX[direction & 3];
    int y = fromY + DY[direction & 3];
    if (x >= 0 && x < width && y >= 0 && y < height) {
      int from = sectorOf(client);
      client.x = x;
      client.y = y;
      int to = sectorOf(client);
      if (to != from) {
        unlink(client, from);
        link(client, to);
      }
    }
    long frame = 12 | MOVED << 8 | place(client);
    client.out(12).writeLongLE(frame).writeIntLE(stamp);
    int top = first(Math.min(fromY, client.y));
    int bottom = last(Math.max(fromY, client.y), down);
    int left = first(Math.min(fromX, client.x));
    int right = last(Math.max(fromX, client.x), across);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        for (NettyClient other = sectors[row * across + column];
            other != null;
            other = other.next) {
          if (other != client) {
            tell(client, other, fromX, fromY, frame, stamp);
          }
        }
      }
    }
  }

  private void tell(
      NettyClient mover, NettyClient other, int fromX, int fromY, long frame, int stamp) {
    boolean was = near(other, fromX, fromY);
    boolean is = near(other, mover.x, mover.y);
    if (was && is) {
      other.out(12).writeLongLE(frame).writeIntLE(stamp);
    } else if (is) {
      added(other, mover);
      added(mover, other);
    } else if (was) {
      removed(other, mover);
      removed(mover, other);
    }
  }

  void leave(NettyClient client) {
    if (client.id == NOBODY) {
      return;
    }
    unlink(client, sectorOf(client));
    for (int row = first(client.y); row <= last(client.y, down); row++) {
      for (int column = first(client.x); column <= last(client.x, across); column++) {
        for (NettyClient other = sectors[row * across + column];
            other != null;
            other = other.next) {
          if (near(other, client.x, client.y)) {
            removed(other, client);
          }
        }
      }
    }
    spare[spares++] = client.id;
    client.id = NOBODY;
  }

  /** Identity and place as they stand in a frame's bytes 2 to 7. */
  private static long place(NettyClient client) {
    return (long) client.id << 16 | (long) client.x << 32 | (long) client.y << 48;
  }

  private static void added(NettyClient to, NettyClient client) {
    to.out(28).writeLongLE(28 | ADDED << 8 | place(client)).writeBytes(client.name);
  }

  private static void removed(NettyClient to, NettyClient client) {
    to.out(4).writeIntLE(4 | REMOVED << 8 | client.id << 16);
  }

  private boolean near(NettyClient other, int x, int y) {
    return Math.abs(other.x - x) <= view && Math.abs(other.y - y) <= view;
  }

  private int first(int at) {
    return Math.max(0, at - view) / sector;
  }

  private int last(int at, int sectorsThere) {
    return Math.min((at + view) / sector, sectorsThere - 1);
  }

  private int sectorOf(NettyClient client) {
    return client.y / sector * across + client.x / sector;
  }

  private void link(NettyClient client, int at) {
    client.previous = null;
    client.next = sectors[at];
    if (client.next != null) {
      client.next.previous = client;
    }
    sectors[at] = client;
  }

  private void unlink(NettyClient client, int at) {
    if (client.previous != null) {
      client.previous.next = client.next;
    } else {
      sectors[at] = client.next;
    }
    if (client.next != null) {
      client.next.previous = client.previous;
    }
    client.next = null;
    client.previous = null;
  }
}
