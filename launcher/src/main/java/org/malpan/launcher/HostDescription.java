package org.malpan.launcher;

import com.google.gson.JsonObject;
import org.malpan.discovery.Heard;
import org.malpan.discovery.ServerAnswer;
import org.malpan.protocol.Text;

/** A server that answered, for people and for programs. */
final class HostDescription {

  private HostDescription() {}

  static String text(Heard host) {
    ServerAnswer answer = host.answer();
    return "%-21s %s: game %s%s, board %s, %d of %d players, %.1f ms"
        .formatted(
            Addresses.text(host.server()),
            Text.escaped(answer.name()),
            answer.game(),
            answer.gameTitle().isEmpty() ? "" : " (%s)".formatted(Text.escaped(answer.gameTitle())),
            answer.board(),
            answer.players(),
            answer.maxPlayers(),
            host.roundTripMicros() / 1000.0);
  }

  static JsonObject json(Heard host) {
    ServerAnswer answer = host.answer();
    JsonObject json = new JsonObject();
    json.addProperty("address", Addresses.text(host.server()));
    json.addProperty("name", answer.name());
    json.addProperty("game", answer.game());
    json.addProperty("gameTitle", answer.gameTitle());
    json.addProperty("board", answer.board().toString());
    json.addProperty("players", answer.players());
    json.addProperty("maxPlayers", answer.maxPlayers());
    json.addProperty("version", answer.version());
    json.addProperty("protocolVersion", answer.protocolVersion());
    json.addProperty("roundTripMicros", host.roundTripMicros());
    return json;
  }
}
