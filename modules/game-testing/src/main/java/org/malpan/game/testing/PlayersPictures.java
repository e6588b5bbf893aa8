package org.malpan.game.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.malpan.game.Field;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.malpan.world.WorldEvents;

/**
 * What each player knows of the match by events alone, as a client does. After each tick it must be
 * what the player's avatar sees.
 */
final class PlayersPictures implements WorldEvents {

  /** An entity as a player knows it: where it is, and the fields that the player is told. */
  private record Look(int x, int y, List<Long> fields) {}

  private final World world;
  private final List<Field> fields;

  /** Of each player, by entity. */
  private final Map<Integer, Map<Integer, Look>> pictures = new TreeMap<>();

  /** How often each event was told, by its place in the schema. */
  private final int[] told;

  PlayersPictures(World world) {
    this.world = world;
    fields = world.game().schema().fields();
    told = new int[world.game().schema().events().size()];
  }

  /** Plays a tick and compares; throws {@link AssertionError} naming player and entity. */
  void step(TickInputs inputs) {
    world.step(inputs, this);
    for (int player = 0; player < world.config().maxPlayers(); player++) {
      Map<Integer, Look> picture = pictures.get(player);
      if (world.isPresent(player) != (picture != null)) {
        throw wrong(player, player, "has a picture: " + (picture != null));
      }
      if (picture != null) {
        compare(player, picture);
      }
    }
  }

  private void compare(int player, Map<Integer, Look> picture) {
    for (int entity = 0; entity < world.capacity(); entity++) {
      Optional<Look> truth =
          world.isPresent(entity) && isInView(player, entity)
              ? Optional.of(look(player, entity))
              : Optional.empty();
      Optional<Look> known = Optional.ofNullable(picture.get(entity));
      if (!truth.equals(known)) {
        throw wrong(player, entity, "knows %s, sees %s".formatted(known, truth));
      }
    }
  }

  private boolean isInView(int player, int entity) {
    int view = world.config().view();
    return view == 0
        || Math.abs(world.x(player) - world.x(entity)) <= view
            && Math.abs(world.y(player) - world.y(entity)) <= view;
  }

  private Look look(int player, int entity) {
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      boolean isTold =
          switch (fields.get(i).told()) {
            case VIEWERS -> true;
            case OWNER -> player == entity;
            case NOBODY -> false;
          };
      if (isTold) {
        values.add(world.get(entity, i));
      }
    }
    return new Look(world.x(entity), world.y(entity), values);
  }

  /** Numbers of events, such as {@code fell 3, won 0}. */
  String told(WorldConfig config) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < told.length; i++) {
      parts.add(world.game().schema().events().get(i).name() + " " + told[i]);
    }
    return "game %s, board %s: random play told: %s"
        .formatted(world.game().info().id(), config.board(), String.join(", ", parts));
  }

  private AssertionError wrong(int player, int entity, String what) {
    return new AssertionError(
        "game %s, %s, tick %d: player %d, entity %d: %s"
            .formatted(
                world.game().info().id(), world.config(), world.tick(), player, entity, what));
  }

  private Map<Integer, Look> pictureWith(int player, int entity) {
    Map<Integer, Look> picture = pictures.get(player);
    if (picture == null || !picture.containsKey(entity)) {
      throw wrong(player, entity, "is told of an entity that it does not see");
    }
    return picture;
  }

  @Override
  public void joined(long session, int player) {
    Map<Integer, Look> picture = new TreeMap<>();
    picture.put(player, look(player, player));
    pictures.put(player, picture);
  }

  @Override
  public void refused(long session) {}

  @Override
  public void appeared(int viewer, int entity) {
    if (pictures.get(viewer).put(entity, look(viewer, entity)) != null) {
      throw wrong(viewer, entity, "appears twice");
    }
  }

  @Override
  public void vanished(int viewer, int entity) {
    pictureWith(viewer, entity).remove(entity);
  }

  @Override
  public void moved(int entity, int time, int[] viewers, int count) {
    for (int i = 0; i < count; i++) {
      pictureWith(viewers[i], entity)
          .computeIfPresent(
              entity, (id, look) -> new Look(world.x(id), world.y(id), look.fields()));
    }
  }

  @Override
  public void changed(int entity, long fields, int[] viewers, int count) {
    for (int i = 0; i < count; i++) {
      int viewer = viewers[i];
      pictureWith(viewer, entity)
          .computeIfPresent(
              entity, (id, look) -> new Look(look.x(), look.y(), look(viewer, id).fields()));
    }
  }

  @Override
  public void happened(int event, int entity, int argument, int[] viewers, int count) {
    told[event]++;
    for (int i = 0; i < count; i++) {
      var _ = pictureWith(viewers[i], entity);
    }
  }

  @Override
  public void said(int player, String text, int[] viewers, int count) {}

  @Override
  public void left(int player) {
    pictures.remove(player);
  }
}
