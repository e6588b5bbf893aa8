package org.malpan.board;

import org.malpan.game.Schema;
import org.malpan.world.World;

/** What a world of this game says of its pieces, in the game's words. */
public final class Pieces {

  private static final PieceKind[] KINDS = PieceKind.values();
  private static final Schema SCHEMA = new BoardGame().schema();
  private static final int HP = SCHEMA.indexOf(BoardGame.HP);
  private static final int MAX_HP = SCHEMA.indexOf(BoardGame.MAX_HP);
  private static final int SCORE = SCHEMA.indexOf(BoardGame.SCORE);
  private static final int ATTACK_READY_TICK = SCHEMA.indexOf(BoardGame.ATTACK_READY_TICK);

  private final World world;

  /** Of a world of this game; reads it as it is at each call. */
  public Pieces(World world) {
    this.world = world;
  }

  /** The piece's shape. */
  public PieceKind kind(int id) {
    return KINDS[world.kind(id)];
  }

  /** The piece's hit points. */
  public int hp(int id) {
    return (int) world.get(id, HP);
  }

  /** The piece's hit points when whole. */
  public int maxHp(int id) {
    return (int) world.get(id, MAX_HP);
  }

  /** Falls of others to the piece's attacks. */
  public int score(int id) {
    return (int) world.get(id, SCORE);
  }

  /** The tick from which on the piece may attack. */
  public long attackReadyTick(int id) {
    return world.get(id, ATTACK_READY_TICK);
  }
}
