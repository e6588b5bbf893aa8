package org.malpan.benchmark.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** One connection: cuts frames, and gathers what it is told into one buffer for one send. */
final class NettyClient extends ChannelInboundHandlerAdapter {

  private static final int LOGIN = 0;
  private static final int LOGIN_BYTES = 22;
  private static final int MOVE = 1;
  private static final int MOVE_BYTES = 7;
  private static final int FIRST_OUT_BYTES = 512;

  private final Channel channel;
  private final NettyGame game;
  private final Outboxes outboxes;

  /** The start of a frame whose rest has not come, or null. */
  private ByteBuf part;

  private ByteBuf out;

  int id = NettyGame.NOBODY;
  int x;
  int y;
  NettyClient next;
  NettyClient previous;
  final byte[] name = new byte[20];

  NettyClient(Channel channel, NettyGame game, Outboxes outboxes) {
    this.channel = channel;
    this.game = game;
    this.outboxes = outboxes;
  }

  /** Where to write the next frame of {@code size} bytes. */
  ByteBuf out(int size) {
    if (out == null) {
      out = channel.alloc().directBuffer(Math.max(FIRST_OUT_BYTES, size));
      outboxes.add(this);
    }
    return out;
  }

  void flushOut() {
    ByteBuf all = out;
    out = null;
    if (channel.isWritable()) {
      channel.writeAndFlush(all, channel.voidPromise());
    } else {
      all.release();
      channel.close();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf in = (ByteBuf) message;
    if (part != null) {
      part.writeBytes(in);
      in.release();
      in = part;
      part = null;
    }
    while (in.isReadable(2) && in.isReadable(in.getUnsignedByte(in.readerIndex()))) {
      int size = in.getUnsignedByte(in.readerIndex());
      if (!frame(in, size)) {
        channel.close();
        break;
      }
      in.skipBytes(size);
    }
    if (in.isReadable() && channel.isOpen()) {
      part = channel.alloc().buffer(256).writeBytes(in);
    }
    in.release();
  }

  private boolean frame(ByteBuf in, int size) {
    int at = in.readerIndex();
    int type = in.getByte(at + 1);
    if (type == MOVE && size == MOVE_BYTES && id != NettyGame.NOBODY) {
      game.move(this, in.getByte(at + 2), in.getIntLE(at + 3));
      return true;
    }
    if (type == LOGIN && size == LOGIN_BYTES && id == NettyGame.NOBODY) {
      in.getBytes(at + 2, name);
      return game.enter(this);
    }
    return false;
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (part != null) {
      part.release();
      part = null;
    }
    game.leave(this);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    channel.close();
  }
}
