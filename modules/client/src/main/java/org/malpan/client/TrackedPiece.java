package org.malpan.client;

import org.malpan.protocol.FieldValues;

/** A piece between two words of the server: glides from where it was seen to where it is. */
final class TrackedPiece {

  private static final long SPEECH_NANOS = 3_000_000_000L;

  /** Longer lines are shown for longer. */
  private static final long CHARACTER_NANOS = 50_000_000L;

  private final int id;
  private final ViewedGame game;
  private final int kind;
  private String name;
  private final boolean npc;
  private int x;
  private int y;
  private double fromX;
  private double fromY;
  private long movedNanos;
  private FieldValues fields;
  private int roundTripMillis = -1;
  private String speech = "";
  private long speechEndNanos;

  /** The last view, while nothing has changed since: a crowd at rest costs no memory a frame. */
  private PieceView resting;

  TrackedPiece(
      int id,
      ViewedGame game,
      int kind,
      String name,
      boolean npc,
      int x,
      int y,
      FieldValues fields) {
    this.id = id;
    this.game = game;
    this.kind = kind;
    this.name = name;
    this.npc = npc;
    this.x = x;
    this.y = y;
    this.fromX = x;
    this.fromY = y;
    this.fields = fields;
  }

  int id() {
    return id;
  }

  String name() {
    return name;
  }

  void call(String newName) {
    if (!newName.equals(name)) {
      name = newName;
      resting = null;
    }
  }

  void moveTo(int newX, int newY, long nowNanos, long glideNanos) {
    if (newX == x && newY == y) {
      return;
    }
    boolean step = Math.abs(newX - x) <= 1 && Math.abs(newY - y) <= 1;
    double share = share(nowNanos, glideNanos);
    fromX = step ? fromX + (x - fromX) * share : newX;
    fromY = step ? fromY + (y - fromY) * share : newY;
    x = newX;
    y = newY;
    movedNanos = nowNanos;
    resting = null;
  }

  void change(FieldValues changed) {
    fields = fields.with(changed);
    resting = null;
  }

  void answersIn(int millis) {
    if (millis != roundTripMillis) {
      roundTripMillis = millis;
      resting = null;
    }
  }

  void say(String text, long nowNanos) {
    speech = text;
    speechEndNanos = nowNanos + SPEECH_NANOS + text.length() * CHARACTER_NANOS;
    resting = null;
  }

  /** How much of the way is done, eased at both ends. */
  private double share(long nowNanos, long glideNanos) {
    double linear = Math.clamp((double) (nowNanos - movedNanos) / glideNanos, 0, 1);
    return linear * linear * (3 - 2 * linear);
  }

  PieceView at(long nowNanos, long glideNanos, boolean own) {
    if (!speech.isEmpty() && nowNanos - speechEndNanos >= 0) {
      speech = "";
      resting = null;
    }
    if (resting != null) {
      return resting;
    }
    double share = fromX == x && fromY == y ? 1 : share(nowNanos, glideNanos);
    PieceView view =
        new PieceView(
            id,
            game.shape(kind),
            name,
            npc,
            own,
            x,
            y,
            fromX + (x - fromX) * share,
            fromY + (y - fromY) * share,
            game.hp(fields),
            game.maxHp(fields),
            game.score(fields),
            roundTripMillis,
            speech);
    if (share >= 1) {
      fromX = x;
      fromY = y;
      resting = view;
    }
    return view;
  }
}
