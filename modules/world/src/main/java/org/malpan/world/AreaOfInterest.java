package org.malpan.world;

import org.malpan.game.BoardSize;

/**
 * Who sees whom. All entities see equally far, so seeing is mutual; what an entity sees follows
 * from places alone and is never stored. Tells viewers when an entity comes into view, moves in it,
 * goes.
 */
final class AreaOfInterest {

  private final Entities entities;
  private final SectorGrid players;
  private final SectorGrid others;
  private final int maxPlayers;
  private final BoardSize board;

  /** Cells seen to each side; beyond every board when all is seen. */
  private final int view;

  private final IdList near = new IdList();
  private final IdList staying = new IdList();
  private final IdList coming = new IdList();
  private final IdList going = new IdList();

  AreaOfInterest(WorldConfig config, Entities entities) {
    this.entities = entities;
    maxPlayers = config.maxPlayers();
    board = config.board();
    int widest = Math.max(board.width(), board.height());
    view = config.view() == 0 ? widest : config.view();
    players = new SectorGrid(board, entities, view);
    others = new SectorGrid(board, entities, view);
  }

  private SectorGrid gridOf(int id) {
    return id < maxPlayers ? players : others;
  }

  boolean sees(int viewer, int entity) {
    return sees(viewer, entities.x(entity), entities.y(entity));
  }

  /** Whether the cell is in view of where the entity stands. */
  private boolean sees(int id, int x, int y) {
    return Place.isInside(entities.place(id), viewFrom(x, y), viewTo(x, y)) == 1;
  }

  /** Adds all entities that are seen from that cell. */
  void findEntities(int x, int y, IdList found) {
    players.search(viewFrom(x, y), viewTo(x, y), found);
    others.search(viewFrom(x, y), viewTo(x, y), found);
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

  /** Adds the entities in that rectangle, corners included; there are none beyond the edges. */
  void find(int left, int top, int right, int bottom, IdList found) {
    int fromX = Math.max(0, left);
    int fromY = Math.max(0, top);
    int toX = Math.min(board.width() - 1, right);
    int toY = Math.min(board.height() - 1, bottom);
    if (fromX <= toX && fromY <= toY) {
      players.search(Place.of(fromX, fromY), Place.of(toX, toY), found);
      others.search(Place.of(fromX, fromY), Place.of(toX, toY), found);
    }
  }

  /** Puts a present entity in its place without telling anyone. */
  void put(int id) {
    gridOf(id).add(id, entities.x(id), entities.y(id));
  }

  /** A new entity stands in its place: those in view see it, and a player sees them. */
  void enter(int id, WorldEvents events) {
    near.clear();
    findPlayers(entities.x(id), entities.y(id), near);
    events.appearedTo(near.ids(), near.size(), id);
    if (id < maxPlayers) {
      near.clear();
      findEntities(entities.x(id), entities.y(id), near);
      for (int i = 0; i < near.size(); i++) {
        events.appeared(id, near.get(i));
      }
    }
    put(id);
  }

  /** An entity is taken off the board: those who saw it are told. */
  void exit(int id, WorldEvents events) {
    gridOf(id).remove(id, entities.x(id), entities.y(id));
    near.clear();
    findPlayers(entities.x(id), entities.y(id), near);
    events.vanishedFrom(near.ids(), near.size(), id);
  }

  /** An entity goes to another cell, near or far, or stays where it is at an edge. */
  void move(int id, int toX, int toY, int time, WorldEvents events) {
    int fromX = entities.x(id);
    int fromY = entities.y(id);
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
    entities.place(id, toX, toY);
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
      int place = entities.place(player);
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
    if (others.isEmpty()) {
      return;
    }
    int sawFrom = viewFrom(fromX, fromY);
    int sawTo = viewTo(fromX, fromY);
    int seesFrom = viewFrom(toX, toY);
    int seesTo = viewTo(toX, toY);
    near.clear();
    others.search(seesFrom, seesTo, near);
    for (int i = 0; i < near.size(); i++) {
      if (Place.isInside(entities.place(near.get(i)), sawFrom, sawTo) == 0) {
        events.appeared(id, near.get(i));
      }
    }
    near.clear();
    others.search(sawFrom, sawTo, near);
    for (int i = 0; i < near.size(); i++) {
      if (Place.isInside(entities.place(near.get(i)), seesFrom, seesTo) == 0) {
        events.vanished(id, near.get(i));
      }
    }
  }
}
