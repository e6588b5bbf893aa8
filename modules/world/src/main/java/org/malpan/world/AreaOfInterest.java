package org.malpan.world;

import org.malpan.game.BoardSize;

/**
 * Who sees whom. All pieces see equally far, so seeing is mutual; what a piece sees follows from
 * places alone and is never stored. Tells viewers when a piece comes into view, moves in it, goes.
 */
final class AreaOfInterest {

  private final Pieces pieces;
  private final SectorGrid players;
  private final SectorGrid npcs;
  private final int maxPlayers;
  private final BoardSize board;

  /** Cells seen to each side; beyond every board when all is seen. */
  private final int view;

  private final IdList near = new IdList();
  private final IdList staying = new IdList();
  private final IdList coming = new IdList();
  private final IdList going = new IdList();

  AreaOfInterest(WorldConfig config, Pieces pieces) {
    this.pieces = pieces;
    maxPlayers = config.maxPlayers();
    board = config.board();
    int widest = Math.max(board.width(), board.height());
    view = config.view() == 0 ? widest : config.view();
    players = new SectorGrid(board, pieces, view);
    npcs = new SectorGrid(board, pieces, view);
  }

  private SectorGrid gridOf(int id) {
    return id < maxPlayers ? players : npcs;
  }

  boolean sees(int viewer, int piece) {
    return sees(viewer, pieces.x(piece), pieces.y(piece));
  }

  /** Whether the cell is in view of where the piece stands. */
  private boolean sees(int id, int x, int y) {
    return Place.isInside(pieces.place(id), viewFrom(x, y), viewTo(x, y)) == 1;
  }

  /** Adds all pieces that are seen from that cell. */
  void findPieces(int x, int y, IdList found) {
    players.search(viewFrom(x, y), viewTo(x, y), found);
    npcs.search(viewFrom(x, y), viewTo(x, y), found);
  }

  /** Adds all players that are seen from that cell, which are those that see it. */
  void findPlayers(int x, int y, IdList found) {
    players.search(viewFrom(x, y), viewTo(x, y), found);
  }

  /** The first cell of the board that is seen from that one. */
  private int viewFrom(int x, int y) {
    return Place.of(board.clampX(x - view), board.clampY(y - view));
  }

  /** The last one. */
  private int viewTo(int x, int y) {
    return Place.of(board.clampX(x + view), board.clampY(y + view));
  }

  /** Adds the pieces on exactly that cell; there are none beyond the board's edges. */
  void findOnCell(int x, int y, IdList found) {
    if (board.clampX(x) != x || board.clampY(y) != y) {
      return;
    }
    int cell = Place.of(x, y);
    players.search(cell, cell, found);
    npcs.search(cell, cell, found);
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
          viewFrom(Math.min(fromX, toX), Math.min(fromY, toY)),
          viewTo(Math.max(fromX, toX), Math.max(fromY, toY)),
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
        if (player != id && !sees(player, fromX, fromY)) {
          coming.add(player);
        }
      }
    }
  }

  /** Each goes to all three lists and counts in one at most: which it is no branch could guess. */
  private void sortNear(int id, int fromX, int fromY, int toX, int toY) {
    int sawFrom = viewFrom(fromX, fromY);
    int sawTo = viewTo(fromX, fromY);
    int seesFrom = viewFrom(toX, toY);
    int seesTo = viewTo(toX, toY);
    int count = near.size();
    int[] stay = staying.room(count);
    int[] come = coming.room(count);
    int[] go = going.room(count);
    int stays = staying.size();
    int comes = 0;
    int goes = 0;
    for (int i = 0; i < count; i++) {
      int player = near.get(i);
      int place = pieces.place(player);
      int isOther = player == id ? 0 : 1;
      int saw = isOther & Place.isInside(place, sawFrom, sawTo);
      int sees = isOther & Place.isInside(place, seesFrom, seesTo);
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
    int sawFrom = viewFrom(fromX, fromY);
    int sawTo = viewTo(fromX, fromY);
    int seesFrom = viewFrom(toX, toY);
    int seesTo = viewTo(toX, toY);
    near.clear();
    npcs.search(seesFrom, seesTo, near);
    for (int i = 0; i < near.size(); i++) {
      if (Place.isInside(pieces.place(near.get(i)), sawFrom, sawTo) == 0) {
        events.appeared(id, near.get(i));
      }
    }
    near.clear();
    npcs.search(sawFrom, sawTo, near);
    for (int i = 0; i < near.size(); i++) {
      if (Place.isInside(pieces.place(near.get(i)), seesFrom, seesTo) == 0) {
        events.vanished(id, near.get(i));
      }
    }
  }
}
