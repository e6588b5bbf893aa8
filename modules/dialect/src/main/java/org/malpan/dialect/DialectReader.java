package org.malpan.dialect;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.malpan.game.BoardSize;
import org.malpan.protocol.FrameLayout;
import org.malpan.protocol.Preamble;

/** Reads a dialect file; every complaint names the file, the path in it, and the reason. */
final class DialectReader {

  private static final Pattern CONSTANT = Pattern.compile("(\\S+)\\s*=\\s*(-?\\d{1,19})");
  private static final Set<String> TOP =
      Set.of("name", "about", "board", "header", "client", "server");
  private static final Set<String> HEADER = Set.of("size", "type");
  private static final Set<String> PACKET = Set.of("type", "size", "fields", "constants");

  private final String file;
  private Field.Number size;
  private Field.Number type;

  private DialectReader(String file) {
    this.file = file;
  }

  static Dialect read(String file, String json) throws DialectException {
    return new DialectReader(file).read(json);
  }

  private Dialect read(String json) throws DialectException {
    if (!(DialectJson.read(file, json) instanceof JsonObject root)) {
      throw bad("$", "expected a JSON object");
    }
    known(root, "$", TOP);
    readHeader(object(root, "$", "header"));
    Map<Integer, Dialect.ClientPacketLayout> client = readClient(object(root, "$", "client"));
    Map<Dialect.ServerPacketKind, PacketLayout> server = readServer(object(root, "$", "server"));
    int header = Math.max(size.end(), type.end());
    // A size field of one byte is signed in many clients.
    int largest = size.type().bytes() == 1 ? 127 : 8192;
    return new Dialect(
        string(root, "$", "name"),
        board(root),
        new FrameLayout(Preamble.NONE, size.type().bytes(), header, largest, largest),
        type,
        Map.copyOf(client),
        server);
  }

  private Optional<BoardSize> board(JsonObject root) throws DialectException {
    if (!root.has("board")) {
      return Optional.empty();
    }
    String text = string(root, "$", "board");
    try {
      return Optional.of(BoardSize.parse(text));
    } catch (IllegalArgumentException e) {
      throw bad("$.board", e.getMessage());
    }
  }

  private void readHeader(JsonObject header) throws DialectException {
    known(header, "$.header", HEADER);
    size = numberField("$.header.size", string(header, "$.header", "size"));
    type = numberField("$.header.type", string(header, "$.header", "type"));
    if (size.at() != 0 || size.type() != FieldType.U8 && size.type() != FieldType.U16) {
      throw bad("$.header.size", "must be u8@0 or u16@0");
    }
    if (type.at() < size.end()) {
      throw bad("$.header.type", "overlaps the size");
    }
  }

  private Map<Integer, Dialect.ClientPacketLayout> readClient(JsonObject client)
      throws DialectException {
    Map<Integer, Dialect.ClientPacketLayout> packets = new HashMap<>();
    boolean login = false;
    for (String name : client.keySet()) {
      String path = "$.client." + name;
      Dialect.ClientPacketKind kind =
          kind(path, name.replaceAll("\\d+$", ""), Dialect.ClientPacketKind.values());
      JsonObject packet = object(client, "$.client", name);
      PacketLayout layout = packet(path, packet);
      require(path, kind, layout);
      int number = (int) integer(packet, path, "type");
      if (packets.put(number, new Dialect.ClientPacketLayout(kind, layout)) != null) {
        throw bad(path + ".type", "number %d is taken".formatted(number));
      }
      login |= kind == Dialect.ClientPacketKind.LOGIN;
    }
    if (!login) {
      throw bad("$.client", "has no login");
    }
    return packets;
  }

  private void require(String path, Dialect.ClientPacketKind kind, PacketLayout layout)
      throws DialectException {
    Value needed =
        switch (kind) {
          case MOVE -> Value.DIRECTION;
          case CHAT -> Value.TEXT;
          case PING -> Value.TIME;
          case LOGIN, ATTACK, LEAVE, IGNORED -> null;
        };
    if (needed != null && !layout.has(needed)) {
      throw bad(path + ".fields", "needs '%s'".formatted(needed.label()));
    }
  }

  private Map<Dialect.ServerPacketKind, PacketLayout> readServer(JsonObject server)
      throws DialectException {
    Map<Dialect.ServerPacketKind, PacketLayout> packets =
        new EnumMap<>(Dialect.ServerPacketKind.class);
    for (String name : server.keySet()) {
      String path = "$.server." + name;
      Dialect.ServerPacketKind kind = kind(path, name, Dialect.ServerPacketKind.values());
      packets.put(kind, packet(path, object(server, "$.server", name)));
    }
    for (Dialect.ServerPacketKind needed :
        List.of(
            Dialect.ServerPacketKind.WELCOME,
            Dialect.ServerPacketKind.ADDED,
            Dialect.ServerPacketKind.MOVED,
            Dialect.ServerPacketKind.REMOVED)) {
      if (!packets.containsKey(needed) || !packets.get(needed).has(Value.ID)) {
        throw bad("$.server." + needed.name().toLowerCase(Locale.ROOT), "is needed, with an id");
      }
    }
    return packets;
  }

