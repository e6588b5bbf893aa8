package org.malpan.desktop.join;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.malpan.board.PieceKind;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Wrapping;
import org.malpan.desktop.settings.ChoiceBox;
import org.malpan.desktop.settings.PieceNames;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.text.JoinPhrase;
import org.malpan.desktop.text.Words;

/** Who joins, and as what: kept as the player's settings. Event thread. */
final class PlayerFields extends JPanel {
  private static final long serialVersionUID = 1;

  private final transient Navigator navigator;
  private final JTextField name = Words.name(new JTextField(12), JoinPhrase.JOIN_PLAYER);
  private final ChoiceBox<PieceKind> piece =
      new ChoiceBox<>(PieceKind.values(), kind -> PieceNames.of(kind).text(), this::choose);

  PlayerFields(Navigator navigator) {
    super(new Wrapping(8, 4));
    this.navigator = navigator;
    JLabel nameLabel = Words.label(new JLabel(), JoinPhrase.JOIN_PLAYER);
    nameLabel.setLabelFor(name);
    JLabel pieceLabel = Words.label(new JLabel(), JoinPhrase.JOIN_PIECE);
    pieceLabel.setLabelFor(piece);
    Words.name(piece, JoinPhrase.JOIN_PIECE);
    add(nameLabel);
    add(name);
    add(pieceLabel);
    add(piece);
  }

  /** Shows what the settings say. */
  void fill() {
    name.setText(navigator.settings().name());
    piece.show(navigator.settings().piece());
  }

  /**
   * Keeps what the player chose.
   *
   * @return false when the name is not allowed; it has the keyboard then
   */
  boolean keep() {
    String chosen = name.getText().strip();
    boolean allowed = PlayerSettings.allowsName(chosen);
    name.putClientProperty("JComponent.outline", allowed ? null : "error");
    if (!allowed) {
      boolean _ = name.requestFocusInWindow();
      return false;
    }
    navigator.change(settings -> settings.withName(chosen));
    return true;
  }

  private void choose(PieceKind kind) {
    navigator.change(settings -> settings.withPiece(kind));
  }
}
