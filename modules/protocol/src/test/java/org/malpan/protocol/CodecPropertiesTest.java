package org.malpan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.malpan.board.Direction;

/** The codec gives back what it was given, however the stream is cut, and survives anything. */
class CodecPropertiesTest {

  @Provide
  Arbitrary<List<ClientPacket>> clientPackets() {
    return Packets.client().list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<ServerPacket>> serverPackets() {
    return Packets.server().list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<byte[]> garbage() {
    return Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(600);
  }

  @Property
  void clientPacketsSurviveAnySplit(
      @ForAll("clientPackets") List<ClientPacket> packets, @ForAll long seed) {
    ByteBuffer out = stream();
    NativeClientCodec.encodePreamble(out);
    packets.forEach(packet -> Packets.CODEC.encode(out, packet));
    FrameAssembler assembler = new FrameAssembler(NativeFormat.LAYOUT);
    assembler.loggedIn();
    List<Record> read = new ArrayList<>();
    RecordingVisitor visitor = new RecordingVisitor(read::add);

    DecodeResult result =
        feedInPieces(assembler, out.flip(), seed, f -> Packets.FORMAT.decode(f, visitor));

    assertEquals(DecodeResult.ok(), result);
    assertEquals(packets, read);
    assertEquals(0, assembler.heldBytes());
  }

  @Property
  void serverPacketsSurviveAnySplit(
      @ForAll("serverPackets") List<ServerPacket> packets, @ForAll long seed) {
    ByteBuffer out = stream();
    Packets.FORMAT.encodePreamble(out);
    packets.forEach(packet -> Packets.FORMAT.encode(out, packet));
    List<ServerPacket> read = new ArrayList<>();

    DecodeResult result =
        feedInPieces(
            NativeClientCodec.newAssembler(),
            out.flip(),
            seed,
            frame -> Packets.CODEC.decode(frame, read::add));

    assertEquals(DecodeResult.ok(), result);
    assertEquals(packets, read);
  }

  @Property
  void garbageIsAViolationOrWaitsForMoreAndNeverThrows(
      @ForAll("garbage") byte[] garbage, @ForAll boolean behindMagic, @ForAll long seed) {
    ByteBuffer in = stream();
    if (behindMagic) {
      NativeClientCodec.encodePreamble(in);
    }
    in.put(garbage).flip();
    FrameAssembler assembler = new FrameAssembler(NativeFormat.LAYOUT);
    RecordingVisitor visitor = new RecordingVisitor(_ -> {});

    DecodeResult result = feedInPieces(assembler, in, seed, f -> Packets.FORMAT.decode(f, visitor));

    assertTrue(result.isOk() || result instanceof DecodeResult.Violated, result::toString);
    assertTrue(assembler.heldBytes() <= ProtocolLimits.LOGIN_FRAME_BYTES);
  }

  @Property
  void garbageFromAServerNeverThrowsEither(@ForAll("garbage") byte[] garbage, @ForAll long seed) {
    ByteBuffer in = stream();
    NativeClientCodec.encodePreamble(in);
    in.put(garbage).flip();

    DecodeResult result =
        feedInPieces(
            NativeClientCodec.newAssembler(),
            in,
            seed,
            frame -> Packets.CODEC.decode(frame, _ -> {}));

    assertTrue(result.isOk() || result instanceof DecodeResult.Violated, result::toString);
  }

  @Property
  void oneChangedByteNeverThrows(
      @ForAll("clientPackets") List<ClientPacket> packets, @ForAll int place, @ForAll byte value) {
    ByteBuffer out = stream();
    NativeClientCodec.encodePreamble(out);
    packets.forEach(packet -> Packets.CODEC.encode(out, packet));
    out.flip();
    out.put(Math.floorMod(place, out.limit()), value);
    FrameAssembler assembler = new FrameAssembler(NativeFormat.LAYOUT);
    assembler.loggedIn();
    RecordingVisitor visitor = new RecordingVisitor(_ -> {});

    DecodeResult result = assembler.feed(out, f -> Packets.FORMAT.decode(f, visitor));

    assertTrue(result.isOk() || result instanceof DecodeResult.Violated, result::toString);
  }

  @Property
  void aPacketThatIsNotWhatItSaysIsTold(@ForAll("clientPackets") List<ClientPacket> packets) {
    ByteBuffer out = stream();
    Packets.CODEC.encode(out, packets.getFirst());
    out.flip();
    out.put(2, (byte) 99);

    DecodeResult result = Packets.FORMAT.decode(out, new RecordingVisitor(_ -> {}));

    DecodeResult.Violated violated = assertInstanceOf(DecodeResult.Violated.class, result);
    assertEquals(Violation.UNKNOWN_TYPE, violated.violation());
  }

  @Property
  void everyMoveKeepsItsTime(@ForAll Direction direction, @ForAll int time) {
    ByteBuffer out = stream();
    Packets.FORMAT.encodeMoved(out, 1, 2, 3, time);
    List<ServerPacket> read = new ArrayList<>();

    DecodeResult result = Packets.CODEC.decode(out.flip(), read::add);

    assertEquals(DecodeResult.ok(), result);
    assertEquals(List.of(new ServerPacket.PieceMoved(1, 2, 3, time)), read);
    assertEquals(direction, Direction.ofCode(direction.code()).orElseThrow());
  }

  private static ByteBuffer stream() {
    return ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static DecodeResult feedInPieces(
      FrameAssembler assembler, ByteBuffer stream, long seed, FrameSink sink) {
    Random random = new Random(seed);
    DecodeResult result = DecodeResult.ok();
    int end = stream.limit();
    while (result.isOk() && stream.position() < end) {
      int piece = 1 + random.nextInt(random.nextBoolean() ? 3 : 400);
      stream.limit(Math.min(end, stream.position() + piece));
      result = assembler.feed(stream, sink);
    }
    return result;
  }
}
