package org.malpan.desktop.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {

  private final History history = new History(PageName.START);

  @Test
  void backGoesTheWayOneCame() {
    history.open(PageName.HOST);
    history.open(PageName.MATCH);
    history.open(PageName.SETTINGS);

    assertTrue(history.back());
    assertEquals(PageName.MATCH, history.present());
    assertTrue(history.back());
    assertEquals(PageName.HOST, history.present());
    assertTrue(history.back());
    assertFalse(history.back());
    assertEquals(PageName.START, history.present());
  }

  @Test
  void aPageThatIsOnTheWayIsGoneBackTo() {
    history.open(PageName.HOST);
    history.open(PageName.MATCH);
    history.open(PageName.HOST);

    assertTrue(history.back());
    assertEquals(PageName.START, history.present());
  }

  @Test
  void aLostMatchIsReplacedThereAndBack() {
    history.open(PageName.MATCH);
    history.replace(PageName.DISCONNECTED);
    history.replace(PageName.MATCH);

    assertEquals(PageName.MATCH, history.present());
    assertTrue(history.back());
    assertEquals(PageName.START, history.present());
  }

  @Test
  void theOnlyPageCanBeReplaced() {
    History alone = new History(PageName.MATCH);
    alone.replace(PageName.DISCONNECTED);

    assertEquals(PageName.DISCONNECTED, alone.present());
    assertFalse(alone.back());
  }
}
