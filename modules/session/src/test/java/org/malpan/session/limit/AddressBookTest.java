package org.malpan.session.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.malpan.session.limit.AddressBook.Answer;

class AddressBookTest {

  private static final long SECOND = 1_000_000_000;

  private final AddressBook book = new AddressBook(5, 2, 64);
  private final InetAddress ours = address(1);
  private final InetAddress others = address(2);

  private static InetAddress address(int number) {
    try {
      return InetAddress.getByAddress(
          new byte[] {10, (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private Answer take(InetAddress address, long nanos) {
    return book.take(address, nanos, nanos);
  }

  @Test
  void anAddressHasSoManyAtOnceAndOthersTheSame() {
    for (int i = 0; i < 5; i++) {
      assertEquals(Answer.TAKEN, take(ours, 100 * SECOND));
    }
    assertEquals(Answer.TOO_MANY, take(ours, 200 * SECOND));
    assertEquals(Answer.TAKEN, take(others, 200 * SECOND));
    book.giveBack(ours);
    assertEquals(Answer.TAKEN, take(ours, 300 * SECOND));
  }

  @Test
  void anAddressOpensSoManyASecond() {
    for (int i = 0; i < 5; i++) {
      assertEquals(Answer.TAKEN, take(ours, 0));
      book.giveBack(ours);
    }
    int taken = 0;
    for (int millis = 1; millis <= 10_000; millis++) {
      if (take(ours, millis * 1_000_000L) == Answer.TAKEN) {
        taken++;
        book.giveBack(ours);
      }
    }
    // Those that were refused cost nothing, or it would never get in again.
    assertEquals(20, taken);
    assertEquals(Answer.TAKEN, take(others, 10 * SECOND));
  }

  @Test
  void whatWaitedForTheServerMayComeAtOnce() {
    for (int i = 0; i < 5 + 2 * 3; i++) {
      assertEquals(Answer.TAKEN, book.take(ours, 3 * SECOND, 0));
      book.giveBack(ours);
    }
    assertEquals(Answer.TOO_FAST, book.take(ours, 3 * SECOND, 0));
  }

  @Test
  void anAddressIsForgottenOnceItsPauseIsOver() {
    assertEquals(Answer.TAKEN, take(ours, 0));
    book.forgetIdle(10 * SECOND);
    assertEquals(1, book.size());
    book.giveBack(ours);
    book.forgetIdle(SECOND / 2 - 1);
    assertEquals(1, book.size());
    book.forgetIdle(SECOND / 2);
    assertEquals(0, book.size());
  }

  @Test
  void whatItRemembersIsBounded() {
    for (int i = 0; i < AddressBook.MOST_ADDRESSES + 1000; i++) {
      assertEquals(Answer.TAKEN, take(address(i), 0));
    }
    assertEquals(AddressBook.MOST_ADDRESSES, book.size());
    book.giveBack(address(AddressBook.MOST_ADDRESSES + 1));
    assertEquals(AddressBook.MOST_ADDRESSES, book.size());
  }
}
