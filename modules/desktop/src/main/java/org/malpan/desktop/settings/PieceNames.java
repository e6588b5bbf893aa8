package org.malpan.desktop.settings;

import org.malpan.board.PieceKind;
import org.malpan.desktop.text.Phrase;

/** What pieces are called. */
public final class PieceNames {

  private PieceNames() {}

  /** The piece's name. */
  public static Phrase of(PieceKind kind) {
    return switch (kind) {
      case KING -> Phrase.PIECE_KING;
      case QUEEN -> Phrase.PIECE_QUEEN;
      case ROOK -> Phrase.PIECE_ROOK;
      case BISHOP -> Phrase.PIECE_BISHOP;
      case KNIGHT -> Phrase.PIECE_KNIGHT;
      case PAWN -> Phrase.PIECE_PAWN;
    };
  }
}
