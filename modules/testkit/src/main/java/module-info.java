/** For tests only: a clock by hand, links in memory with seeded faults, contracts. */
module org.malpan.testkit {
  requires transitive org.malpan.transport;
  requires transitive org.junit.jupiter.api;
  requires java.management;

  exports org.malpan.testkit;
}
