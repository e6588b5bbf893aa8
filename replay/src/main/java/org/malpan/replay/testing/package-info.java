/**
 * Tests made of recordings. {@link org.malpan.replay.testing.ReplayTest} runs a JUnit 5 test once
 * for each recording that it names, after it has re-run the match and compared every state; {@link
 * org.malpan.replay.testing.Replay} says what is so at a tick. Whoever uses this package has
 * JUnit's API on the module path: the module itself requires it only to be compiled.
 */
package org.malpan.replay.testing;
