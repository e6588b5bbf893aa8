package org.malpan.desktop.settings;

import org.malpan.board.PieceKind;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Phrase;

/** What pieces are called. */
public final class PieceNames {

  private PieceNames() {}

  /** The piece's name. */
  public static Phrase of(PieceKind kind) {
    return switch (kind) {
      case KING -> MatchPhrase.PIECE_KING;
      case QUEEN -> MatchPhrase.PIECE_QUEEN;
      case ROOK -> MatchPhrase.PIECE_ROOK;
      case BISHOP -> MatchPhrase.PIECE_BISHOP;
      case KNIGHT -> MatchPhrase.PIECE_KNIGHT;
      case PAWN -> MatchPhrase.PIECE_PAWN;
    };
  }
}
