package org.malpan.board;

import org.malpan.game.Schema;
import org.malpan.world.FormerStates;
import org.malpan.world.Hashing;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** The states of recordings of format versions 1 and 2, which all are of this game. */
public final class FormerBoardStates implements FormerStates {

  private final int hp;
  private final int score;
  private final int attackReadyTick;

  /** For the service loader. */
  public FormerBoardStates() {
    Schema schema = new BoardGame().schema();
    hp = schema.indexOf(BoardGame.HP);
    score = schema.indexOf(BoardGame.SCORE);
    attackReadyTick = schema.indexOf(BoardGame.ATTACK_READY_TICK);
  }

  @Override
  public String game() {
    return new BoardGame().info().id();
  }

  @Override
  public long chainedHash(World world) {
    long hash = begin(world);
    for (int id = world.nextPresent(0); id >= 0; id = world.nextPresent(id + 1)) {
      hash = add(hash, world, id);
    }
    return hash;
  }

  @Override
  public long summedHash(World world) {
    long sum = 0;
    for (int id = world.nextPresent(0); id >= 0; id = world.nextPresent(id + 1)) {
      sum += add(0, world, id);
    }
    return Hashing.add(begin(world), sum);
  }

  private static long begin(World world) {
    return Hashing.add(Hashing.add(world.tick(), world.randomState()), world.entityCount());
  }

  private long add(long hash, World world, int id) {
    long place =
        ((long) world.x(id) << 48)
            | ((long) world.y(id) << 32)
            | (world.get(id, hp) << 8)
            | world.kind(id);
    long person = ((long) id << 32) | world.get(id, score);
    long more = Hashing.add(Hashing.add(hash, place), person);
    return Hashing.add(more, world.get(id, attackReadyTick) ^ world.nameHash(id));
  }

  @Override
  public World restore(WorldConfig config, byte[] snapshot) {
    return new FormerSnapshot(config, snapshot).world();
  }
}
