package org.malpan.world;

import java.util.BitSet;
import org.malpan.game.Arena;
import org.malpan.game.BoardSize;
import org.malpan.game.Column;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Found;
import org.malpan.game.Schema;

/** The arena: what the rules of a game see of a world. */
final class Floor implements Arena {

  private static final int NOBODY = -1;

  private final WorldConfig config;
  private final Schema schema;
  private final Entities entities;
  private final AreaOfInterest area;
  private final Randomness random;

  /** Entities that are about to be removed at the end of the tick. */
  private final BitSet leaving = new BitSet();

  /** Entities that were added since the rules were called, in their order. */
  private final IdList added = new IdList();

  private final BitSet isAdded = new BitSet();

  /** Entities with changes that are not told yet, in the order of their first change. */
  private final IdList untold = new IdList();

  /** Of those the fields that have changed, a bit for each by its place in the schema. */
  private final long[] untoldFields;

  /** The fields that all viewers are told, not the owner alone. */
  private final long viewerFields;

  private final IdList found = new IdList();
  private final IdList foundViewers = new IdList();
  private final IdList viewers = new IdList();

  private WorldEvents events = NoEvents.INSTANCE;
  private long tick;

  /** The player whose command is carried out, and the command's time. */
  private int mover = NOBODY;

  private int time;

  /** The player that joins, until its avatar is added. */
  private int joining = NOBODY;

  private String joiningName = "";
  private long joiningSession;

  /** The player whose avatar was added and who is not told yet. */
  private int joined = NOBODY;

  private int playerCount;

  Floor(WorldConfig config, Schema schema, Randomness random, long tick, int capacity) {
    this.config = config;
    this.schema = schema;
    this.random = random;
    this.tick = tick;
    entities = new Entities(schema, capacity, this::noteChange);
    area = new AreaOfInterest(config, entities);
    untoldFields = new long[capacity];
    viewerFields = fieldsOfViewers(schema);
  }

  private static long fieldsOfViewers(Schema schema) {
    long all = 0;
    for (int i = 0; i < schema.fields().size(); i++) {
      all |= schema.fields().get(i).told() == Field.Told.VIEWERS ? 1L << i : 0;
    }
    return all;
  }

  Entities entities() {
    return entities;
  }

  AreaOfInterest area() {
    return area;
  }

  // ---- the engine's side

  void hear(WorldEvents tickEvents) {
    events = tickEvents;
  }

  /** Whether the player's avatar is there and stays. */
  boolean isPlaying(int player) {
    return isAvatar(player) && isPresent(player);
  }

  /** What a command does to the player's own avatar carries that time. */
  void begin(int player, int commandTime) {
    mover = player;
    time = commandTime;
  }

  /** The rules are called for a join: {@link #addAvatar} is allowed once. */
  void beginJoin(long session, int player, String name) {
    joining = player;
    joiningName = name;
    joiningSession = session;
  }

  /** Whether the rules have added the avatar of the player that joins. */
  boolean hasJoined() {
    return joining == NOBODY;
  }

  int playerCount() {
    return playerCount;
  }

  /** Puts an entity of a restored state, whose values have been checked. */
  void restore(EntityState state) {
    int id = state.id();
    entities.add(id, state.kind(), state.name(), state.x(), state.y());
    for (int i = 0; i < state.fields().size(); i++) {
      entities.column(i).restore(id, state.fields().get(i));
    }
    area.put(id);
    playerCount += isAvatar(id) ? 1 : 0;
  }

  private boolean isAvatar(int id) {
    return id < config.maxPlayers();
  }

  /** The rules have returned: what they added appears, what they changed is told. */
  void end() {
    mover = NOBODY;
    time = 0;
    for (int i = 0; i < added.size(); i++) {
      if (isAdded.get(added.get(i))) {
        appear(added.get(i));
      }
    }
    added.clear();
    for (int i = 0; i < untold.size(); i++) {
      int id = untold.get(i);
      tellChanges(id);
    }
    untold.clear();
  }

  /** An entity that was just added is there for players too; a new player hears of it first. */
  private void appear(int id) {
    isAdded.clear(id);
    if (id == joined) {
      joined = NOBODY;
      playerCount++;
      events.joined(joiningSession, id);
    }
    area.enter(id, events);
  }

  /** Takes an avatar or another entity off the board; its id is free after the tick. */
  void take(int id) {
    if (isAdded.get(id)) {
      isAdded.clear(id);
    } else {
      area.exit(id, events);
    }
    untoldFields[id] = 0;
    leaving.set(id);
    playerCount -= isAvatar(id) ? 1 : 0;
  }

  /** Ends the tick. Until here inputs may still mean what has left. */
  void endTick() {
    freeIds();
    tick++;
  }