  private PacketLayout packet(String path, JsonObject packet) throws DialectException {
    known(packet, path, PACKET);
    long bytes = integer(packet, path, "size");
    int most = size.type().bytes() == 1 ? 127 : 1024;
    int least = Math.max(size.end(), type.end());
    if (bytes < least || bytes > most) {
      throw bad(path + ".size", "%d: %d to %d are allowed".formatted(bytes, least, most));
    }
    ByteBuffer template = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
    BitSet taken = new BitSet();
    place(path + ".size", size, bytes, taken);
    place(path + ".type", type, bytes, taken);
    size.type().write(template, size.at(), bytes);
    type.type().write(template, type.at(), integer(packet, path, "type"));
    Map<Value, Field> fields = new EnumMap<>(Value.class);
    if (packet.has("fields")) {
      JsonObject listed = object(packet, path, "fields");
      for (String name : listed.keySet()) {
        String fieldPath = path + ".fields." + name;
        Value value =
            Value.named(name)
                .orElseThrow(() -> bad(fieldPath, "no such value; there are " + Value.labels()));
        Field field = field(fieldPath, string(listed, path + ".fields", name));
        if (value.isText() != field instanceof Field.Text) {
          throw bad(fieldPath, value.isText() ? "must be a text[N]" : "must be a number");
        }
        place(fieldPath, field, bytes, taken);
        fields.put(value, field);
      }
    }
    if (packet.has("constants")) {
      readConstants(path + ".constants", packet.get("constants"), template, bytes, taken);
    }
    return new PacketLayout(template.array(), fields);
  }

  private void readConstants(
      String path, JsonElement listed, ByteBuffer template, long bytes, BitSet taken)
      throws DialectException {
    if (!(listed instanceof JsonArray array)) {
      throw bad(path, "expected a list of 'TYPE@OFFSET = NUMBER'");
    }
    for (int i = 0; i < array.size(); i++) {
      String at = path + "[" + i + "]";
      Matcher constant =
          CONSTANT.matcher(array.get(i).isJsonPrimitive() ? array.get(i).getAsString() : "");
      if (!constant.matches()) {
        throw bad(at, "expected 'TYPE@OFFSET = NUMBER'");
      }
      Field.Number field = numberField(at, constant.group(1));
      place(at, field, bytes, taken);
      try {
        field.type().write(template, field.at(), Long.parseLong(constant.group(2)));
      } catch (NumberFormatException e) {
        throw bad(at, "the number has more than 64 bits");
      }
    }
  }

  private void place(String path, Field field, long bytes, BitSet taken) throws DialectException {
    if (field.end() > bytes) {
      throw bad(path, "ends at byte %d of a packet of %d".formatted(field.end(), bytes));
    }
    if (taken.nextSetBit(field.at()) >= 0 && taken.nextSetBit(field.at()) < field.end()) {
      throw bad(path, "overlaps another field");
    }
    taken.set(field.at(), field.end());
  }

  private <E extends Enum<E>> E kind(String path, String name, E[] kinds) throws DialectException {
    for (E kind : kinds) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw bad(
        path, "no such packet; there are " + List.of(kinds).toString().toLowerCase(Locale.ROOT));
  }

  private Field.Number numberField(String path, String text) throws DialectException {
    if (field(path, text) instanceof Field.Number number) {
      return number;
    }
    throw bad(path, "must be a number");
  }

  private Field field(String path, String text) throws DialectException {
    try {
      return Field.parse(text);
    } catch (DialectException e) {
      throw new DialectException("dialect %s: %s: %s".formatted(file, path, e.getMessage()), e);
    }
  }

  private void known(JsonObject object, String path, Set<String> names) throws DialectException {
    for (String name : object.keySet()) {
      if (!names.contains(name)) {
        throw bad(path + "." + name, "unknown; allowed are " + names.stream().sorted().toList());
      }
    }
  }

  private JsonObject object(JsonObject in, String path, String name) throws DialectException {
    if (in.get(name) instanceof JsonObject object) {
      return object;
    }
    throw bad(path + "." + name, in.has(name) ? "must be an object" : "is missing");
  }

  private String string(JsonObject in, String path, String name) throws DialectException {
    if (in.has(name) && in.get(name).isJsonPrimitive()) {
      return in.get(name).getAsString();
    }
    throw bad(path + "." + name, in.has(name) ? "must be a text" : "is missing");
  }

  private long integer(JsonObject in, String path, String name) throws DialectException {
    String text = string(in, path, name);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw bad(path + "." + name, "'%s' is no whole number".formatted(text));
    }
  }

  private DialectException bad(String path, String reason) {
    return new DialectException("dialect %s: %s: %s".formatted(file, path, reason));
  }
}
