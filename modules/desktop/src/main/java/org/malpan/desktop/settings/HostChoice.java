package org.malpan.desktop.settings;

/**
 * What was last chosen in the page of a match to be hosted, word by word as it was typed.
 *
 * @param board such as 8x8
 * @param ioModel by its name
 */
public record HostChoice(
    String name,
    String board,
    String players,
    String bots,
    String npcs,
    String ioModel,
    String port,
    boolean recorded,
    boolean onLan) {

  /** A chess board with some company, on this machine only. */
  public static final HostChoice DEFAULT =
      new HostChoice("Malpan", "8x8", "10", "5", "0", "select", "0", true, false);
}
