package org.malpan.world;

import java.util.ArrayList;
import java.util.List;
import org.malpan.game.Args;
import org.malpan.game.Arguments;
import org.malpan.game.Command;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.game.LeaveCause;
import org.malpan.game.Rules;
import org.malpan.game.Schema;

/**
 * The state of a match, and a game's rules that act on it. Deterministic: equal games,
 * configurations and inputs give equal states and events, on every machine. Not thread-safe: one
 * thread owns it.
 *
 * <p>Ids below {@link WorldConfig#maxPlayers()} are players' avatars, the lowest free one is given;
 * those above are other entities'. Accessors of an entity that is not present give what is left of
 * the last one.
 */
public final class World {

  private final Game game;
  private final Schema schema;
  private final WorldConfig config;
  private final Randomness random;
  private final Floor floor;
  private final Entities entities;
  private final Rules rules;
  private final Applier applier = new Applier();
  private final Word word = new Word();

  /** Of {@link #inView} alone: an event's listener may ask while other lists are in use. */
  private final IdList seen = new IdList();

  private WorldEvents events;

  /** A new world, as the game begins it, without players. */
  public World(Game game, WorldConfig config) {
    this(game, config, 0, config.seed());
    rules.begin();
    floor.end();
    floor.freeIds();
  }

  private World(Game game, WorldConfig config, long tick, long randomState) {
    this.game = game;
    this.config = config;
    schema = game.schema();
    random = new Randomness(randomState);
    floor = new Floor(config, schema, random, tick, capacity(game, config));
    entities = floor.entities();
    rules = game.rules(floor);
  }

  /** Ids that a match of a game has; throws {@link IllegalStateException} naming the game. */
  static int capacity(Game game, WorldConfig config) {
    int others = game.mostOthers(config.npcs());
    if (others < 0 || others > WorldConfig.MAX_NPCS) {
      throw new IllegalStateException(
          "game %s: %d other entities for %d NPCs: 0..%d are allowed"
              .formatted(game.info().id(), others, config.npcs(), WorldConfig.MAX_NPCS));
    }
    return config.maxPlayers() + others;
  }

  /**
   * The world that {@link #snapshot} saw: it goes on exactly as the other would.
   *
   * @throws IllegalArgumentException in one line, when the bytes are not such a snapshot or belong
   *     to another game or configuration
   */
  public static World restore(Game game, WorldConfig config, byte[] snapshot) {
    SnapshotReader reader = new SnapshotReader(game, config, snapshot);
    return of(game, config, reader.tick(), reader.randomState(), reader.entities());
  }

  /**
   * A world in that state.
   *
   * @param state of each entity, in rising id
   * @throws IllegalArgumentException in one line, when the game has no such state
   */
  public static World of(
      Game game, WorldConfig config, long tick, long randomState, List<EntityState> state) {
    World world = new World(game, config, tick, randomState);
    int last = -1;
    for (EntityState one : state) {
      if (one.id() <= last || one.id() >= world.capacity()) {
        throw new IllegalArgumentException("entity id %d".formatted(one.id()));
      }
      last = one.id();
      one.check(world.schema, config.board());
      world.floor.restore(one);
    }
    return world;
  }

  /** The state of each entity, in rising id. */
  public List<EntityState> state() {
    List<EntityState> all = new ArrayList<>();
    for (int id = nextPresent(0); id >= 0; id = nextPresent(id + 1)) {
      List<Long> values = new ArrayList<>();
      for (int i = 0; i < schema.fields().size(); i++) {
        values.add(get(id, i));
      }
      all.add(new EntityState(id, kind(id), x(id), y(id), name(id), values));
    }
    return all;
  }

  /** A world of its own in the same state. */
  public World copy() {
    return restore(game, config, snapshot());
  }

  /** All of the state, as bytes that depend on nothing else. */
  public byte[] snapshot() {
    return SnapshotWriter.write(this);
  }

  // ---- the state

  /** Whose rules it has. */
  public Game game() {
    return game;
  }

  /** What it was made of. */
  public WorldConfig config() {
    return config;
  }

  /** Ticks done. */
  public long tick() {
    return floor.tick();
  }

  /** The state of its source of chance. */
  public long randomState() {
    return random.state();
  }

