package org.malpan.benchmark.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * {@code NettyServer TRANSPORT WIDTH HEIGHT VIEW TICK_RATE}: one event loop for everything, like
 * the other peers. A tick rate of 0 sends at the end of each turn of the loop. Prints {@code ready
 * 127.0.0.1:PORT} and lives until it is killed.
 */
final class NettyServer {

  private static final int SLOW_READER_BYTES = 64 * 1024;

  private NettyServer() {}

  public static void main(String[] args) throws Exception {
    int tickRate = Integer.parseInt(args[4]);
    MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, handlers(args[0]));
    EventLoop loop = (EventLoop) group.next();
    Outboxes outboxes = new Outboxes(loop, tickRate == 0);
    NettyGame game =
        new NettyGame(
            Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    Channel listener =
        new ServerBootstrap()
            .group(group)
            .channel(channels(args[0]))
            .option(ChannelOption.SO_BACKLOG, 4096)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(SLOW_READER_BYTES / 2, SLOW_READER_BYTES))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new NettyClient(channel, game, outboxes));
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .sync()
            .channel();
    if (tickRate > 0) {
      long period = TimeUnit.SECONDS.toNanos(1) / tickRate;
      var _ = loop.scheduleAtFixedRate(outboxes::flushAll, period, period, TimeUnit.NANOSECONDS);
    }
    System.out.println(
        "ready 127.0.0.1:" + ((InetSocketAddress) listener.localAddress()).getPort());
    listener.closeFuture().sync();
  }

  private static IoHandlerFactory handlers(String transport) {
    return switch (transport) {
      case "nio" -> NioIoHandler.newFactory();
      case "epoll" -> EpollIoHandler.newFactory();
      case "io_uring" -> IoUringIoHandler.newFactory();
      default -> throw new IllegalArgumentException(transport);
    };
  }

  private static Class<? extends ServerChannel> channels(String transport) {
    return switch (transport) {
      case "nio" -> NioServerSocketChannel.class;
      case "epoll" -> EpollServerSocketChannel.class;
      case "io_uring" -> IoUringServerSocketChannel.class;
      default -> throw new IllegalArgumentException(transport);
    };
  }
}
