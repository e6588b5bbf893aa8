package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line of chat over a peer's rate is not decoded. */
class UnreadChatTest {

  private static final String INVISIBLE = "\u3164";

  @Test
  void aLineThatMayNotComeIsNeitherPassedOnNorJudged() {
    assertEquals(List.of(), said("hello", false));
    assertEquals(List.of(), said(INVISIBLE, false));
  }

  @Test
  void aLineThatMayComeIs() {
    assertEquals(List.of(new ClientPacket.Chat("hello")), said("hello", true));
    assertEquals(
        List.of(new RecordingVisitor.ChatRefused(Text.NOTHING_VISIBLE)), said(INVISIBLE, true));
  }

  private static List<Record> said(String text, boolean takesChat) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    frame.putShort((short) (5 + bytes.length)).put((byte) PacketType.CHAT);
    frame.putShort((short) bytes.length).put(bytes).flip();
    List<Record> said = new ArrayList<>();
    DecodeResult result = Packets.FORMAT.decode(frame, new RecordingVisitor(said::add, takesChat));
    assertEquals(DecodeResult.ok(), result);
    return said;
  }
}
