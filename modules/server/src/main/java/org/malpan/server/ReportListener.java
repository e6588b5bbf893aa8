package org.malpan.server;

/** Hears when a player says {@code /report} in chat, which nobody else gets to read. */
@FunctionalInterface
public interface ReportListener {

  /** Says that nobody listens. */
  ReportListener NONE = (player, name, why) -> "this server keeps no reports";

  /**
   * A player reports. Called on the tick thread and must not block it.
   *
   * @param why what the player wrote behind the word, perhaps nothing
   * @return what the player is told
   */
  String reported(int player, String name, String why);
}
