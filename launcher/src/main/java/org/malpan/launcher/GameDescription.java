package org.malpan.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.malpan.game.Argument;
import org.malpan.game.Command;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.Kind;
import org.malpan.game.Schema;

/**
 * What a game consists of, for people and for programs. Apart from the command, whose methods'
 * types are loaded at each start of the program.
 */
final class GameDescription {

  private GameDescription() {}

  static String text(Game game) {
    Schema schema = game.schema();
    return "%s %d  %s%n".formatted(game.info().id(), game.info().version(), game.info().title())
        + line("kinds", schema.kinds(), ", ", Kind::name)
        + line("fields", schema.fields(), ", ", GameDescription::text)
        + line("login", schema.login().all(), ", ", GameDescription::text)
        + line("commands", schema.commands(), "; ", GameDescription::text)
        + line("events", schema.events(), ", ", GameDescription::text).stripTrailing();
  }

  private static <T> String line(
      String what, List<T> all, String between, Function<T, String> text) {
    return "  %-10s%s%n"
        .formatted(
            what,
            all.isEmpty() ? "none" : all.stream().map(text).collect(Collectors.joining(between)));
  }

  private static String text(Field field) {
    String told =
        switch (field.told()) {
          case VIEWERS -> "";
          case OWNER -> " (its player)";
          case NOBODY -> " (nobody)";
        };
    return "%s %d..%d%s".formatted(field.name(), field.least(), field.most(), told);
  }

  private static String text(Argument argument) {
    return argument.name()
        + " "
        + (argument.labels().isEmpty()
            ? "%d..%d".formatted(argument.least(), argument.most())
            : String.join("|", argument.labels()));
  }

  private static String text(Command command) {
    return command.arguments().all().stream()
        .map(argument -> " " + text(argument))
        .collect(Collectors.joining(",", command.name(), ""));
  }

  private static String text(Event event) {
    return event.name() + event.argument().map(argument -> " " + argument.name()).orElse("");
  }

  static JsonObject json(Game game) {
    Schema schema = game.schema();
    JsonObject json = new JsonObject();
    json.addProperty("id", game.info().id());
    json.addProperty("version", game.info().version());
    json.addProperty("title", game.info().title());
    json.addProperty("schema", "%016x".formatted(schema.hash()));
    JsonArray kinds = new JsonArray();
    schema.kinds().forEach(kind -> kinds.add(kind.name()));
    json.add("kinds", kinds);
    json.add("fields", array(schema.fields(), GameDescription::json));
    json.add("login", array(schema.login().all(), GameDescription::json));
    json.add("commands", array(schema.commands(), GameDescription::json));
    json.add("events", array(schema.events(), GameDescription::json));
    return json;
  }

  private static <T> JsonArray array(List<T> all, Function<T, JsonObject> one) {
    JsonArray array = new JsonArray();
    all.stream().map(one).forEach(array::add);
    return array;
  }

  private static JsonObject json(Field field) {
    JsonObject json = new JsonObject();
    json.addProperty("name", field.name());
    json.addProperty("least", field.least());
    json.addProperty("most", field.most());
    json.addProperty("told", field.told().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static JsonObject json(Argument argument) {
    JsonObject json = new JsonObject();
    json.addProperty("name", argument.name());
    json.addProperty("least", argument.least());
    json.addProperty("most", argument.most());
    JsonArray labels = new JsonArray();
    argument.labels().forEach(labels::add);
    json.add("labels", labels);
    return json;
  }

  private static JsonObject json(Command command) {
    JsonObject json = new JsonObject();
    json.addProperty("name", command.name());
    json.add("arguments", array(command.arguments().all(), GameDescription::json));
    return json;
  }

  private static JsonObject json(Event event) {
    JsonObject json = new JsonObject();
    json.addProperty("name", event.name());
    event.argument().ifPresent(argument -> json.addProperty("argument", argument.name()));
    return json;
  }
}
