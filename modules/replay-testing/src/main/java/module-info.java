/**
 * Tests made of recordings. {@link org.malpan.replay.testing.ReplayTest} runs a JUnit 5 test once
 * for each recording that it names, after it has re-run the match and compared every state; {@link
 * org.malpan.replay.testing.Replay} says what is so at a tick, and {@link
 * org.malpan.replay.testing.RecordedClient} says to a session what a client once said. For tests
 * only; a module of its own, so that nobody who plays recordings needs JUnit.
 */
module org.malpan.replay.testing {
  requires transitive org.malpan.replay;
  requires transitive org.junit.jupiter.api;

  exports org.malpan.replay.testing;
}
