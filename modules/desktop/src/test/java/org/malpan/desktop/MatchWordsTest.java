package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.MatchView;
import org.malpan.desktop.hud.EventsPanel;
import org.malpan.desktop.hud.Minimap;
import org.malpan.desktop.hud.NetworkGraph;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.Words;
import org.malpan.game.BoardSize;

/** What stands beside the board follows a change of the language while the match goes on. */
class MatchWordsTest {

  private final MatchView view = new MatchView(() -> 5_000_000);

  MatchWordsTest() {
    view.packet(
        BoardPackets.welcome(0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 2, 6, 9, 10, 3, 0));
    view.packet(BoardPackets.added(1, PieceKind.PAWN, false, 1, 1, 10, 10, 1, "Ada"));
    view.packet(BoardPackets.fell(1, 0));
  }

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.use();
  }

  private static void speakKorean(Component component) {
    Language.KOREAN.use();
    Words.renew(component);
  }

  private static boolean hasLabel(Component root, String text) {
    return LaidOut.find(root, JLabel.class, label -> label.getText().equals(text)).isPresent();
  }

  @Test
  void headingOfThePlayersAndTheirPieces() {
    PlayersPanel players = new PlayersPanel();
    players.show(view.snapshot());
    assertTrue(hasLabel(players, "In view (2)"));

    speakKorean(players);

    assertTrue(hasLabel(players, "보이는 말 (2)"));
    JList<?> list = LaidOut.find(players, JList.class, _ -> true).orElseThrow();
    PlayerEntry first = (PlayerEntry) list.getModel().getElementAt(0);
    assertEquals("you, 퀸, 9/10, ★3", first.sentence());
    assertEquals("보이는 말", list.getAccessibleContext().getAccessibleName());
  }

  @Test
  void headingAndHintOfTheChat() {
    ChatPanel chat = LaidOut.in(new ChatPanel(_ -> true), 500, 200);
    JTextField line = LaidOut.find(chat, JTextField.class, _ -> true).orElseThrow();
    chat.reword();
    assertEquals(
        "Enter to chat, Esc to play on", line.getClientProperty("JTextField.placeholderText"));

    speakKorean(chat);

    assertTrue(hasLabel(chat, "대화"));
    assertEquals("Enter로 말하고 Esc로 돌아갑니다", line.getClientProperty("JTextField.placeholderText"));
    assertEquals("대화 입력", line.getAccessibleContext().getAccessibleName());
  }

  @Test
  void aNarrowChatHasAShorterHint() {
    ChatPanel chat = LaidOut.in(new ChatPanel(_ -> true), 150, 200);
    JTextField line = LaidOut.find(chat, JTextField.class, _ -> true).orElseThrow();

    chat.reword();

    assertEquals("Enter to chat", line.getClientProperty("JTextField.placeholderText"));
    assertEquals(
        "Enter to chat, Esc to play on", line.getAccessibleContext().getAccessibleDescription());
  }

  @Test
  void whatHappenedBeforeIsToldAnew() {
    EventsPanel events = new EventsPanel();
    events.show(view.snapshot().events());

    speakKorean(events);

    assertTrue(hasLabel(events, "사건"));
    String text = LaidOut.find(events, JTextArea.class, _ -> true).orElseThrow().getText();
    assertTrue(text.contains("에게 쓰러짐"), text);
  }

  @Test
  void theTimeLineAndItsTips() {
    TimelinePanel timeline = new TimelinePanel();

    speakKorean(timeline);

    JButton play =
        LaidOut.find(
                timeline,
                JButton.class,
                button -> "재생 또는 멈춤 (스페이스)".equals(button.getToolTipText()))
            .orElseThrow();
    assertEquals("재생 또는 멈춤 (스페이스)", play.getAccessibleContext().getAccessibleName());
  }

  @Test
  void whatOnlyAScreenReaderSays() {
    Minimap map = new Minimap(_ -> {});
    NetworkGraph graph = new NetworkGraph();
    assertEquals("Map of the board", map.getAccessibleContext().getAccessibleName());

    speakKorean(map);
    speakKorean(graph);

    assertEquals("판 지도", map.getAccessibleContext().getAccessibleName());
    assertEquals("통신 그래프", graph.getAccessibleContext().getAccessibleName());
  }
}
