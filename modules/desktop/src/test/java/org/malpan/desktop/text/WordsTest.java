package org.malpan.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final JPanel inner = new JPanel();
  private final JPanel root = new JPanel();

  @BeforeEach
  void beginInEnglish() {
    Language.ENGLISH.use();
    root.add(inner);
  }

  @AfterEach
  void leaveAsItWas() {
    Language.ENGLISH.use();
  }

  /** What is said follows the language only when all is worded anew. */
  private void assertFollows(Phrase phrase, Supplier<Object> said) {
    String english = phrase.text();
    assertEquals(english, said.get());
    Language.KOREAN.use();
    assertNotEquals(english, phrase.text(), "a phrase that tells the languages apart");
    assertEquals(english, said.get());
    Words.renew(root);
    assertEquals(phrase.text(), said.get());
    Language.ENGLISH.use();
    Words.renew(root);
    assertEquals(english, said.get());
  }

  @Test
  void aLabelFollows() {
    JLabel label = Words.label(new JLabel(), SettingsPhrase.SETTINGS_TITLE);
    inner.add(label);
    assertFollows(SettingsPhrase.SETTINGS_TITLE, label::getText);
  }

  @Test
  void aButtonAndACheckBoxFollowAndKeepTheirState() {
    JButton button = Words.button(new JButton(), StartPhrase.PAGE_BACK);
    JCheckBox box = Words.button(new JCheckBox("", true), HostPhrase.HOST_ON_LAN);
    inner.add(button);
    inner.add(box);
    assertFollows(StartPhrase.PAGE_BACK, button::getText);
    assertFollows(HostPhrase.HOST_ON_LAN, box::getText);
    assertEquals(true, box.isSelected());
  }

  @Test
  void whatAScreenReaderSaysFollows() {
    JTextField field = Words.name(new JTextField(), JoinPhrase.JOIN_ADDRESS);
    inner.add(field);
    assertFollows(JoinPhrase.JOIN_ADDRESS, field.getAccessibleContext()::getAccessibleName);
  }

  @Test
  void aTipAndAHintFollowAndWhatWasTypedStays() {
    JTextField field =
        Words.hint(
            Words.tip(new JTextField("typed"), JoinPhrase.JOIN_KEEP), MatchPhrase.MATCH_CHAT_HINT);
    inner.add(field);
    assertFollows(JoinPhrase.JOIN_KEEP, field::getToolTipText);
    assertFollows(
        MatchPhrase.MATCH_CHAT_HINT, () -> field.getClientProperty("JTextField.placeholderText"));
    assertEquals("typed", field.getText());
  }

  @Test
  void theLastPhraseOfAButtonCounts() {
    JButton button = new JButton();
    inner.add(button);
    assertSame(button, Words.button(button, MatchPhrase.MENU_LEAVE));
    assertSame(button, Words.button(button, MatchPhrase.MENU_END_HOSTED));
    assertFollows(MatchPhrase.MENU_END_HOSTED, button::getText);
  }

  @Test
  void theItemsOfAMenuThatIsClosedFollow() {
    JMenu menu = Words.button(new JMenu(), SettingsPhrase.SETTINGS_TITLE);
    JMenuItem item = Words.button(new JMenuItem(), MatchPhrase.MENU_RESUME);
    menu.add(item);
    inner.add(menu);
    assertFollows(SettingsPhrase.SETTINGS_TITLE, menu::getText);
    assertFollows(MatchPhrase.MENU_RESUME, item::getText);
  }

  @Test
  void whatComposesItsTextIsAsked() {
    Composed composed = new Composed();
    inner.add(composed);
    assertFollows(MatchPhrase.MATCH_CHAT, composed::getText);
  }

  private static final class Composed extends JLabel implements Worded {
    private static final long serialVersionUID = 1;

    Composed() {
      super(MatchPhrase.MATCH_CHAT.text());
    }

    @Override
    public void reword() {
      setText(MatchPhrase.MATCH_CHAT.text());
    }
  }
}
