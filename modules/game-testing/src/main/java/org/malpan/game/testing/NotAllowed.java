package org.malpan.game.testing;

import java.util.List;
import java.util.Optional;

/**
 * What code of a game must not call.
 *
 * @param owner a class with its nested ones, or a package that ends with a slash, in the form of
 *     class files
 * @param member a method or a constant, or {@code *} for all
 * @param why and what to use instead
 */
record NotAllowed(String owner, String member, String why) {

  private static final String CLOCK = "a clock: use Arena.tick and Arena.ticks";
  private static final String CHANCE = "randomness of its own: use Arena.random";
  private static final String ORDER =
      "an order that differs from JVM to JVM: use an array, a LinkedHashMap or an EnumMap";
  private static final String THREAD = "a thread or a lock: one thread calls the rules";
  private static final String OUTSIDE = "a file, a socket or the system: rules know the arena only";
  private static final String IDENTITY = "a hash of an object's identity";

  private static final List<NotAllowed> ALL =
      List.of(
          new NotAllowed("java/lang/System", "currentTimeMillis", CLOCK),
          new NotAllowed("java/lang/System", "nanoTime", CLOCK),
          new NotAllowed("java/lang/System", "identityHashCode", IDENTITY),
          new NotAllowed("java/lang/System", "arraycopy", ""),
          new NotAllowed("java/lang/System", "*", OUTSIDE),
          new NotAllowed("java/time/", "*", CLOCK),
          new NotAllowed("java/util/Date", "*", CLOCK),
          new NotAllowed("java/util/Calendar", "*", CLOCK),
          new NotAllowed("java/util/Random", "*", CHANCE),
          new NotAllowed("java/util/SplittableRandom", "*", CHANCE),
          new NotAllowed("java/util/random/", "*", CHANCE),
          new NotAllowed("java/util/UUID", "randomUUID", CHANCE),
          new NotAllowed("java/util/Collections", "shuffle", CHANCE),
          new NotAllowed("java/lang/Math", "random", CHANCE),
          new NotAllowed("java/lang/StrictMath", "random", CHANCE),
          new NotAllowed("java/security/", "*", CHANCE),
          new NotAllowed("java/util/concurrent/ThreadLocalRandom", "*", CHANCE),
          new NotAllowed("java/lang/Object", "hashCode", IDENTITY),
          new NotAllowed("java/util/IdentityHashMap", "*", IDENTITY),
          new NotAllowed("java/util/HashMap", "*", ORDER),
          new NotAllowed("java/util/HashSet", "*", ORDER),
          new NotAllowed("java/util/Hashtable", "*", ORDER),
          new NotAllowed("java/util/WeakHashMap", "*", ORDER),
          new NotAllowed("java/util/Map", "of", ORDER),
          new NotAllowed("java/util/Map", "ofEntries", ORDER),
          new NotAllowed("java/util/Map", "copyOf", ORDER),
          new NotAllowed("java/util/Set", "of", ORDER),
          new NotAllowed("java/util/Set", "copyOf", ORDER),
          new NotAllowed("java/util/stream/Collectors", "toSet", ORDER),
          new NotAllowed("java/util/stream/Collectors", "toMap", ORDER),
          new NotAllowed("java/util/stream/Collectors", "groupingBy", ORDER),
          new NotAllowed("java/util/Collection", "parallelStream", THREAD),
          new NotAllowed("java/util/stream/BaseStream", "parallel", THREAD),
          new NotAllowed("java/util/Timer", "*", THREAD),
          new NotAllowed("java/util/concurrent/", "*", THREAD),
          new NotAllowed("java/lang/Thread", "*", THREAD),
          new NotAllowed("java/lang/ThreadLocal", "*", THREAD),
          new NotAllowed("java/lang/Object", "wait", THREAD),
          new NotAllowed("java/lang/Object", "notify", THREAD),
          new NotAllowed("java/lang/Object", "notifyAll", THREAD),
          new NotAllowed("java/lang/Runtime", "*", OUTSIDE),
          new NotAllowed("java/lang/Process", "*", OUTSIDE),
          new NotAllowed("java/lang/ProcessBuilder", "*", OUTSIDE),
          new NotAllowed("java/io/", "*", OUTSIDE),
          new NotAllowed("java/nio/", "*", OUTSIDE),
          new NotAllowed("java/net/", "*", OUTSIDE));

  private boolean covers(String calledOwner, String calledMember) {
    boolean isOwner =
        owner.endsWith("/")
            ? calledOwner.startsWith(owner)
            : calledOwner.equals(owner) || calledOwner.startsWith(owner + "$");
    return isOwner && (member.equals("*") || member.equals(calledMember));
  }

  /** Why that member must not be used, or empty when it may. The first that covers it counts. */
  static Optional<String> reason(String owner, String member) {
    return ALL.stream()
        .filter(one -> one.covers(owner, member))
        .findFirst()
        .map(NotAllowed::why)
        .filter(why -> !why.isEmpty());
  }
}
