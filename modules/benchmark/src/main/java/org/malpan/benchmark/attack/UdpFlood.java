package org.malpan.benchmark.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Datagrams from several addresses in turn. What is answered waits unread and is dropped. */
final class UdpFlood implements AutoCloseable {

  private final List<DatagramChannel> channels = new ArrayList<>();
  private final AtomicLong sent;

  UdpFlood(List<InetAddress> from, int port, AtomicLong sent) throws IOException {
    this.sent = sent;
    for (InetAddress address : from) {
      channels.add(
          DatagramChannel.open()
              .bind(new InetSocketAddress(address, 0))
              .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }
  }

  /** Sends that many, shared by the addresses. */
  void send(byte[] datagram, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(datagram);
    for (int i = 0; i < count; i++) {
      int _ = channels.get(i % channels.size()).write(bytes.rewind());
    }
    sent.addAndGet(count);
  }

  @Override
  public void close() throws IOException {
    for (DatagramChannel channel : channels) {
      channel.close();
    }
  }
}
