package org.malpan.desktop.join;

import java.awt.Component;
import java.awt.FlowLayout;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.malpan.board.PieceKind;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;
import org.malpan.protocol.ProtocolLimits;
import org.malpan.protocol.Text;

/** Who joins, and as what: kept as the player's settings. Event thread. */
final class PlayerFields extends JPanel {
  private static final long serialVersionUID = 1;

  private final transient Navigator navigator;
  private final JTextField name = Words.name(new JTextField(12), Phrase.JOIN_PLAYER);
  private final JComboBox<PieceKind> piece = new JComboBox<>(PieceKind.values());

  PlayerFields(Navigator navigator) {
    super(new FlowLayout(FlowLayout.LEADING, 8, 0));
    this.navigator = navigator;
    JLabel nameLabel = Words.label(new JLabel(), Phrase.JOIN_PLAYER);
    nameLabel.setLabelFor(name);
    JLabel pieceLabel = Words.label(new JLabel(), Phrase.JOIN_PIECE);
    pieceLabel.setLabelFor(piece);
    Words.name(piece, Phrase.JOIN_PIECE);
    piece.setRenderer(new PieceName());
    add(nameLabel);
    add(name);
    add(pieceLabel);
    add(piece);
  }

  /** Shows what the settings say. */
  void fill() {
    name.setText(navigator.settings().name());
    piece.setSelectedItem(navigator.settings().piece());
  }

  /**
   * Keeps what the player chose.
   *
   * @return false when the name is not allowed; it has the keyboard then
   */
  boolean keep() {
    String chosen = name.getText().strip();
    boolean allowed = Text.isPrintable(chosen, ProtocolLimits.NAME_CHARACTERS);
    name.putClientProperty("JComponent.outline", allowed ? null : "error");
    if (!allowed) {
      boolean _ = name.requestFocusInWindow();
      return false;
    }
    PieceKind kind = (PieceKind) piece.getSelectedItem();
    navigator.change(old ->
        new PlayerSettings(
            chosen,
            kind,
            old.language(),
            old.look(),
            old.quality(),
            old.access(),
            old.keys(),
            old.host()));
    return true;
  }

  /** Pieces by their names in the language in use. */
  private static final class PieceName extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      return super.getListCellRendererComponent(
          list, value instanceof PieceKind kind ? text(kind) : "", index, selected, focused);
    }

    private static String text(PieceKind kind) {
      return switch (kind) {
        case KING -> Phrase.JOIN_KING.text();
        case QUEEN -> Phrase.JOIN_QUEEN.text();
        case ROOK -> Phrase.JOIN_ROOK.text();
        case BISHOP -> Phrase.JOIN_BISHOP.text();
        case KNIGHT -> Phrase.JOIN_KNIGHT.text();
        case PAWN -> Phrase.JOIN_PAWN.text();
      };
    }
  }
}
