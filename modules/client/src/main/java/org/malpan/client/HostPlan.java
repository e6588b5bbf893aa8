package org.malpan.client;

import org.malpan.game.BoardSize;

/**
 * A match to be hosted.
 *
 * @param name what others see in their list of servers, 1 to 40 characters
 * @param players that can be in it, the host's own and the bots included
 * @param bots that play along
 * @param npcs that live on the board
 * @param ioModel by its name
 * @param recorded whether it is recorded
 * @param port TCP, 0 for any that is free
 * @param onLan whether others on the network can find it and join; else only this machine can
 */
public record HostPlan(
    String name,
    BoardSize board,
    int players,
    int bots,
    int npcs,
    String ioModel,
    boolean recorded,
    int port,
    boolean onLan) {

  /** The most characters of a name. */
  public static final int MAX_NAME = 40;

  /**
   * Checks what needs no server.
   *
   * @throws IllegalArgumentException with one line for the player
   */
  public HostPlan {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("name '%s': 1 to 40 characters".formatted(name));
    }
    if (bots < 0 || bots >= players) {
      throw new IllegalArgumentException(
          "%d bots leave no place among %d players".formatted(bots, players));
    }
    if (npcs < 0) {
      throw new IllegalArgumentException("NPCs %d: 0 or more".formatted(npcs));
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port %d: 0 to 65535".formatted(port));
    }
  }
}
