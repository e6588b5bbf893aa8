package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.board.Pieces;
import org.malpan.game.BoardSize;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What others may read of a recording: a match of 100 ticks of a queen that goes in circles. */
class ReplayExportTest {

  @TempDir private Path folder;

  private ReplayFile file;
  private World world;

  @BeforeEach
  void record() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JournalRecorder recorder = new JournalRecorder(bytes, "test.mpr", "test 1", _ -> {});
    world = new World(new BoardGame(), new WorldConfig(new BoardSize(300, 200), 0, 3, 0, 7, 10));
    recorder.started(world);
    for (int i = 0; i < 100; i++) {
      TickInputs inputs = new TickInputs();
      switch (i) {
        case 0 -> inputs.join(1, "=a\"<b", PieceKind.QUEEN.code());
        case 50 -> {
          inputs.chat(0, "hello");
          inputs.command(0, BoardCommands.attack(), 0);
        }
        case 90 -> inputs.leave(0, LeaveCause.LEFT);
        case 95 -> inputs.join(2, "eve", PieceKind.PAWN.code());
        default -> inputs.command(0, BoardCommands.move(Direction.values()[i % 4]), i);
      }
      world.step(inputs, Silence.EVENTS);
      recorder.ticked(world, inputs);
    }
    recorder.stopped();
    file = ReplayFile.open(Files.write(folder.resolve("match.mpr"), bytes.toByteArray()));
  }

  @AfterEach
  void close() throws ReplayFormatException {
    file.close();
  }

  private String export(ReplayExport.Format format, long from, long to, int every)
      throws Exception {
    StringWriter out = new StringWriter();
    ReplayExport.write(file, format, from, to, every, out);
    return out.toString();
  }

  @Test
  void anAnimationHasEachPieceFromWhenItCameToWhenItWent() throws Exception {
    String svg = export(ReplayExport.Format.ANIMATION, 0, 100, 1);
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList circles = picture.getElementsByTagName("circle");
    assertEquals(2, circles.getLength());
    Element queen = (Element) circles.item(0);
    assertEquals("=a\"<b, queen", queen.getFirstChild().getTextContent());
    NodeList animations = queen.getElementsByTagName("animate");
    // Of 101 states it is there from the 2nd to the 91st.
    assertEquals("0;0.01;0.91", ((Element) animations.item(0)).getAttribute("keyTimes"));
    for (int axis = 1; axis <= 2; axis++) {
      Element animation = (Element) animations.item(axis);
      String[] times = animation.getAttribute("keyTimes").split(";");
      assertEquals(times.length, animation.getAttribute("values").split(";").length);
      assertEquals("0", times[0]);
      assertEquals("1", times[times.length - 1]);
      for (int i = 1; i < times.length; i++) {
        assertTrue(Double.parseDouble(times[i - 1]) < Double.parseDouble(times[i]));
      }
      assertEquals("10.0s", animation.getAttribute("dur"));
    }
  }

  @Test
  void jsonLinesHoldTheStatesAsked() throws Exception {
    List<String> lines = export(ReplayExport.Format.JSONL, 10, 40, 15).lines().toList();

    assertEquals(3, lines.size());
    JsonObject last = JsonParser.parseString(lines.getLast()).getAsJsonObject();
    assertEquals(40, last.get("tick").getAsLong());
    JsonObject piece = last.getAsJsonArray("pieces").get(0).getAsJsonObject();
    assertEquals("=a\"<b", piece.get("name").getAsString());
    ReplayPlayer player = new ReplayPlayer(file);
    player.seek(40);
    assertEquals(player.world().x(0), piece.get("x").getAsInt());
    assertEquals("%016x".formatted(player.world().stateHash()), last.get("hash").getAsString());
  }

  @Test
  void positionsAreRowsWithNamesThatNoSpreadsheetExecutes() throws Exception {
    List<String> lines = export(ReplayExport.Format.CSV, 0, Long.MAX_VALUE, 1).lines().toList();

    assertEquals("tick,id,name,kind,x,y,hp,maxHp,score", lines.getFirst());
    // 90 states with the queen, and five with the pawn.
    assertEquals(1 + 90 + 5, lines.size());
    assertTrue(lines.get(1).startsWith("1,0,\"'=a\"\"<b\",queen,"), () -> lines.get(1));
    assertTrue(lines.getLast().startsWith("100,0,\"eve\",pawn,"), lines::getLast);
  }

  @Test
  void aContactSheetIsWellFormedAndSpreadsOverTheMatch() throws Exception {
    String svg = export(ReplayExport.Format.SVG, 0, Long.MAX_VALUE, 1);

    assertEquals(ReplayExport.MOST_BOARDS, count(svg, "<g "));
    assertTrue(svg.contains(">tick 0, 0 pieces<"), svg);
    assertTrue(svg.contains(">tick 100, 1 pieces<"), svg);
    assertTrue(svg.contains("=a\"&lt;b queen"), svg);
    assertEquals(count(svg, "<circle"), count(svg, "</circle>"));
    assertTrue(svg.endsWith("</svg>\n"));
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  @Test
  void aSingleStateIsASheetOfOneBoard() throws Exception {
    assertTrue(export(ReplayExport.Format.SVG, 100, 100, 1).contains(">tick 100, 1 pieces<"));
  }

  @Test
  void everyStayHasItsOwnCounts() throws Exception {
    ReplayStatistics statistics = ReplayStatistics.of(file);

    assertEquals(
        List.of(
            // Four moves came after it had left.
            new ReplayStatistics.Row(0, "=a\"<b", 88 + 4, 1, 1, 0, 0),
            new ReplayStatistics.Row(0, "eve", 4, 0, 0, 0, 0)),
        statistics.rows());
    assertTrue(statistics.text().contains("eve"), statistics::text);
    assertEquals(
        2,
        JsonParser.parseString(statistics.json())
            .getAsJsonObject()
            .getAsJsonArray("players")
            .size());
    StringWriter svg = new StringWriter();
    assertDoesNotThrow(() -> statistics.heat().writeSvg(svg));
    assertTrue(svg.toString().contains("hsl(0,80%,25%)"), svg::toString);
    assertTrue(statistics.heat().at(world.x(0), world.y(0)) > 0);
  }

  @Test
  void fallsAreCountedForBothSides() throws Exception {
    try (ReplayFile wild =
        ReplayFile.open(Files.write(folder.resolve("wild.mpr"), Recorded.bytes(550, 5)))) {
      ReplayStatistics statistics = ReplayStatistics.of(wild);
      ReplayPlayer player = new ReplayPlayer(wild);
      player.seek(550);
      long scores = 0;
      for (int id = 0; id < player.world().config().maxPlayers(); id++) {
        scores += player.world().isPresent(id) ? new Pieces(player.world()).score(id) : 0;
      }
      long hits = statistics.rows().stream().mapToLong(ReplayStatistics.Row::hits).sum();
      // A score goes with its player.
      assertTrue(hits >= scores, () -> "hits " + hits);
      assertTrue(statistics.rows().stream().anyMatch(row -> row.falls() > 0), statistics::text);
    }
  }
}
