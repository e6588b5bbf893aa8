package org.malpan.session.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressKeyTest {

  private static AddressKey key(String address, int bits) {
    try {
      return AddressKey.of(InetAddress.getByName(address), bits);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anIpv6NetworkIsOneAddress() {
    assertEquals(key("2001:db8:1:2::1", 64), key("2001:db8:1:2:ffff::", 64));
    assertNotEquals(key("2001:db8:1:2::1", 64), key("2001:db8:1:3::1", 64));
  }

  @Test
  void thePrefixMayHaveAnyLength() {
    for (int bits = 1; bits <= 128; bits++) {
      byte[] one = new byte[16];
      byte[] other = one.clone();
      other[(bits - 1) / 8] ^= (byte) (0x80 >> (bits - 1) % 8);
      byte[] behind = one.clone();
      if (bits < 128) {
        behind[bits / 8] ^= (byte) (0x80 >> bits % 8);
      }
      assertNotEquals(key(one, bits), key(other, bits), "bit " + bits);
      assertEquals(key(one, bits), key(behind, bits), "behind bit " + bits);
    }
  }

  private static AddressKey key(byte[] address, int bits) {
    try {
      return AddressKey.of(InetAddress.getByAddress(address), bits);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachIpv4AddressIsOneItself() {
    assertNotEquals(key("192.0.2.1", 64), key("192.0.2.2", 64));
    assertEquals(key("192.0.2.1", 64), key("::ffff:192.0.2.1", 64));
    assertNotEquals(key("0.0.0.1", 128), key("::1", 128));
  }
}
