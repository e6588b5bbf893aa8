package org.malpan.desktop.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.malpan.board.PieceKind;
import org.malpan.client.PieceView;

class CellPlacesTest {

  private static PieceView piece(int id, int x, int y) {
    return new PieceView(id, PieceKind.PAWN, "p" + id, false, false, x, y, x, y, 1, 1, 0, -1, "");
  }

  @Test
  void aPieceAloneStandsInTheMiddleInFullSize() {
    List<PieceView> pieces = List.of(piece(1, 3, 4), piece(2, 4, 3));
    CellPlaces places = new CellPlaces(pieces);

    assertEquals(CellPlaces.Place.ALONE, places.next(pieces.get(0)));
    assertEquals(CellPlaces.Place.ALONE, places.next(pieces.get(1)));
  }

  @Test
  void piecesThatShareACellStandApartWithinIt() {
    List<PieceView> pieces = IntStream.range(0, 6).mapToObj(id -> piece(id, 3, 4)).toList();
    CellPlaces places = new CellPlaces(pieces);
    Set<CellPlaces.Place> taken = new HashSet<>();
    for (PieceView piece : pieces) {
      CellPlaces.Place place = places.next(piece);
      assertTrue(Math.abs(place.x()) < 0.5 && Math.abs(place.y()) < 0.5, place::toString);
      assertTrue(place.scale() < 1, place::toString);
      assertTrue(taken.add(place), place + " is taken twice");
    }
  }
}
