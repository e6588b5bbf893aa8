package org.malpan.world;

import java.util.BitSet;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;

/**
 * The match's state and its rules. Deterministic: equal configurations and inputs give equal states
 * and events, on every machine. Not thread-safe: one thread owns it.
 *
 * <p>Ids below {@link WorldConfig#maxPlayers()} are players', the lowest free one is given; those
 * above are NPCs'. Accessors of a piece that is not present give what is left of the last one.
 */
public final class World {

  private final WorldConfig config;
  private final Rules rules;
  private final Pieces pieces;
  private final AreaOfInterest area;
  private final Combat combat;
  private final NpcMind npcs;
  private final Applier applier = new Applier();
  private final IdList viewers = new IdList();

  /** Of {@link #inView} alone: an event's listener may ask while {@code viewers} is its own. */
  private final IdList seen = new IdList();

  /** Who has left in this tick. */
  private final BitSet leaving = new BitSet();

  private final Randomness random;
  private long tick;
  private int playerCount;
  private WorldEvents events;

  /** A new world with its NPCs and no players. */
  public World(WorldConfig config) {
    this(config, new Randomness(config.seed()), 0);
    for (int i = 0; i < config.npcs(); i++) {
      int id = config.maxPlayers() + i;
      PieceKind kind = PieceKind.values()[random.next(PieceKind.values().length)];
      pieces.add(id, kind, kind.label() + "-" + i, randomX(), randomY());
      area.put(id);
    }
  }

  private World(WorldConfig config, Randomness random, long tick) {
    this.config = config;
    this.random = random;
    this.tick = tick;
    rules = new Rules(config.tickRate());
    pieces = new Pieces(config.maxPlayers() + config.npcs());
    area = new AreaOfInterest(config, pieces);
    combat = new Combat(this, pieces, area, rules);
    npcs = new NpcMind(this, pieces, area, combat, rules);
  }

  /**
   * The world that {@link #snapshot} saw: it goes on exactly as the other would.
   *
   * @throws IllegalArgumentException in one line, when the bytes are not such a snapshot or belong
   *     to another configuration
   */
  public static World restore(WorldConfig config, byte[] snapshot) {
    SnapshotReader reader = new SnapshotReader(config, snapshot);
    World world = new World(config, new Randomness(reader.randomState()), reader.tick());
    reader.readPieces(world.pieces);
    for (int id = world.pieces.present.nextSetBit(0);
        id >= 0;
        id = world.pieces.present.nextSetBit(id + 1)) {
      world.area.put(id);
    }
    world.playerCount = world.pieces.present.get(0, config.maxPlayers()).cardinality();
    return world;
  }

  /** All of the state, as bytes that depend on nothing else. */
  public byte[] snapshot() {
    return SnapshotWriter.write(config, tick, random.state(), pieces);
  }

  // ---- the state

  /** What it was made of. */
  public WorldConfig config() {
    return config;
  }

  /** Ticks done. */
  public long tick() {
    return tick;
  }

  /** Ids are 0 to this number less one. */
  public int pieceLimit() {
    return pieces.limit();
  }

  /** Players in the world. */
  public int playerCount() {
    return playerCount;
  }

  /** Whether a piece of that id is on the board. */
  public boolean isPresent(int id) {
    return id >= 0 && id < pieces.limit() && pieces.present.get(id);
  }

  /** Whether the id is an NPC's. */
  public boolean isNpc(int id) {
    return id >= config.maxPlayers();
  }

  /** The piece's shape. */
  public PieceKind kind(int id) {
    return pieces.kind(id);
  }

  /** The piece's column. */
  public int x(int id) {
    return pieces.x(id);
  }

  /** The piece's row. */
  public int y(int id) {
    return pieces.y(id);
  }

  /** The piece's hit points. */
  public int hp(int id) {
    return pieces.hp[id];
  }

  /** The piece's hit points when whole. */
  public int maxHp(int id) {
    return pieces.maxHp(id);
  }

  /** Falls of others to the piece's attacks. */
  public int score(int id) {
    return pieces.score[id];
  }

  /** The piece's name. */
  public String name(int id) {
    return pieces.name[id];
  }

  /** The tick from which on the piece may attack. */
  public long attackReadyTick(int id) {
    return pieces.attackReadyTick[id];
  }

  /** Whether both pieces are near enough to see each other. */
  public boolean sees(int viewer, int piece) {
    return area.sees(viewer, piece);
  }

