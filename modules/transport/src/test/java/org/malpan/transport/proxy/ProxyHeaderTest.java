package org.malpan.transport.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyHeaderTest {

  private static final String SIGNATURE = "0d0a0d0a000d0a515549540a";

  static final String IPV4 = SIGNATURE + "2111000c" + "cb007107" + "c6336401" + "d903" + "0fa0";

  private static final String IPV6 =
      SIGNATURE
          + "21210024"
          + "20010db8000000000000000000000007"
          + "20010db8000000000000000000000001"
          + "d9030fa0";

  private static ProxyHeader read(String hex) {
    return ProxyHeader.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }

  private static ProxyHeader complete(String host, int bytes) {
    return new ProxyHeader.Complete(Optional.of(new InetSocketAddress(host, 55_555)), bytes);
  }

  @Test
  void theSourceIsTakenInBothFamilies() {
    assertEquals(complete("203.0.113.7", 28), read(IPV4));
    assertEquals(complete("2001:db8::7", 52), read(IPV6));
  }

  @Test
  void anIpv4AddressThatIsWrittenAsIpv6CountsAsWhatItIs() {
    String mapped =
        IPV6.replace("20010db8000000000000000000000007", "00000000000000000000ffffcb007107");
    assertEquals(complete("203.0.113.7", 52), read(mapped));
  }

  @Test
  void whatFollowsTheAddressesAndTheHeaderIsLeftAlone() {
    String tlv = "04000100";
    assertEquals(complete("203.0.113.7", 32), read(IPV4.replace("2111000c", "21110010") + tlv));
    assertEquals(complete("203.0.113.7", 28), read(IPV4 + "4d4c504e"));
  }

  @Test
  void aProxyThatSpeaksForItselfNamesNobody() {
    assertEquals(new ProxyHeader.Complete(Optional.empty(), 16), read(SIGNATURE + "20000000"));
    assertEquals(new ProxyHeader.Complete(Optional.empty(), 16), read(SIGNATURE + "21000000"));
    // Addresses may be there, and are to be skipped.
    assertEquals(
        new ProxyHeader.Complete(Optional.empty(), 28), read(IPV4.replace("2111000c", "2011000c")));
  }

  @ParameterizedTest
  @CsvSource({
    "47455420, first bytes",
    "0d0a0d0a000d0a515549540b, first bytes",
    "0d0a0d0a000d0a515549540a1111000c, version 1",
    "0d0a0d0a000d0a515549540a2211000c, command 2",
    "0d0a0d0a000d0a515549540a2112000c, family and protocol 0x12",
    "0d0a0d0a000d0a515549540a213100d8, family and protocol 0x31",
    "0d0a0d0a000d0a515549540a2111000b, too short",
    "0d0a0d0a000d0a515549540a21210023, too short",
    "0d0a0d0a000d0a515549540a211103f1, at most 1024",
    "0d0a0d0a000d0a515549540a2111ffff, at most 1024"
  })
  void whatIsNoHeaderIsRefusedAsSoonAsThatIsSeen(String hex, String why) {
    ProxyHeader.Malformed malformed = assertInstanceOf(ProxyHeader.Malformed.class, read(hex));
    assertTrue(malformed.why().contains(why), malformed::why);
  }

  @Test
  void everyBeginningOfAHeaderIsIncomplete() {
    for (String hex : new String[] {IPV4, IPV6, SIGNATURE + "20000000"}) {
      for (int digits = 0; digits < hex.length(); digits += 2) {
        assertEquals(new ProxyHeader.Incomplete(), read(hex.substring(0, digits)), hex);
      }
    }
  }
}
