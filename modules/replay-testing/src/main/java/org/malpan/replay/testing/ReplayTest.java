package org.malpan.replay.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test over recordings: runs once for each, and gives it to a parameter of type {@link Replay}.
 * Before the method runs, the match is computed anew, and the test fails when a state is not the
 * recorded one; the message names the first such tick, and the piece and the field where they can
 * be known. May stand on an annotation of one's own, which then is such a test too.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(ReplayExtension.class)
public @interface ReplayTest {

  /**
   * Recordings, or folders whose {@code .mpr} files are meant, in the order of their names. A path
   * is looked for in {@code src/test/resources} and then in the working directory.
   */
  String[] value();

  /** Whether every state is compared before the method runs. */
  boolean verify() default true;

  /** Whether a recording may be cut: without this, one whose end is missing fails. */
  boolean mayBeCut() default false;
}
