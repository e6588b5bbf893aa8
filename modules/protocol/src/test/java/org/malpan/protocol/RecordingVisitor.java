package org.malpan.protocol;

import java.util.function.Consumer;

/** Turns a visitor's calls back into packets. */
record RecordingVisitor(Consumer<Record> sink, boolean takesChat) implements ClientPacketVisitor {

  RecordingVisitor(Consumer<Record> sink) {
    this(sink, true);
  }

  /** A line of chat that was left out. */
  record ChatRefused(String why) {}

  @Override
  public void login(ClientPacket.Login login) {
    sink.accept(login);
  }

  @Override
  public void command(long word, int time) {
    sink.accept(new ClientPacket.Command(word, time));
  }

  @Override
  public void chat(String text) {
    sink.accept(new ClientPacket.Chat(text));
  }

  @Override
  public void chatRefused(String why) {
    sink.accept(new ChatRefused(why));
  }

  @Override
  public void ping(long time) {
    sink.accept(new ClientPacket.Ping(time));
  }

  @Override
  public void heartbeatAck(long time) {
    sink.accept(new ClientPacket.HeartbeatAck(time));
  }

  @Override
  public void askRoundTrips() {
    sink.accept(new ClientPacket.AskRoundTrips());
  }

  @Override
  public void leave() {
    sink.accept(new ClientPacket.Leave());
  }
}
