package org.malpan.desktop.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.malpan.board.PieceKind;
import org.malpan.desktop.MatchAction;
import org.malpan.desktop.MatchSettings;
import org.malpan.desktop.text.Language;

/**
 * Settings as JSON. What is missing, of another kind or not allowed is as it comes; what is unknown
 * stays in the object, so that a newer Malpan finds its own again.
 */
final class SettingsJson {

  /** Of the format; a newer one is read as far as it is understood. */
  static final int VERSION = 1;

  private SettingsJson() {}

  /** The settings in an object. */
  static PlayerSettings read(JsonObject json) {
    PlayerSettings normal = PlayerSettings.DEFAULT;
    JsonObject look = object(json, "look");
    JsonObject quality = object(json, "quality");
    JsonObject access = object(json, "access");
    return new PlayerSettings(
        PlayerSettings.allowsName(text(json, "name", normal.name()))
            ? text(json, "name", normal.name())
            : normal.name(),
        choice(json, "piece", normal.piece(), PieceKind.class),
        choice(json, "language", normal.language(), Language.class),
        new Look(
            choice(look, "theme", normal.look().theme(), Theme.class),
            choice(look, "accent", normal.look().accent(), Accent.class),
            Look.allowsScale(number(look, "scalePercent", Look.AUTOMATIC))
                ? number(look, "scalePercent", Look.AUTOMATIC)
                : Look.AUTOMATIC),
        new MatchSettings.Quality(
            flag(quality, "antialiasing", normal.quality().antialiasing()),
            flag(quality, "shadows", normal.quality().shadows()),
            Math.clamp(
                number(quality, "framesPerSecond", normal.quality().framesPerSecond()), 10, 240)),
        new Access(
            flag(access, "reducedMotion", normal.access().reducedMotion()),
            flag(access, "narrated", normal.access().narrated())),
        keys(object(json, "keys")),
        host(object(json, "host")));
  }

  private static KeyBindings keys(JsonObject json) {
    Map<MatchAction, List<Integer>> keys = new EnumMap<>(MatchAction.class);
    for (MatchAction action : MatchAction.values()) {
      JsonElement codes = json.get(word(action));
      if (codes == null || !codes.isJsonArray()) {
        keys.put(action, action.defaults());
        continue;
      }
      List<Integer> read = new ArrayList<>();
      codes
          .getAsJsonArray()
          .forEach(code -> {
            if (isNumber(code)) {
              read.add(code.getAsInt());
            }
          });
      keys.put(action, read);
    }
    try {
      return new KeyBindings(keys);
    } catch (IllegalArgumentException e) {
      // A key with two meanings: nobody knows which was meant.
      return KeyBindings.DEFAULT;
    }
  }

  private static HostChoice host(JsonObject json) {
    HostChoice normal = HostChoice.DEFAULT;
    return new HostChoice(
        text(json, "name", normal.name()),
        text(json, "board", normal.board()),
        text(json, "players", normal.players()),
        text(json, "bots", normal.bots()),
        text(json, "npcs", normal.npcs()),
        text(json, "ioModel", normal.ioModel()),
        text(json, "port", normal.port()),
        flag(json, "recorded", normal.recorded()),
        flag(json, "onLan", normal.onLan()));
  }

  /** Puts settings into an object, over what it had of them. */
  static void write(PlayerSettings settings, JsonObject json) {
    json.addProperty("version", VERSION);
    json.addProperty("name", settings.name());
    json.addProperty("piece", word(settings.piece()));
    json.addProperty("language", word(settings.language()));
    JsonObject look = below(json, "look");
    look.addProperty("theme", word(settings.look().theme()));
    look.addProperty("accent", word(settings.look().accent()));
    look.addProperty("scalePercent", settings.look().scalePercent());
    JsonObject quality = below(json, "quality");
    quality.addProperty("antialiasing", settings.quality().antialiasing());
    quality.addProperty("shadows", settings.quality().shadows());
    quality.addProperty("framesPerSecond", settings.quality().framesPerSecond());
    JsonObject access = below(json, "access");
    access.addProperty("reducedMotion", settings.access().reducedMotion());
    access.addProperty("narrated", settings.access().narrated());
    JsonObject keys = below(json, "keys");
    for (MatchAction action : MatchAction.values()) {
      JsonArray codes = new JsonArray();
      settings.keys().of(action).forEach(codes::add);
      keys.add(word(action), codes);
    }
    JsonObject host = below(json, "host");
    HostChoice choice = settings.host();
    host.addProperty("name", choice.name());
    host.addProperty("board", choice.board());
    host.addProperty("players", choice.players());
    host.addProperty("bots", choice.bots());
    host.addProperty("npcs", choice.npcs());
    host.addProperty("ioModel", choice.ioModel());
    host.addProperty("port", choice.port());
    host.addProperty("recorded", choice.recorded());
    host.addProperty("onLan", choice.onLan());
  }

  private static JsonObject below(JsonObject json, String key) {
    JsonObject there = object(json, key);
    json.add(key, there);
    return there;
  }

  private static JsonObject object(JsonObject json, String key) {
    return json.get(key) instanceof JsonObject there ? there : new JsonObject();
  }

  private static String text(JsonObject json, String key, String normal) {
    return json.get(key) instanceof JsonPrimitive value && value.isString()
        ? value.getAsString()
        : normal;
  }

  private static boolean flag(JsonObject json, String key, boolean normal) {
    return json.get(key) instanceof JsonPrimitive value && value.isBoolean()
        ? value.getAsBoolean()
        : normal;
  }

  private static int number(JsonObject json, String key, int normal) {
    return isNumber(json.get(key)) ? json.get(key).getAsInt() : normal;
  }

  /** A whole number that an int holds; Gson itself would cut off or throw. */
  private static boolean isNumber(JsonElement element) {
    return element instanceof JsonPrimitive value
        && value.isNumber()
        && value.getAsDouble() == Math.rint(value.getAsDouble())
        && Math.abs(value.getAsDouble()) <= Integer.MAX_VALUE;
  }

  private static <E extends Enum<E>> E choice(
      JsonObject json, String key, E normal, Class<E> type) {
    String wanted = text(json, key, "");
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(wanted)) {
        return value;
      }
    }
    return normal;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
