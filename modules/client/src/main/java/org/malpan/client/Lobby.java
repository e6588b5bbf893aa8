package org.malpan.client;

import java.net.InetSocketAddress;
import org.malpan.protocol.ClientPacket;

/**
 * What a screen can start besides the match it was opened with; the program around it says how.
 * Thread-safe.
 */
public interface Lobby {

  /** Hosts matches on this machine. */
  MatchHost host();

  /** Finds servers of others. */
  ServerDirectory servers();

  /** The player's recordings. */
  RecordingLibrary recordings();

  /** A new, unstarted feed from that server; asks nobody yet. */
  Feed join(InetSocketAddress server, ClientPacket.Login login);
}