  /** Ids are 0 to this number less one. */
  public int capacity() {
    return entities.capacity();
  }

  /** Players in the world. */
  public int playerCount() {
    return floor.playerCount();
  }

  /** Entities in the world, players' avatars included. */
  public int entityCount() {
    return entities.present.cardinality();
  }

  /** The first present entity from that id on, or -1. */
  public int nextPresent(int id) {
    return entities.present.nextSetBit(id);
  }

  /** Whether there is an entity of that id. */
  public boolean isPresent(int id) {
    return id >= 0 && id < entities.capacity() && entities.present.get(id);
  }

  /** Whether the id is none of a player's. */
  public boolean isNpc(int id) {
    return id >= config.maxPlayers();
  }

  /** The entity's kind, as its place in the schema. */
  public int kind(int id) {
    return entities.kind(id);
  }

  /** The name of the entity's kind. */
  public String kindName(int id) {
    return schema.kinds().get(entities.kind(id)).name();
  }

  /** The entity's column. */
  public int x(int id) {
    return entities.x(id);
  }

  /** The entity's row. */
  public int y(int id) {
    return entities.y(id);
  }

  /** A field of the entity. */
  public long get(int id, int field) {
    return entities.column(field).getLong(id);
  }

  /** The entity's name. */
  public String name(int id) {
    return entities.name(id);
  }

  /** A hash of the entity's name. */
  public long nameHash(int id) {
    return entities.nameHash(id);
  }

  /** Whether both entities are near enough to see each other. */
  public boolean sees(int viewer, int entity) {
    return floor.area().sees(viewer, entity);
  }

  /**
   * Lists the entities that a player sees, without itself, in rising id. May be called from an
   * event.
   *
   * @param out room for {@link #capacity} ids
   * @return how many there are
   */
  public int inView(int viewer, int[] out) {
    seen.clear();
    floor.area().findEntities(entities.x(viewer), entities.y(viewer), seen);
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
   * as long as entities have changed since it was last asked for.
   */
  public long stateHash() {
    long time = Hashing.add(floor.tick(), random.state());
    return Hashing.add(Hashing.add(time, entityCount()), entities.sum());
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
    begin(tickEvents);
    inputs.forEach(from, applier);
    end();
  }

  /** Ends the tick with what time brings. */
  public void pass(WorldEvents tickEvents) {
    begin(tickEvents);
    rules.tick(floor.tick());
    floor.end();
    floor.endTick();
    end();
  }

  private void begin(WorldEvents tickEvents) {
    events = tickEvents;
    floor.hear(tickEvents);
  }

  private void end() {
    events = null;
    floor.hear(NoEvents.INSTANCE);
  }

  /** Carries out inputs. Those of players that are gone are no mistake: messages cross. */
  private final class Applier implements TickInputs.Visitor {

    @Override
    public void join(long session, String name, long login) {
      int id = entities.present.nextClearBit(0);
      if (id >= config.maxPlayers()) {
        events.refused(session);
        return;
      }
      floor.beginJoin(session, id, name);
      word.arguments = schema.login();
      word.bits = login;
      rules.joined(id, word);
      if (!floor.hasJoined()) {
        throw new IllegalStateException(
            "game %s: the rules gave player %d no avatar".formatted(game.info().id(), id));
      }
      floor.end();
    }

    @Override
    public void leave(int player, LeaveCause cause) {
      if (floor.isPlaying(player)) {
        rules.left(player, cause);
        floor.end();
        floor.take(player);
        events.left(player);
      }
    }

    @Override
    public void command(int player, long commandWord, int time) {
      if (floor.isPlaying(player)) {
        Command command = schema.commands().get(CommandWord.command(commandWord));
        word.arguments = command.arguments();
        word.bits = CommandWord.arguments(commandWord);
        floor.begin(player, time);
        rules.command(player, command, word);
        floor.end();
      }
    }

    @Override
    public void chat(int player, String text) {
      if (floor.isPlaying(player)) {
        floor.tellChat(player, text);
      }
    }
  }

  /** Arguments of the input at hand. */
  private static final class Word implements Args {

    private Arguments arguments;
    private long bits;

    @Override
    public int at(int index) {
      return arguments.at(bits, index);
    }
  }
}
