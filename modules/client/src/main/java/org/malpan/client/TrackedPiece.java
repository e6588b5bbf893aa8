package org.malpan.client;

import org.malpan.board.PieceKind;

/** A piece between two words of the server: glides from where it was seen to where it is. */
final class TrackedPiece {

  private final int id;
  private final PieceKind kind;
  private final String name;
  private final boolean npc;
  private final int maxHp;
  private int x;
  private int y;
  private double fromX;
  private double fromY;
  private long movedNanos;
  private int hp;
  private int score;

  TrackedPiece(
      int id,
      PieceKind kind,
      String name,
      boolean npc,
      int x,
      int y,
      int hp,
      int maxHp,
      int score) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.npc = npc;
    this.x = x;
    this.y = y;
    this.fromX = x;
    this.fromY = y;
    this.hp = hp;
    this.maxHp = maxHp;
    this.score = score;
  }

  int id() {
    return id;
  }

  String name() {
    return name;
  }

  void moveTo(int newX, int newY, long nowNanos, long glideNanos) {
    boolean step = Math.abs(newX - x) <= 1 && Math.abs(newY - y) <= 1;
    double share = share(nowNanos, glideNanos);
    fromX = step ? fromX + (x - fromX) * share : newX;
    fromY = step ? fromY + (y - fromY) * share : newY;
    x = newX;
    y = newY;
    movedNanos = nowNanos;
  }

  void change(int newHp, int newScore) {
    hp = newHp;
    score = newScore;
  }

  /** How much of the way is done, eased at both ends. */
  private double share(long nowNanos, long glideNanos) {
    double linear = Math.clamp((double) (nowNanos - movedNanos) / glideNanos, 0, 1);
    return linear * linear * (3 - 2 * linear);
  }

  PieceView at(long nowNanos, long glideNanos, String shownName, boolean own) {
    double share = share(nowNanos, glideNanos);
    return new PieceView(
        id,
        kind,
        shownName,
        npc,
        own,
        x,
        y,
        fromX + (x - fromX) * share,
        fromY + (y - fromY) * share,
        hp,
        maxHp,
        score);
  }
}
