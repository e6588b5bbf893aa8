package org.malpan.desktop.settings;

import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.malpan.board.PieceKind;
import org.malpan.desktop.MatchSettings.Quality;
import org.malpan.desktop.page.FormRows;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PagePanel;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.SettingsPhrase;
import org.malpan.desktop.text.Words;
import org.malpan.protocol.ProtocolLimits;

/** All that a player can choose; each choice applies at once. Event thread. */
public final class SettingsPage implements Page {

  private static final Integer[] SCALES = {Look.AUTOMATIC, 100, 125, 150, 175, 200};
  private static final Integer[] FRAME_LIMITS = {30, 60, 90, 120, 144, 240};

  private final Navigator navigator;
  private final JTextField name = new JTextField();
  private final Note nameNote;
  private final ChoiceBox<PieceKind> piece;
  private final ChoiceBox<Language> language;
  private final ChoiceBox<Theme> theme;
  private final ChoiceBox<Accent> accent;
  private final ChoiceBox<Integer> scale;
  private final ChoiceBox<Integer> frames;
  private final JCheckBox antialiasing = box(SettingsPhrase.SETTINGS_ANTIALIASING);
  private final JCheckBox shadows = box(SettingsPhrase.SETTINGS_SHADOWS);
  private final JCheckBox reducedMotion = box(SettingsPhrase.SETTINGS_REDUCED_MOTION);
  private final JCheckBox narrated = box(SettingsPhrase.SETTINGS_NARRATED);
  private final Note languageNote;
  private final Note antialiasingNote;
  private final Note motionNote;
  private final Note narratedNote;
  private final KeysPanel keys;
  private final PagePanel panel;
  private boolean filling;

  /** The page. */
  public SettingsPage(Navigator navigator) {
    this.navigator = navigator;
    piece = new ChoiceBox<>(PieceKind.values(), kind -> PieceNames.of(kind).text(), this::choose);
    language = new ChoiceBox<>(Language.values(), Language::ownName, this::choose);
    theme = new ChoiceBox<>(Theme.values(), SettingsPage::name, this::choose);
    accent = new ChoiceBox<>(Accent.values(), SettingsPage::name, this::choose);
    scale =
        new ChoiceBox<>(
            SCALES,
            percent ->
                percent == Look.AUTOMATIC
                    ? SettingsPhrase.SETTINGS_AUTOMATIC.text()
                    : percent + " %",
            percent -> change(next -> next.withLook(next.look().withScale(percent))));
    frames =
        new ChoiceBox<>(
            FRAME_LIMITS, SettingsPhrase.SETTINGS_FRAMES_EACH::text, _ -> chooseQuality());
    FormRows rows = new FormRows();
    rows.heading(SettingsPhrase.SETTINGS_HEADING_PLAYER);
    nameNote = rows.row(SettingsPhrase.SETTINGS_NAME, name);
    Note _ = rows.row(SettingsPhrase.SETTINGS_PIECE, piece);
    rows.heading(SettingsPhrase.SETTINGS_HEADING_WINDOW);
    languageNote = rows.row(SettingsPhrase.SETTINGS_LANGUAGE, language);
    Note _ = rows.row(SettingsPhrase.SETTINGS_THEME, theme);
    Note _ = rows.row(SettingsPhrase.SETTINGS_ACCENT, accent);
    Note _ = rows.row(SettingsPhrase.SETTINGS_SCALE, scale);
    rows.heading(SettingsPhrase.SETTINGS_HEADING_BOARD);
    Note _ = rows.row(SettingsPhrase.SETTINGS_FRAMES, frames);
    antialiasingNote = rows.row(antialiasing);
    Note _ = rows.row(shadows);
    rows.heading(SettingsPhrase.SETTINGS_HEADING_ACCESS);
    motionNote = rows.row(reducedMotion);
    narratedNote = rows.row(narrated);
    rows.heading(SettingsPhrase.SETTINGS_HEADING_KEYS);
    keys = new KeysPanel(navigator, rows);
    JButton resetKeys = Words.button(new JButton(), SettingsPhrase.KEYS_RESET_ALL);
    resetKeys.addActionListener(_ -> {
      boolean _ = keys.cancel();
      change(settings -> settings.withKeys(KeyBindings.DEFAULT));
      keys.refresh();
    });
    panel = new PagePanel(SettingsPhrase.SETTINGS_TITLE, rows, navigator::back);
    panel.action(resetKeys);
    listen();
  }

  private static JCheckBox box(Phrase phrase) {
    return Words.button(new JCheckBox(), phrase);
  }

