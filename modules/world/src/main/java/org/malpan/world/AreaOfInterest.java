package org.malpan.world;

/**
 * Who sees whom. All pieces see equally far, so seeing is mutual; what a piece sees follows from
 * places alone and is never stored. Tells viewers when a piece comes into view, moves in it, goes.
 */
final class AreaOfInterest {

  private final Pieces pieces;
  private final SectorGrid players;
  private final SectorGrid npcs;
  private final int maxPlayers;

  /** Cells seen to each side; beyond every board when all is seen. */
  private final int view;

  private final IdList near = new IdList();
  private final IdList staying = new IdList();
  private final IdList coming = new IdList();
  private final IdList going = new IdList();

  AreaOfInterest(WorldConfig config, Pieces pieces) {
    this.pieces = pieces;
    maxPlayers = config.maxPlayers();
    int widest = Math.max(config.board().width(), config.board().height());
    view = config.view() == 0 ? widest : config.view();
    players = new SectorGrid(config.board(), pieces, view);
    npcs = new SectorGrid(config.board(), pieces, view);
  }

  private SectorGrid gridOf(int id) {
    return id < maxPlayers ? players : npcs;
  }

  boolean sees(int viewer, int piece) {
    return isNear(viewer, pieces.x(piece), pieces.y(piece)) == 1;
  }

  /** 1 when the cell is in view of where the piece stands, else 0. */
  private int isNear(int id, int x, int y) {
    return isNear(pieces.x(id) - x, pieces.y(id) - y);
  }

  private int isNear(int byX, int byY) {
    return ~(view - Math.abs(byX) | view - Math.abs(byY)) >>> 31;
  }

  /** Adds all pieces that are seen from that cell. */
  void findPieces(int x, int y, IdList found) {
    players.search(x - view, y - view, x + view, y + view, found);
    npcs.search(x - view, y - view, x + view, y + view, found);
  }

  /** Adds all players that are seen from that cell, which are those that see it. */
  void findPlayers(int x, int y, IdList found) {
    players.search(x - view, y - view, x + view, y + view, found);
  }

  /** Adds the pieces on exactly that cell. */
  void findOnCell(int x, int y, IdList found) {
    players.search(x, y, x, y, found);
    npcs.search(x, y, x, y, found);
  }

  /** Puts a present piece in its place without telling anyone. */
  void put(int id) {
    gridOf(id).add(id, pieces.x(id), pieces.y(id));
  }

  /** A new piece stands in its place: those in view see it, and a player sees them. */
  void enter(int id, WorldEvents events) {
    near.clear();
    findPlayers(pieces.x(id), pieces.y(id), near);
    events.appearedTo(near.ids(), near.size(), id);
    if (id < maxPlayers) {
      near.clear();
      findPieces(pieces.x(id), pieces.y(id), near);
      for (int i = 0; i < near.size(); i++) {
        events.appeared(id, near.get(i));
      }
    }
    put(id);
  }

  /** A piece is taken off the board: those who saw it are told. */
  void exit(int id, WorldEvents events) {
    gridOf(id).remove(id, pieces.x(id), pieces.y(id));
    near.clear();
    findPlayers(pieces.x(id), pieces.y(id), near);
    events.vanishedFrom(near.ids(), near.size(), id);
  }

  /** A piece goes to another cell, near or far, or stays where it is at an edge. */
  void move(int id, int toX, int toY, int time, WorldEvents events) {
    int fromX = pieces.x(id);
    int fromY = pieces.y(id);
    if (fromX == toX && fromY == toY) {
      staying.clear();
      if (id < maxPlayers) {
        staying.add(id);
        events.moved(id, time, staying.ids(), staying.size());
      }
      return;
    }
    sortPlayers(id, fromX, fromY, toX, toY);
    gridOf(id).move(id, fromX, fromY, toX, toY);
    pieces.place(id, toX, toY);
    if (staying.size() > 0) {
      events.moved(id, time, staying.ids(), staying.size());
    }
    events.appearedTo(coming.ids(), coming.size(), id);
    events.vanishedFrom(going.ids(), going.size(), id);
    if (id < maxPlayers) {
      renewOwnView(id, fromX, fromY, toX, toY, events);
    }
  }

  /** Sorts players into those who see both cells, the mover first, only the new, only the old. */
  private void sortPlayers(int id, int fromX, int fromY, int toX, int toY) {
    staying.clear();
    coming.clear();
    going.clear();
    if (id < maxPlayers) {
      staying.add(id);
    }
    near.clear();
    boolean step = Math.abs(toX - fromX) <= 1 && Math.abs(toY - fromY) <= 1;
    if (step) {
      players.search(
          Math.min(fromX, toX) - view,
          Math.min(fromY, toY) - view,
          Math.max(fromX, toX) + view,
          Math.max(fromY, toY) + view,
          near);
    } else {
      findPlayers(fromX, fromY, near);
    }
    sortNear(id, fromX, fromY, toX, toY);
    if (!step) {
      near.clear();
      findPlayers(toX, toY, near);
      for (int i = 0; i < near.size(); i++) {
        int player = near.get(i);
        if (player != id && isNear(player, fromX, fromY) == 0) {
          coming.add(player);
        }
      }
    }
  }

  /** Each goes to all three lists and counts in one at most: which it is no branch could guess. */
  private void sortNear(int id, int fromX, int fromY, int toX, int toY) {
    int count = near.size();
    int[] stay = staying.room(count);
    int[] come = coming.room(count);
    int[] go = going.room(count);
    int stays = staying.size();
    int comes = 0;
    int goes = 0;
    for (int i = 0; i < count; i++) {
      int player = near.get(i);
      int x = pieces.x(player);
      int y = pieces.y(player);
      int isOther = player == id ? 0 : 1;
      int saw = isOther & isNear(x - fromX, y - fromY);
      int sees = isOther & isNear(x - toX, y - toY);
      stay[stays] = player;
      come[comes] = player;
      go[goes] = player;
      stays += saw & sees;
      comes += ~saw & sees;
      goes += saw & ~sees;
    }
    staying.resize(stays);
    coming.resize(comes);
    going.resize(goes);
  }

  /** Tells a player that moved what came into its view and what went out. */
  private void renewOwnView(int id, int fromX, int fromY, int toX, int toY, WorldEvents events) {
    for (int i = 0; i < coming.size(); i++) {
      events.appeared(id, coming.get(i));
    }
    for (int i = 0; i < going.size(); i++) {
      events.vanished(id, going.get(i));
    }
    if (npcs.isEmpty()) {
      return;
    }
    near.clear();
    npcs.search(toX - view, toY - view, toX + view, toY + view, near);
    for (int i = 0; i < near.size(); i++) {
      if (isNear(near.get(i), fromX, fromY) == 0) {
        events.appeared(id, near.get(i));
      }
    }
    near.clear();
    npcs.search(fromX - view, fromY - view, fromX + view, fromY + view, near);
    for (int i = 0; i < near.size(); i++) {
      if (isNear(near.get(i), toX, toY) == 0) {
        events.vanished(id, near.get(i));
      }
    }
  }
}
