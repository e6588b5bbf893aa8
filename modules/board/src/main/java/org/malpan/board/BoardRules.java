package org.malpan.board;

import java.util.Arrays;
import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Column;
import org.malpan.game.Command;
import org.malpan.game.Found;
import org.malpan.game.Rules;

/** The rules: steps, attacks, falls, healing, and NPCs that hunt. */
final class BoardRules implements Rules {

  /** Hit points that a wounded piece regains at a time. */
  static final int HEAL_POINTS = 2;

  private static final int HEAL_MILLIS = 1000;
  private static final int ATTACK_MILLIS = 500;

  private static final PieceKind[] KINDS = PieceKind.values();
  private static final Direction[] DIRECTIONS = Direction.values();

  private final Arena arena;
  private final Column hp;
  private final Column maxHp;
  private final Column score;
  private final Column attackReadyTick;
  private final NpcMind npcs;

  /** Between two rounds of healing. */
  private final int healTicks;

  /** From one attack of a piece to its next. */
  private final int attackTicks;

  private final Targets targets = new Targets();

  BoardRules(Arena arena) {
    this.arena = arena;
    hp = arena.column(BoardGame.HP);
    maxHp = arena.column(BoardGame.MAX_HP);
    score = arena.column(BoardGame.SCORE);
    attackReadyTick = arena.column(BoardGame.ATTACK_READY_TICK);
    healTicks = ticks(HEAL_MILLIS, arena.tickRate());
    attackTicks = attackTicks(arena.tickRate());
    npcs = new NpcMind(arena, this);
  }

  /** A duration in ticks, at least one. */
  static int ticks(int millis, int tickRate) {
    return Math.max(1, millis * tickRate / 1000);
  }

  /** From one attack of a piece to its next. */
  static int attackTicks(int tickRate) {
    return ticks(ATTACK_MILLIS, tickRate);
  }

  @Override
  public void begin() {
    for (int i = 0; i < arena.npcs(); i++) {
      PieceKind kind = KINDS[arena.random(KINDS.length)];
      int x = arena.random(arena.board().width());
      int y = arena.random(arena.board().height());
      makeWhole(arena.add(kind.code(), kind.label() + "-" + i, x, y));
    }
  }

  @Override
  public void joined(int player, Args login) {
    int x = arena.random(arena.board().width());
    int y = arena.random(arena.board().height());
    arena.addAvatar(player, login.at(0), x, y);
    makeWhole(player);
  }

  private void makeWhole(int piece) {
    int points = KINDS[arena.kind(piece)].hitPoints();
    maxHp.set(piece, points);
    hp.set(piece, points);
  }

  @Override
  public void command(int player, Command command, Args args) {
    if (command == BoardGame.MOVE) {
      step(player, DIRECTIONS[args.at(0)]);
    } else {
      attack(player);
    }
  }

  /** Moves a piece one cell, or not at all at an edge. */
  void step(int piece, Direction direction) {
    arena.move(piece, arena.x(piece) + direction.dx(), arena.y(piece) + direction.dy());
  }

  /** Hits the pieces on the four neighbouring cells, unless the last attack is too near. */
  void attack(int attacker) {
    if (arena.tick() < attackReadyTick.getLong(attacker)) {
      return;
    }
    attackReadyTick.set(attacker, arena.tick() + attackTicks);
    targets.clear();
    for (Direction direction : DIRECTIONS) {
      int x = arena.x(attacker) + direction.dx();
      int y = arena.y(attacker) + direction.dy();
      targets.add(arena.find(x, y, x, y));
    }
    targets.sort();
    int damage = KINDS[arena.kind(attacker)].damage();
    for (int i = 0; i < targets.size(); i++) {
      hit(targets.get(i), attacker, damage);
    }
  }

  private void hit(int victim, int attacker, int damage) {
    int left = hp.get(victim) - damage;
    if (left > 0) {
      hp.set(victim, left);
      arena.tellChanges(victim);
      return;
    }
    arena.tell(BoardGame.FELL, victim, attacker);
    score.set(attacker, Math.min(BoardGame.SCORE.most(), score.getLong(attacker) + 1));
    arena.tellChanges(attacker);
    hp.set(victim, maxHp.get(victim));
    int x = arena.random(arena.board().width());
    int y = arena.random(arena.board().height());
    arena.move(victim, x, y);
    arena.tellChanges(victim);
  }

  @Override
  public void tick(long tick) {
    if (tick % healTicks == 0) {
      heal();
    }
    npcs.act(tick);
  }

  /** Gives every wounded piece some hit points back. */
  private void heal() {
    for (int piece = 0; piece < arena.capacity(); piece++) {
      if (arena.isPresent(piece) && hp.get(piece) < maxHp.get(piece)) {
        hp.set(piece, Math.min(maxHp.get(piece), hp.get(piece) + HEAL_POINTS));
        arena.tellChanges(piece);
      }
    }
  }

  /** Pieces that an attack hits, in rising id. */
  private static final class Targets {

    private int[] ids = new int[16];
    private int size;

    void clear() {
      size = 0;
    }

    void add(Found found) {
      if (size + found.size() > ids.length) {
        ids = Arrays.copyOf(ids, 2 * (size + found.size()));
      }
      for (int i = 0; i < found.size(); i++) {
        ids[size++] = found.get(i);
      }
    }

    void sort() {
      Arrays.sort(ids, 0, size);
    }

    int size() {
      return size;
    }

    int get(int index) {
      return ids[index];
    }
  }
}
