package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameAssemblerTest {

  private final FrameAssembler assembler = new FrameAssembler(NativeFormat.LAYOUT);
  private final List<Integer> sizes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "47455420, BAD_MAGIC",
    "4d50, OK",
    "4d504e01, UNSUPPORTED_VERSION",
    "4d504e020000, FRAME_TOO_SMALL",
    "4d504e020200, FRAME_TOO_SMALL",
    "4d504e020101, FRAME_TOO_LARGE",
    "4d504e020001, OK",
    "4d504e02ffff, FRAME_TOO_LARGE"
  })
  void aBadStartIsNamed(String hex, String expected) {
    DecodeResult result = feed(java.util.HexFormat.of().parseHex(hex));

    if (expected.equals("OK")) {
      assertEquals(DecodeResult.ok(), result);
    } else {
      DecodeResult.Violated violated = assertInstanceOf(DecodeResult.Violated.class, result);
      assertEquals(Violation.valueOf(expected), violated.violation());
    }
  }

  @Test
  void theLimitRisesWithTheLogin() {
    assertEquals(DecodeResult.ok(), feed(Preamble.NATIVE.bytes()));
    byte[] large = new byte[ProtocolLimits.FRAME_BYTES];
    ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN).putShort((short) large.length);
    assertInstanceOf(DecodeResult.Violated.class, feed(large.clone()));

    assembler.loggedIn();

    assertEquals(DecodeResult.ok(), feed(large));
    assertEquals(List.of(ProtocolLimits.FRAME_BYTES), sizes);
  }

  @Test
  void aSinkThatStopsLeavesTheRestUnread() {
    ByteBuffer in = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    in.put(Preamble.NATIVE.bytes());
    for (int i = 0; i < 3; i++) {
      in.putShort((short) 3).put((byte) 7);
    }
    in.flip();

    DecodeResult result = assembler.feed(in, _ -> new DecodeResult.Stopped());

    assertInstanceOf(DecodeResult.Stopped.class, result);
    assertEquals(6, in.remaining());
  }

  private DecodeResult feed(byte[] bytes) {
    return assembler.feed(
        ByteBuffer.wrap(bytes),
        frame -> {
          sizes.add(frame.remaining());
          return DecodeResult.ok();
        });
  }
}
