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
    JLabel label = Words.label(new JLabel(), Phrase.SETTINGS_TITLE);
    inner.add(label);
    assertFollows(Phrase.SETTINGS_TITLE, label::getText);
  }

  @Test
  void aButtonAndACheckBoxFollowAndKeepTheirState() {
    JButton button = Words.button(new JButton(), Phrase.PAGE_BACK);
    JCheckBox box = Words.button(new JCheckBox("", true), Phrase.HOST_ON_LAN);
    inner.add(button);
    inner.add(box);
    assertFollows(Phrase.PAGE_BACK, button::getText);
    assertFollows(Phrase.HOST_ON_LAN, box::getText);
    assertEquals(true, box.isSelected());
  }

  @Test
  void whatAScreenReaderSaysFollows() {
    JTextField field = Words.name(new JTextField(), Phrase.JOIN_ADDRESS);
    inner.add(field);
    assertFollows(Phrase.JOIN_ADDRESS, field.getAccessibleContext()::getAccessibleName);
  }

  @Test
  void aTipAndAHintFollowAndWhatWasTypedStays() {
    JTextField field =
        Words.hint(Words.tip(new JTextField("typed"), Phrase.JOIN_KEEP), Phrase.MATCH_CHAT_HINT);
    inner.add(field);
    assertFollows(Phrase.JOIN_KEEP, field::getToolTipText);
    assertFollows(
        Phrase.MATCH_CHAT_HINT, () -> field.getClientProperty("JTextField.placeholderText"));
    assertEquals("typed", field.getText());
  }

  @Test
  void theLastPhraseOfAButtonCounts() {
    JButton button = new JButton();
    inner.add(button);
    assertSame(button, Words.button(button, Phrase.MENU_LEAVE));
    assertSame(button, Words.button(button, Phrase.MENU_END_HOSTED));
    assertFollows(Phrase.MENU_END_HOSTED, button::getText);
  }

  @Test
  void theItemsOfAMenuThatIsClosedFollow() {
    JMenu menu = Words.button(new JMenu(), Phrase.SETTINGS_TITLE);
    JMenuItem item = Words.button(new JMenuItem(), Phrase.MENU_RESUME);
    menu.add(item);
    inner.add(menu);
    assertFollows(Phrase.SETTINGS_TITLE, menu::getText);
    assertFollows(Phrase.MENU_RESUME, item::getText);
  }

  @Test
  void whatComposesItsTextIsAsked() {
    Composed composed = new Composed();
    inner.add(composed);
    assertFollows(Phrase.MATCH_CHAT, composed::getText);
  }

  private static final class Composed extends JLabel implements Worded {
    private static final long serialVersionUID = 1;

    Composed() {
      super(Phrase.MATCH_CHAT.text());
    }

    @Override
    public void reword() {
      setText(Phrase.MATCH_CHAT.text());
    }
  }
}
