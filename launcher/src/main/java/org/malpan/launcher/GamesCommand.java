package org.malpan.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.malpan.game.Argument;
import org.malpan.game.Command;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.Games;
import org.malpan.game.Kind;
import org.malpan.game.Schema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code malpan games}: the games that can be hosted here. */
@picocli.CommandLine.Command(
    name = "games",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the games for --game, and what they consist of.")
final class GamesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON, an object a line.")
  private boolean json;

  GamesCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Game game : Games.all()) {
      out.println(json ? json(game) : text(game));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String text(Game game) {
    Schema schema = game.schema();
    return "%s %d  %s%n".formatted(game.info().id(), game.info().version(), game.info().title())
        + line("kinds", schema.kinds(), ", ", Kind::name)
        + line("fields", schema.fields(), ", ", GamesCommand::text)
        + line("login", schema.login().all(), ", ", GamesCommand::text)
        + line("commands", schema.commands(), "; ", GamesCommand::text)
        + line("events", schema.events(), ", ", GamesCommand::text).stripTrailing();
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

  private static JsonObject json(Game game) {
    Schema schema = game.schema();
    JsonObject json = new JsonObject();
    json.addProperty("id", game.info().id());
    json.addProperty("version", game.info().version());
    json.addProperty("title", game.info().title());
    json.addProperty("schema", "%016x".formatted(schema.hash()));
    JsonArray kinds = new JsonArray();
    schema.kinds().forEach(kind -> kinds.add(kind.name()));
    json.add("kinds", kinds);
    json.add("fields", array(schema.fields(), GamesCommand::json));
    json.add("login", array(schema.login().all(), GamesCommand::json));
    json.add("commands", array(schema.commands(), GamesCommand::json));
    json.add("events", array(schema.events(), GamesCommand::json));
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
    json.add("arguments", array(command.arguments().all(), GamesCommand::json));
    return json;
  }

  private static JsonObject json(Event event) {
    JsonObject json = new JsonObject();
    json.addProperty("name", event.name());
    event.argument().ifPresent(argument -> json.addProperty("argument", argument.name()));
    return json;
  }
}