  /**
   * Lists the pieces that a player sees, without itself, in rising id. May be called from an event.
   *
   * @param out room for {@link #pieceLimit} ids
   * @return how many there are
   */
  public int inView(int viewer, int[] out) {
    seen.clear();
    area.findPieces(pieces.x(viewer), pieces.y(viewer), seen);
    seen.sort();
    int count = 0;
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i) != viewer) {
        out[count++] = seen.get(i);
      }
    }
    return count;
  }

  /**
   * A number over all of the state: equal states have equal ones, others almost surely not. Takes
   * as long as pieces have changed since it was last asked for.
   */
  public long stateHash() {
    long time = Hashing.add(tick, random.state());
    return Hashing.add(Hashing.add(time, pieces.present.cardinality()), pieces.sum());
  }

  /**
   * The number over all of the state that recordings of format version 1 have: each piece's fields
   * are mixed into the hash of those before it, so that it takes as long as there are pieces.
   */
  public long chainedHash() {
    long hash = Hashing.add(Hashing.add(tick, random.state()), pieces.present.cardinality());
    for (int id = pieces.present.nextSetBit(0); id >= 0; id = pieces.present.nextSetBit(id + 1)) {
      hash = pieces.hash(hash, id);
    }
    return hash;
  }

  // ---- the tick

  /** Carries out one tick: the inputs in their order, then what time brings. */
  public void step(TickInputs inputs, WorldEvents tickEvents) {
    apply(inputs, 0, tickEvents);
    pass(tickEvents);
  }

  /**
   * Carries out inputs of the tick that is under way, which {@link #pass} ends. Piece by piece or
   * all at once, it comes to the same.
   *
   * @param from the first input that has not been carried out yet
   */
  public void apply(TickInputs inputs, int from, WorldEvents tickEvents) {
    events = tickEvents;
    inputs.forEach(from, applier);
    events = null;
  }

  /** Ends the tick with what time brings. */
  public void pass(WorldEvents tickEvents) {
    events = tickEvents;
    if (tick % rules.healTicks == 0) {
      combat.heal(events);
    }
    npcs.act(tick, events);
    // Only now are the ids free: until here inputs may still mean those who left.
    for (int id = leaving.nextSetBit(0); id >= 0; id = leaving.nextSetBit(id + 1)) {
      pieces.remove(id);
    }
    leaving.clear();
    tick++;
    events = null;
  }

  int randomX() {
    return random.next(config.board().width());
  }

  int randomY() {
    return random.next(config.board().height());
  }

  int random(int bound) {
    return random.next(bound);
  }

  /** Moves a piece one cell, or not at all at an edge. */
  void stepPiece(int id, Direction direction, int time, WorldEvents to) {
    area.move(
        id,
        config.board().clampX(pieces.x(id) + direction.dx()),
        config.board().clampY(pieces.y(id) + direction.dy()),
        time,
        to);
  }

  private boolean isPlaying(int player) {
    return player >= 0
        && player < config.maxPlayers()
        && pieces.present.get(player)
        && !leaving.get(player);
  }

  /** Carries out inputs. Those of players that are gone are no mistake: messages cross. */
  private final class Applier implements TickInputs.Visitor {

    @Override
    public void join(long session, String name, PieceKind piece) {
      int id = pieces.present.nextClearBit(0);
      if (id >= config.maxPlayers()) {
        events.refused(session);
        return;
      }
      int x = randomX();
      int y = randomY();
      pieces.add(id, piece, name, x, y);
      playerCount++;
      events.joined(session, id);
      area.enter(id, events);
    }

    @Override
    public void leave(int player, LeaveCause cause) {
      if (isPlaying(player)) {
        area.exit(player, events);
        pieces.wounded.clear(player);
        leaving.set(player);
        playerCount--;
        events.left(player);
      }
    }

    @Override
    public void move(int player, Direction direction, int time) {
      if (isPlaying(player)) {
        stepPiece(player, direction, time, events);
      }
    }

    @Override
    public void attack(int player) {
      if (isPlaying(player)) {
        combat.attack(player, tick, events);
      }
    }

    @Override
    public void chat(int player, String text) {
      if (isPlaying(player)) {
        viewers.clear();
        area.findPlayers(pieces.x(player), pieces.y(player), viewers);
        events.said(player, text, viewers.ids(), viewers.size());
      }
    }
  }
}
