package org.malpan.launcher;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.malpan.client.Feed;
import org.malpan.client.Lobby;
import org.malpan.client.MatchHost;
import org.malpan.client.RecordingLibrary;
import org.malpan.client.ServerDirectory;
import org.malpan.client.SocketFeed;
import org.malpan.discovery.LanPlaces;
import org.malpan.protocol.ClientPacket;
import org.malpan.transport.IoModel;

/** What a window can start in this process. */
final class LocalLobby implements Lobby {

  private final MatchHost host;
  private final ServerDirectory servers;
  private final RecordingLibrary recordings;
  private final IoModel ioModel;

  /**
   * @param recordings the folder of them
   * @param ioModel of connections to servers
   * @param lan where servers on the network are looked for, and found
   */
  LocalLobby(Path recordings, IoModel ioModel, LanPlaces lan) {
    this.host = new LocalMatchHost(recordings, lan);
    this.servers = new LocalServers(lan);
    this.recordings = new LocalRecordings(recordings);
    this.ioModel = ioModel;
  }

  @Override
  public MatchHost host() {
    return host;
  }

  @Override
  public ServerDirectory servers() {
    return servers;
  }

  @Override
  public RecordingLibrary recordings() {
    return recordings;
  }

  @Override
  public Feed join(InetSocketAddress server, ClientPacket.Login login) {
    return new SocketFeed(ioModel, server, login);
  }
}
