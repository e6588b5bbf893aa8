package org.malpan.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes one connection on to a server on this machine; after a number of bytes from the server
 * nothing more comes back, while the connection stays open.
 */
final class FadingProxy implements AutoCloseable {

  private final ServerSocket listening;
  private final int server;
  private final int most;
  private final AtomicInteger passed = new AtomicInteger();
  private volatile Socket client;
  private volatile Socket upstream;

  private FadingProxy(ServerSocket listening, int server, int most) {
    this.listening = listening;
    this.server = server;
    this.most = most;
  }

  static FadingProxy to(int server, int mostBytes) throws IOException {
    ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    FadingProxy proxy = new FadingProxy(listening, server, mostBytes);
    Thread.ofPlatform().daemon().start(proxy::serve);
    return proxy;
  }

  int port() {
    return listening.getLocalPort();
  }

  int bytesFromServer() {
    return passed.get();
  }

  private void serve() {
    try {
      client = listening.accept();
      upstream = new Socket(InetAddress.getLoopbackAddress(), server);
      Thread.ofPlatform()
          .daemon()
          .start(() -> pass(client, upstream, new AtomicInteger(), Integer.MAX_VALUE));
      pass(upstream, client, passed, most);
    } catch (IOException e) {
      // Closed before anyone came.
      passed.set(0);
    }
  }

  private static void pass(Socket from, Socket to, AtomicInteger count, int most) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[4096];
      for (int size = in.read(bytes); size >= 0; size = in.read(bytes)) {
        if (count.get() < most) {
          out.write(bytes, 0, size);
        }
        int _ = count.addAndGet(size);
      }
      to.shutdownOutput();
    } catch (IOException e) {
      // One side has gone; the other sees it when the proxy is closed.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : new Socket[] {client, upstream}) {
      if (socket != null) {
        socket.close();
      }
    }
  }
}
