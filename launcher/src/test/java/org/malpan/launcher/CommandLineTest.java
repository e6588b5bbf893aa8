package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.server.Setting;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import picocli.CommandLine;

class CommandLineTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve --prot 1 | Unknown options: '--prot', '1' (see 'malpan serve --help'); did you mean '--port'?",
        "serv | (see 'malpan --help'); did you mean 'serve'?",
        "replay vrify x | (see 'malpan replay --help'); did you mean 'verify'?",
        "serve --config /dev/zero | config /dev/zero is longer than the 1048576 bytes",
        "serve --port 70000 | option --port: port '70000': allowed is a whole number from 0 to 65535",
        "serve --board 0x3 | option --board: board '0x3': allowed is WIDTHxHEIGHT",
        "serve --io-model epoll | option --io-model: ioModel 'epoll': allowed is ",
        "serve --dialect klingon | --dialect 'klingon': allowed are malpan, classic-8x8",
        "serve --listen x=y | --listen 'x=y': expected PORT=DIALECT",
        "serve --proxy-protocol | --proxy-protocol and --proxy-protocol-from ADDRESS[/BITS] belong",
        "serve --proxy-protocol-from ::1 | --proxy-protocol and --proxy-protocol-from ADDRESS[/BITS]",
        "serve --proxy-protocol --proxy-protocol-from 10.0.0.1/8 | from '10.0.0.1/8': expected ADDRESS",
        "serve --proxy-protocol --proxy-protocol-from proxy.example | from 'proxy.example': expected",
        "serve --record a --no-record | mutually exclusive",
        "bots --connect nowhere | expected HOST:PORT",
        "bots --connect 127.0.0.1:1 --count 0 | bots 0: 1..60000 are allowed",
        "help sevre | 'sevre' is no command of 'malpan'; did you mean 'serve'?",
        "play --text --screenshot x.png | --text and --screenshot: choose one",
        "play --piece dragon | --piece 'dragon': allowed are king, queen",
        "play --seconds 0 | --seconds 0.0: above 0",
        "dialect example klingon | dialect 'klingon': there are classic-8x8",
        "lab echo-server --port 70000 | --port 70000: 0 to 65535 are allowed"
      })
  void wrongUsageIsOneLineThatNamesWhatIsAllowed(String command, String message) {
    assertEquals(ExitCode.USAGE, run(command.split(" ")));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().startsWith("malpan: "), err::toString);
    assertTrue(err.toString().contains(message), err::toString);
  }

  @ParameterizedTest
  @CsvSource({"info", "verify", "dump"})
  void aFileThatIsNoRecordingIsOneLine(String tool) throws IOException {
    Path file = Files.writeString(folder.resolve("x.mpr"), "hello");

    assertEquals(ExitCode.ENVIRONMENT, run("replay", tool, file.toString()));

    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().startsWith("malpan: " + file + ": no recording"), err::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "serve --config none.json, config none.json: no such file",
    "serve --config /, config / cannot be read: Is a directory",
    "serve --dialect-file none.json, dialect none.json: no such file",
    "dialect check none.json, dialect none.json: no such file"
  })
  void aFileThatCannotBeReadIsNoWrongUsage(String command, String message) {
    assertEquals(ExitCode.ENVIRONMENT, run(command.split(" ")));
    assertEquals("malpan: " + message, err.toString().strip());
  }

  @Test
  void aNameThatIsRefusedIsShownWithWhatIsNotSeen() {
    assertEquals(ExitCode.USAGE, run("play", "--name", "a\u202eb\u3164\u001b[2J"));
    assertTrue(err.toString().contains("name 'a\\u{202e}b"), err::toString);
    assertTrue(err.toString().contains("\\u{1b}[2J'"), err::toString);
  }

  @Test
  void noServerIsOneLine() {
    assertEquals(
        ExitCode.ENVIRONMENT,
        run("bots", "--connect", "127.0.0.1:1", "--count", "1", "--seconds", "0.1"));
    assertTrue(err.toString().contains("connect-failed"), err::toString);
  }

  @Test
  void theStackTraceComesOnlyWhenAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("x.mpr"), "hello");
    run("replay", "info", file.toString(), "--verbose");

    assertTrue(err.toString().contains("\tat "), err::toString);
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    assertEquals(ExitCode.OK, run(command, "--help"));
    assertTrue(out.toString().contains("Usage: malpan " + command), out::toString);
  }

  @Test
  void everySettingIsAnOptionOfServe() {
    CommandLine serve = Main.commandLine().getSubcommands().get("serve");
    for (Setting setting : Setting.values()) {
      assertTrue(serve.getCommandSpec().optionsMap().containsKey("--" + setting.option()));
    }
  }

  @Test
  void theVersionIsFilledIn() {
    assertEquals(ExitCode.OK, run("--version"));
    assertFalse(out.toString().contains("${"), out::toString);
    assertTrue(out.toString().startsWith("malpan 0."), out::toString);
  }

  @Test
  void modelsAreListedALineEach() {
    assertEquals(ExitCode.OK, run("models"));
    List<String> lines = out.toString().lines().toList();
    List<String> names = IoModels.all().stream().map(IoModel::info).map(i -> i.name()).toList();
    assertEquals(names, lines.stream().map(line -> line.split(" ")[0]).toList());
  }

  @Test
  void aDialectFileWithoutEndIsRefused() {
    assertEquals(ExitCode.FAILED, run("dialect", "check", "/dev/zero"));
    assertTrue(err.toString().contains("/dev/zero is longer than"), err::toString);
  }

  @Test
  void helpIsACommandToo() {
    assertEquals(ExitCode.OK, run("help", "serve"));
    assertTrue(out.toString().startsWith("Usage: malpan serve"), out::toString);
    assertEquals(ExitCode.OK, run("help", "replay", "dump"));
    assertTrue(out.toString().contains("Usage: malpan replay dump"), out::toString);
    assertEquals(ExitCode.USAGE, run("help", "replay", "dmup"));
  }

  @Test
  void nobodyWhoWasMeasuredHasNoPercentiles() {
    assertEquals(
        ExitCode.ENVIRONMENT,
        run("bots", "--connect", "127.0.0.1:1", "--count", "1", "--seconds", "0.1", "--json"));
    JsonObject report = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertEquals(0, report.getAsJsonObject("roundTripMillis").size(), out::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'lan': 'perhaps'} | lan: allowed is true or false",
        "{'serverName': ''} | --server-name: 1 to 40 printable characters",
        "{'flightRecorder': '9s'} | --flight-recorder '9s': allowed is a time",
        "{'dialect': 'klingon'} | --dialect 'klingon': allowed are malpan",
        "{'listen': ['x']} | --listen 'x': expected PORT=DIALECT",
        "{'record': ['a', 'b']} | record: one value is allowed, not 2",
        "{'rekord': 'a'} | unknown key 'rekord'; allowed are bind"
      })
  void optionsOfAFileAreChecked(String json, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("c.json"), json.replace('\'', '"'));
    assertEquals(ExitCode.USAGE, run("serve", "--config", file.toString()));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains(message), err::toString);
  }

  @Test
  void anExampleDialectCanBeUsed() throws IOException {
    assertEquals(ExitCode.OK, run("dialect", "example", "classic-rpg"));
    String example = out.toString();
    Path file = Files.writeString(folder.resolve("my.json"), example);
    assertEquals(ExitCode.OK, run("dialect", "check", file.toString()));
    Files.writeString(file, example.replace("\"added\"", "\"addd\""));
    assertEquals(ExitCode.FAILED, run("dialect", "check", file.toString()));
    assertTrue(err.toString().contains("my.json: $.server.addd"), err::toString);
  }

  @Test
  void theDataFolderFollowsThePlatform() {
    assertEquals(
        Path.of("/home/a/.local/share/malpan"),
        DataFolder.FOLDER.path(Map.of(), "Linux", "/home/a"));
    assertEquals(
        Path.of("/data/malpan"),
        DataFolder.FOLDER.path(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/a"));
    assertEquals(
        Path.of("/Users/a/Library/Application Support/Malpan"),
        DataFolder.FOLDER.path(Map.of(), "Mac OS X", "/Users/a"));
    assertEquals(
        Path.of("/mine"),
        DataFolder.FOLDER.path(Map.of("MALPAN_DATA", "/mine"), "Linux", "/home/a"));
  }
}
