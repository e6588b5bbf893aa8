package org.malpan.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.client.Feed;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.client.LobbyException;
import org.malpan.client.MatchHost;
import org.malpan.desktop.page.Descendants;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.settings.HostChoice;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.text.HostPhrase;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.SettingsPhrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.transport.IoModelInfo;
import org.mockito.ArgumentCaptor;

class StartPageTest {

  private static final InetSocketAddress ADDRESS =
      InetSocketAddress.createUnresolved("localhost", 4000);

  private final Navigator navigator = mock(Navigator.class);
  private final Lobby lobby = mock(Lobby.class);
  private final MatchHost host = mock(MatchHost.class);
  private final Runnable quit = mock(Runnable.class);
  private StartPage page;

  @BeforeEach
  void make() {
    Language.ENGLISH.use();
    when(lobby.host()).thenReturn(host);
    when(host.ioModels())
        .thenReturn(
            List.of(new IoModelInfo(HostChoice.DEFAULT.ioModel(), "Term", "how", "1", "-", "any")));
    when(navigator.settings()).thenReturn(PlayerSettings.DEFAULT);
    page = new StartPage(navigator, lobby, EnumSet.allOf(PageName.class), quit);
  }

  private JButton button(Phrase phrase) {
    return Descendants.of(page, JButton.class).stream()
        .filter(button -> button.getText().equals(phrase.text()))
        .findFirst()
        .orElseThrow();
  }

  private String said() {
    return Descendants.of(page, JTextArea.class).getFirst().getText();
  }

  @Test
  void itsButtonsAreInThisOrderAndAScreenReaderSaysTheirTexts() {
    List<JButton> buttons = Descendants.of(page, JButton.class);
    assertEquals(
        List.of(
            StartPhrase.START_PLAY.text(),
            HostPhrase.HOST_TITLE.text(),
            StartPhrase.START_JOIN.text(),
            StartPhrase.START_REPLAYS.text(),
            SettingsPhrase.SETTINGS_TITLE.text(),
            StartPhrase.START_QUIT.text()),
        buttons.stream().map(JButton::getText).toList());
    for (JButton button : buttons) {
      assertEquals(button.getText(), button.getAccessibleContext().getAccessibleName());
      assertTrue(button.isFocusable());
    }
  }

  @Test
  void eachOpensItsPage() {
    button(HostPhrase.HOST_TITLE).doClick(0);
    verify(navigator).open(PageName.HOST);
    button(StartPhrase.START_JOIN).doClick(0);
    verify(navigator).open(PageName.JOIN);
    button(StartPhrase.START_REPLAYS).doClick(0);
    verify(navigator).open(PageName.REPLAYS);
    button(SettingsPhrase.SETTINGS_TITLE).doClick(0);
    verify(navigator).open(PageName.SETTINGS);
    verifyNoMoreInteractions(navigator);
    verifyNoInteractions(quit);
    button(StartPhrase.START_QUIT).doClick(0);
    verify(quit).run();
  }

  @Test
  void aPageThatIsNotThereHasNoButton() {
    page = new StartPage(navigator, lobby, Set.of(PageName.SETTINGS), quit);
    assertEquals(
        List.of(
            StartPhrase.START_PLAY.text(),
            SettingsPhrase.SETTINGS_TITLE.text(),
            StartPhrase.START_QUIT.text()),
        Descendants.of(page, JButton.class).stream().map(JButton::getText).toList());
  }

  /** What was asked to be done aside. */
  private record Asked(
      Callable<HostedMatch> work, Consumer<HostedMatch> done, Consumer<Exception> failed) {}

  @SuppressWarnings("unchecked")
  private Asked playNow() {
    button(StartPhrase.START_PLAY).doClick(0);
    ArgumentCaptor<Callable<HostedMatch>> work = ArgumentCaptor.forClass(Callable.class);
    ArgumentCaptor<Consumer<HostedMatch>> done = ArgumentCaptor.forClass(Consumer.class);
    ArgumentCaptor<Consumer<Exception>> failed = ArgumentCaptor.forClass(Consumer.class);
    verify(navigator).work(work.capture(), done.capture(), failed.capture());
    return new Asked(work.getValue(), done.getValue(), failed.getValue());
  }

  @Test
  void playNowHostsAsideAndThenJoinsAsThePlayer() throws Exception {
    HostedMatch match = mock(HostedMatch.class);
    Feed feed = mock(Feed.class);
    when(match.address()).thenReturn(ADDRESS);
    when(host.start(any())).thenReturn(match);
    when(lobby.join(ADDRESS, PlayerSettings.DEFAULT.login())).thenReturn(feed);

    Asked asked = playNow();

    assertFalse(button(StartPhrase.START_PLAY).isEnabled(), "not twice");
    assertEquals(HostPhrase.HOST_STARTING.text(), said());
    assertSame(match, asked.work().call());
    asked.done().accept(match);
    assertTrue(button(StartPhrase.START_PLAY).isEnabled());
    assertEquals("", said());
    ArgumentCaptor<HostPlan> plan = ArgumentCaptor.forClass(HostPlan.class);
    verify(host).start(plan.capture());
    assertTrue(plan.getValue().bots() > 0, "a match with others in it");
    ArgumentCaptor<Play> play = ArgumentCaptor.forClass(Play.class);
    verify(navigator).play(play.capture());
    assertEquals(Optional.of(match), play.getValue().hosted());
    assertSame(feed, play.getValue().feeds().call());
  }

  @Test
  void whatKeepsAMatchFromStartingIsSaidAndCanBeTriedAgain() {
    playNow().failed().accept(new LobbyException("the port is taken", null));

    assertEquals(HostPhrase.HOST_FAILED.text("the port is taken"), said());
    assertTrue(button(StartPhrase.START_PLAY).isEnabled());
  }
}
