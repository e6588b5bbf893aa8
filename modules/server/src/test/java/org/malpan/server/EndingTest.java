package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

  private final Ending ending = new Ending(Duration.ofMillis(20));
  private final List<String> done = new ArrayList<>();

  private void throwing(String name, RuntimeException why) {
    done.add(name);
    throw why;
  }

  private void outOfMemory(String name) {
    done.add(name);
    throw new OutOfMemoryError("on purpose");
  }

  @Test
  void eachStepRunsWhateverThoseBeforeItThrew() throws Exception {
    ending.step("first", () -> outOfMemory("first"));
    ending.step("second", () -> throwing("second", new IllegalStateException("on purpose")));
    ending.step("third", () -> done.add("third"));
    ending.over();
    assertEquals(List.of("first", "second", "third"), done);
    assertFalse(ending.await());
    assertTrue(ending.awaitOver());
  }

  @Test
  void allHearAlsoWhenSomeFailAndTheFirstFailureIsThrown() {
    OutOfMemoryError thrown =
        assertThrows(
            OutOfMemoryError.class,
            () ->
                Ending.forAll(
                    List.of("first", "second", "third"),
                    name -> {
                      if (name.equals("second")) {
                        throwing(name, new IllegalStateException("on purpose"));
                      }
                      outOfMemory(name);
                    }));
    assertEquals("on purpose", thrown.getMessage());
    assertEquals(List.of("first", "second", "third"), done);
  }

  @Test
  void anEndThatHangsIsOverInItsTimeAndHasFailed() throws Exception {
    assertTrue(ending.isWell());
    assertFalse(ending.awaitOver());
    assertFalse(ending.await());
  }

  @Test
  void anEndInTimeIsWell() throws Exception {
    ending.step("only", () -> done.add("only"));
    ending.over();
    assertTrue(ending.awaitOver());
    assertTrue(ending.await());
  }
}
