package org.malpan.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What is not allowed, and the sentence that says so. */
final class Refused {

  private Refused() {}

  static void with(String sentence, Executable made) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, made);
    assertEquals(sentence, e.getMessage());
  }
}