  /** Ids of what has left are free. */
  void freeIds() {
    for (int id = leaving.nextSetBit(0); id >= 0; id = leaving.nextSetBit(id + 1)) {
      entities.remove(id);
    }
    leaving.clear();
  }

  private void noteChange(int id, long field) {
    if (isAdded.get(id)) {
      return;
    }
    if (untoldFields[id] == 0) {
      untold.add(id);
    }
    untoldFields[id] |= field;
  }

  private IdList viewersOf(int id) {
    viewers.clear();
    area.findPlayers(entities.x(id), entities.y(id), viewers);
    return viewers;
  }

  // ---- the match

  @Override
  public BoardSize board() {
    return config.board();
  }

  @Override
  public int tickRate() {
    return config.tickRate();
  }

  @Override
  public long tick() {
    return tick;
  }

  @Override
  public int maxPlayers() {
    return config.maxPlayers();
  }

  @Override
  public int npcs() {
    return config.npcs();
  }

  @Override
  public int capacity() {
    return entities.capacity();
  }

  @Override
  public int random(int bound) {
    return random.next(bound);
  }

  // ---- entities

  @Override
  public boolean isPresent(int id) {
    return id >= 0 && entities.present.get(id) && !leaving.get(id);
  }

  @Override
  public int kind(int id) {
    return entities.kind(id);
  }

  @Override
  public int x(int id) {
    return entities.x(id);
  }

  @Override
  public int y(int id) {
    return entities.y(id);
  }

  @Override
  public Column column(Field field) {
    return entities.column(schema.indexOf(field));
  }

  @Override
  public void addAvatar(int player, int kind, int x, int y) {
    if (player != joining) {
      throw new IllegalStateException("player %d does not join now".formatted(player));
    }
    add(player, kind, joiningName, x, y);
    joining = NOBODY;
    joined = player;
  }

  @Override
  public int add(int kind, String name, int x, int y) {
    int id = entities.present.nextClearBit(config.maxPlayers());
    if (id >= entities.capacity()) {
      return -1;
    }
    TickInputs.checkName(name);
    add(id, kind, name, x, y);
    return id;
  }

  private void add(int id, int kind, String name, int x, int y) {
    if (kind < 0 || kind >= schema.kinds().size()) {
      throw new IllegalArgumentException(
          "kind %d: 0..%d are allowed".formatted(kind, schema.kinds().size() - 1));
    }
    isAdded.set(id);
    added.add(id);
    entities.add(id, kind, name, board().clampX(x), board().clampY(y));
  }

  @Override
  public void remove(int id) {
    if (isAvatar(id)) {
      throw new IllegalArgumentException("avatar %d: a player leaves by itself".formatted(id));
    }
    if (isPresent(id)) {
      take(id);
    }
  }

  @Override
  public void move(int id, int x, int y) {
    int toX = board().clampX(x);
    int toY = board().clampY(y);
    if (isAdded.get(id)) {
      entities.place(id, toX, toY);
    } else if (isPresent(id)) {
      area.move(id, toX, toY, id == mover ? time : 0, events);
    }
  }

  @Override
  public void tellChanges(int id) {
    long changed = untoldFields[id];
    untoldFields[id] = 0;
    if (changed == 0 || !isPresent(id)) {
      return;
    }
    long forViewers = changed & viewerFields;
    if (forViewers != 0) {
      tell(id, forViewers, viewersOf(id));
    }
    long forOwner = changed & ~viewerFields;
    if (forOwner != 0) {
      tell(id, forOwner, ownerOf(id));
    }
  }

  private void tell(int id, long fields, IdList told) {
    if (told.size() > 0) {
      events.changed(id, fields, told.ids(), told.size());
    }
  }

  private IdList ownerOf(int id) {
    viewers.clear();
    if (isAvatar(id)) {
      viewers.add(id);
    }
    return viewers;
  }

  @Override
  public void tell(Event event, int id, int argument) {
    int number = schema.indexOf(event);
    if (!event.allows(argument)) {
      throw new IllegalArgumentException(
          "event '%s' does not carry %d".formatted(event.name(), argument));
    }
    if (!isPresent(id)) {
      throw new IllegalArgumentException(
          "event '%s' of entity %d, which is not there".formatted(event.name(), id));
    }
    if (isAdded.get(id)) {
      appear(id);
    }
    IdList told = viewersOf(id);
    events.happened(number, id, argument, told.ids(), told.size());
  }

  void tellChat(int player, String text) {
    IdList told = viewersOf(player);
    events.said(player, text, told.ids(), told.size());
  }

  // ---- searches

  @Override
  public Found find(int left, int top, int right, int bottom) {
    found.clear();
    area.find(left, top, right, bottom, found);
    return found;
  }

  @Override
  public Found findViewers(int x, int y) {
    foundViewers.clear();
    area.findPlayers(x, y, foundViewers);
    return foundViewers;
  }
}
