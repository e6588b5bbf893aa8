package org.malpan.labs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.Text;
import org.malpan.transport.CloseReason;
import org.malpan.transport.IoModel;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * Exercise 1 and the other half of 4: reads the terminal and the socket at once. The lecture gave
 * this up ("scanf and recv at the same time?"): here the terminal has a virtual thread of its own
 * and the socket is the I/O model's.
 */
public final class TerminalClient implements Lab {

  /** What is spoken. */
  public enum Talk {
    /** Lines go as raw bytes, and come back. */
    ECHO,
    /** Lines go as packets, others' come. */
    CHAT
  }

  private static final long LAST_ECHO_MILLIS = 2_000;

  private final Transport transport;
  private final InetSocketAddress server;
  private final Talk talk;
  private final BufferedReader terminal;
  private final PrintWriter out;
  private final StreamedText echo = new StreamedText();
  private final FrameAssembler assembler = ChatPackets.newAssembler();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch terminalEnded = new CountDownLatch(1);
  private volatile boolean failed;
  private long sentBytes;
  private long echoedBytes;

  private TerminalClient(
      Transport transport,
      InetSocketAddress server,
      Talk talk,
      BufferedReader terminal,
      PrintWriter out) {
    this.transport = transport;
    this.server = server;
    this.talk = talk;
    this.terminal = terminal;
    this.out = out;
  }

  /**
   * Starts to connect.
   *
   * @throws IOException when the model is not to be had
   */
  public static TerminalClient start(
      IoModel ioModel,
      InetSocketAddress server,
      Talk talk,
      BufferedReader terminal,
      PrintWriter out)
      throws IOException {
    Transport transport = ioModel.open(TransportConfig.DEFAULT.withThreadName("lab-client"));
    TerminalClient client = new TerminalClient(transport, server, talk, terminal, out);
    transport.connect(server, client.new Events());
    return client;
  }

  @Override
  public InetSocketAddress address() {
    return server;
  }

  /** Whether there was no server to connect to. */
  public boolean hasFailed() {
    return failed;
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    boolean _ = transport.stop(Duration.ofMillis(500));
    ended.countDown();
  }

  private void readTerminal(Link link) {
    try {
      for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
        say(link, line);
      }
    } catch (IOException e) {
      out.println("the terminal failed: " + e.getMessage());
      out.flush();
    }
    // What has been sent may still be on its way back.
    terminalEnded.countDown();
    awaitLastEcho();
    link.close(CloseReason.LOCAL);
  }

  private void say(Link link, String line) {
    ByteBuffer bytes =
        talk == Talk.ECHO
            ? ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8))
            : ChatPackets.packet(0, line);
    synchronized (this) {
      sentBytes += bytes.remaining();
    }
    boolean _ = link.send(bytes);
    transport.flush();
  }

  private synchronized void awaitLastEcho() {
    long end = System.nanoTime() + LAST_ECHO_MILLIS * 1_000_000;
    try {
      while (talk == Talk.ECHO && echoedBytes < sentBytes && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.timedWait(this, 20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void echoed(int bytes) {
    echoedBytes += bytes;
    notifyAll();
  }

  /** The socket's side. */
  private final class Events implements LinkListener {

    @Override
    public void opened(Link link) {
      Thread _ = Thread.ofVirtual().name("lab-terminal").start(() -> readTerminal(link));
    }

    @Override
    public void received(Link link, ByteBuffer bytes) {
      if (talk == Talk.ECHO) {
        int count = bytes.remaining();
        out.print(echo.next(bytes));
        out.flush();
        echoed(count);
        return;
      }
      DecodeResult result =
          assembler.feed(
              bytes,
              frame -> {
                out.println(
                    "[%d] %s"
                        .formatted(
                            ChatPackets.sender(frame), Text.escaped(ChatPackets.message(frame))));
                out.flush();
                return DecodeResult.ok();
              });
      if (!result.isOk()) {
        link.close(CloseReason.LOCAL);
      }
    }

    @Override
    public void closed(Link link, CloseReason reason, String detail) {
      failed = reason == CloseReason.CONNECT_FAILED;
      if (terminalEnded.getCount() > 0) {
        out.println("disconnected: %s %s".formatted(reason.label(), detail).strip());
        out.flush();
      }
      ended.countDown();
    }
  }
}
