package org.malpan.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Objects;

/**
 * Where servers on the local network listen for questions: one UDP port, in a multicast group and
 * for broadcasts. Immutable.
 *
 * @param port the same on all machines; several servers on one machine share it
 * @param loopbackOnly whether nothing is said to other machines
 */
public record LanPlaces(int port, boolean loopbackOnly) {

  /** The port that is known on every network. */
  public static final int PORT = 24_064;

  private static final byte[] GROUP = {(byte) 239, (byte) 255, 'M', 'P'};
  private static final byte[] LOOPBACK_BROADCAST = {127, (byte) 255, (byte) 255, (byte) 255};

  private static final System.Logger LOG = System.getLogger(LanPlaces.class.getName());

  /** Every network that this machine is on, and the machine itself. */
  public static LanPlaces everywhere() {
    return new LanPlaces(PORT, false);
  }

  /** This machine alone: for tests. */
  public static LanPlaces loopback(int port) {
    return new LanPlaces(port, true);
  }

  /** The multicast group, of local scope: 239.255.77.80. */
  public static InetAddress group() {
    return address(GROUP);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }

  /** The interfaces to use, as they are up at this moment. */
  List<NetworkInterface> interfaces() {
    try {
      return NetworkInterface.networkInterfaces().filter(this::isUsed).toList();
    } catch (SocketException e) {
      LOG.log(System.Logger.Level.DEBUG, "no network interfaces", e);
      return List.of();
    }
  }

  private boolean isUsed(NetworkInterface network) {
    try {
      return network.isUp()
          && (network.isLoopback() || !loopbackOnly)
          && network.inetAddresses().anyMatch(Inet4Address.class::isInstance);
    } catch (SocketException e) {
      return false;
    }
  }

  /** Joins the group on each interface that can; broadcasts are heard all the same. */
  void join(DatagramChannel channel) {
    for (NetworkInterface network : interfaces()) {
      try {
        if (network.supportsMulticast()) {
          var _ = channel.join(group(), network);
        }
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, () -> "no multicast on " + network.getName() + ": " + e);
      }
    }
  }

  /** Sends it to every place that can be reached. */
  void send(DatagramChannel channel, ByteBuffer datagram) {
    for (NetworkInterface network : interfaces()) {
      sendToGroup(channel, datagram, network);
      network.getInterfaceAddresses().stream()
          .map(InterfaceAddress::getBroadcast)
          .filter(Objects::nonNull)
          .filter(address -> !address.isAnyLocalAddress())
          .forEach(address -> send(channel, datagram, address));
      if (isLoopback(network)) {
        send(channel, datagram, address(LOOPBACK_BROADCAST));
      }
    }
  }

  private static boolean isLoopback(NetworkInterface network) {
    try {
      return network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }

  private void sendToGroup(DatagramChannel channel, ByteBuffer datagram, NetworkInterface network) {
    try {
      if (network.supportsMulticast()) {
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
        send(channel, datagram, group());
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, () -> "no multicast on " + network.getName() + ": " + e);
    }
  }

  private void send(DatagramChannel channel, ByteBuffer datagram, InetAddress to) {
    try {
      var _ = channel.send(datagram.duplicate(), new InetSocketAddress(to, port));
    } catch (IOException e) {
      // A network without a way there; the others may have one.
      LOG.log(System.Logger.Level.DEBUG, () -> "nothing can be sent to " + to + ": " + e);
    }
  }
}