  private void listen() {
    name.getDocument().addDocumentListener(new Typing());
    antialiasing.addActionListener(_ -> chooseQuality());
    shadows.addActionListener(_ -> chooseQuality());
    reducedMotion.addActionListener(_ -> chooseAccess());
    narrated.addActionListener(_ -> chooseAccess());
  }

  private void change(UnaryOperator<PlayerSettings> change) {
    if (!filling) {
      navigator.change(change);
    }
  }

  private void choose(PieceKind chosen) {
    change(settings -> settings.withPiece(chosen));
  }

  private void choose(Language chosen) {
    change(settings -> settings.withLanguage(chosen));
    explain();
  }

  private void choose(Theme chosen) {
    change(settings -> settings.withLook(settings.look().withTheme(chosen)));
  }

  private void choose(Accent chosen) {
    change(settings -> settings.withLook(settings.look().withAccent(chosen)));
  }

  private void chooseQuality() {
    Quality quality =
        new Quality(
            antialiasing.isSelected(),
            shadows.isSelected(),
            frames.getItemAt(Math.max(0, frames.getSelectedIndex())));
    change(settings -> settings.withQuality(quality));
  }

  private void chooseAccess() {
    Access access = new Access(reducedMotion.isSelected(), narrated.isSelected());
    change(settings -> settings.withAccess(access));
  }

  private void chooseName() {
    String typed = name.getText().strip();
    boolean allowed = PlayerSettings.allowsName(typed);
    nameNote.warn(
        allowed ? "" : SettingsPhrase.SETTINGS_BAD_NAME.text(ProtocolLimits.NAME_CHARACTERS));
    if (allowed) {
      change(settings -> settings.withName(typed));
    }
  }

  private static String name(Theme theme) {
    return switch (theme) {
      case SYSTEM -> SettingsPhrase.SETTINGS_THEME_SYSTEM.text();
      case LIGHT -> SettingsPhrase.SETTINGS_THEME_LIGHT.text();
      case DARK -> SettingsPhrase.SETTINGS_THEME_DARK.text();
    };
  }

  private static String name(Accent accent) {
    return switch (accent) {
      case AMBER -> SettingsPhrase.SETTINGS_ACCENT_AMBER.text();
      case BLUE -> SettingsPhrase.SETTINGS_ACCENT_BLUE.text();
      case GREEN -> SettingsPhrase.SETTINGS_ACCENT_GREEN.text();
      case PURPLE -> SettingsPhrase.SETTINGS_ACCENT_PURPLE.text();
      case RED -> SettingsPhrase.SETTINGS_ACCENT_RED.text();
    };
  }

  private void explain() {
    String letters = Language.KOREAN.isReadable() ? "" : SettingsPhrase.SETTINGS_NO_LETTERS.text();
    if (Language.inUse().isReadable()) {
      languageNote.say(letters);
    } else {
      languageNote.warn(letters);
    }
    antialiasingNote.say(SettingsPhrase.SETTINGS_ANTIALIASING_NOTE.text());
    motionNote.say(SettingsPhrase.SETTINGS_REDUCED_MOTION_NOTE.text());
    narratedNote.say(SettingsPhrase.SETTINGS_NARRATED_NOTE.text());
  }

  private void fill(PlayerSettings settings) {
    explain();
    filling = true;
    name.setText(settings.name());
    piece.show(settings.piece());
    language.show(settings.language());
    theme.show(settings.look().theme());
    accent.show(settings.look().accent());
    scale.show(nearest(SCALES, settings.look().scalePercent()));
    frames.show(nearest(FRAME_LIMITS, settings.quality().framesPerSecond()));
    antialiasing.setSelected(settings.quality().antialiasing());
    shadows.setSelected(settings.quality().shadows());
    reducedMotion.setSelected(settings.access().reducedMotion());
    narrated.setSelected(settings.access().narrated());
    keys.refresh();
    filling = false;
  }

  /** A file may hold what the page does not offer. */
  private static Integer nearest(Integer[] offered, int value) {
    Integer best = offered[0];
    for (Integer one : offered) {
      if (Math.abs(one - value) < Math.abs(best - value)) {
        best = one;
      }
    }
    return best;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Phrase title() {
    return SettingsPhrase.SETTINGS_TITLE;
  }

  @Override
  public void shown() {
    fill(navigator.settings());
    boolean _ = name.requestFocusInWindow();
  }

  @Override
  public void hidden() {
    boolean _ = keys.cancel();
  }

  @Override
  public boolean back() {
    return keys.cancel();
  }

  private final class Typing implements DocumentListener {

    @Override
    public void insertUpdate(DocumentEvent event) {
      chooseName();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
      chooseName();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
      chooseName();
    }
  }
}
