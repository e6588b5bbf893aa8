/**
 * How servers are found: a server answers questions about itself over UDP, one that wants to be
 * found on its network answers at a port that is known there.
 */
module org.malpan.discovery {
  requires transitive org.malpan.protocol;

  exports org.malpan.discovery;
}
