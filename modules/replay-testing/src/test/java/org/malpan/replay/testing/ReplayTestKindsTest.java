package org.malpan.replay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Annotations made of {@link ReplayTest}, cut recordings, and what happened. */
class ReplayTestKindsTest {

  private static final String RECORDINGS = "../../replay/src/test/resources/recordings/";

  @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @ReplayTest(RECORDINGS + "combat.mpr")
  @interface CombatTest {}

  /** One that is made of another. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @CombatTest
  @interface LongCombatTest {}

  @CombatTest
  void anAnnotationOfOnesOwnIsAReplayTest(Replay replay) {
    assertEquals("combat.mpr", replay.name());
  }

  @LongCombatTest
  void soIsOneThatIsMadeOfThat(Replay replay) {
    assertEquals("combat.mpr", replay.name());
  }

  /** As JUnit calls it before a test's method. */
  private static void begin(Method test) throws Exception {
    ExtensionContext context = mock(ExtensionContext.class);
    when(context.getRequiredTestMethod()).thenReturn(test);
    List<Extension> extensions =
        new ReplayExtension()
            .provideTestTemplateInvocationContexts(context)
            .findFirst()
            .orElseThrow()
            .getAdditionalExtensions();
    for (Extension extension : extensions) {
      ((BeforeEachCallback) extension).beforeEach(context);
      try {
        ((BeforeTestExecutionCallback) extension).beforeTestExecution(context);
      } finally {
        ((AfterEachCallback) extension).afterEach(context);
      }
    }
  }

  /** Tests that are not run by themselves. */
  static final class OfCutRecordings {
    @ReplayTest("target/cut.mpr")
    void strict() {}

    @ReplayTest(value = "target/cut.mpr", verify = false)
    void unverified() {}

    @ReplayTest(value = "target/cut.mpr", mayBeCut = true)
    void lenient() {}
  }

  @Test
  void aCutRecordingIsNotGreenUnlessItMayBeCut() throws Exception {
    byte[] whole = Files.readAllBytes(Path.of(RECORDINGS, "combat.mpr"));
    Path cut = Files.createDirectories(Path.of("target")).resolve("cut.mpr");
    Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
    for (String test : List.of("strict", "unverified")) {
      Method method = OfCutRecordings.class.getDeclaredMethod(test);
      String message = assertThrows(AssertionError.class, () -> begin(method)).getMessage();
      assertTrue(message.startsWith("cut.mpr: the recording is cut: it ends at tick 900"), message);
    }
    begin(OfCutRecordings.class.getDeclaredMethod("lenient"));
  }

  @CombatTest
  void whatHappenedCanBeAsked(Replay replay) throws Exception {
    Events events = replay.events(0, 900).joined("fighter 0").count(Events.Kind.JOIN, 6);
    Events.Event fall =
        events.list().stream().filter(e -> e.kind() == Events.Kind.FALL).findFirst().orElseThrow();
    Events _ = events.fell(fall.name(), fall.detail()).count(Events.Kind.LEAVE, 0);
    // A tick belongs to the events that it made, and the next begins behind it.
    Events _ = replay.events(fall.tick(), fall.tick() + 1).fell(fall.name(), fall.detail());
    Events _ = replay.events(fall.tick() + 1, fall.tick() + 1).count(Events.Kind.FALL, 0);
    assertThrows(AssertionError.class, () -> replay.events(0, 901));
    assertThrows(AssertionError.class, () -> replay.events(10, 9));
  }

  @ReplayTest(RECORDINGS + "chat.mpr")
  void aMessageSaysWhatHappenedInstead(Replay replay) throws Exception {
    Events events = replay.events(0, 62).said("말하는 이 2", "안녕, hello, ᚠᛇᚻ 🂡 61");
    String message =
        assertThrows(AssertionError.class, () -> events.said("말하는 이 2", "bye")).getMessage();
    assertTrue(
        message.startsWith("chat.mpr, ticks 0 to 62: no CHAT 말하는 이 2 bye, but [tick "), message);
    String count =
        assertThrows(AssertionError.class, () -> events.count(Events.Kind.LEAVE, 1)).getMessage();
    assertEquals("chat.mpr, ticks 0 to 62: LEAVE: expected 1, is 0: []", count);
  }
}
