package org.malpan.session.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginPoolTest {

  private final LoginPool<String> pool = new LoginPool<>(4, 64);

  private Optional<String> add(String connection, String address) {
    try {
      return pool.add(connection, InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private void addNobodyGoes(String connection, String address) {
    assertEquals(Optional.empty(), add(connection, address));
  }

  @Test
  void theOldestGoesWhereAllHaveAsMany() {
    addNobodyGoes("a", "192.0.2.1");
    addNobodyGoes("b", "192.0.2.2");
    addNobodyGoes("c", "192.0.2.3");
    addNobodyGoes("d", "192.0.2.4");
    assertEquals(Optional.of("a"), add("e", "192.0.2.5"));
    assertEquals(Optional.of("b"), add("f", "192.0.2.6"));
  }

  @Test
  void anAddressPushesOutItsOwnFirst() {
    addNobodyGoes("honest", "192.0.2.1");
    addNobodyGoes("x1", "192.0.2.2");
    addNobodyGoes("x2", "192.0.2.2");
    addNobodyGoes("x3", "192.0.2.2");
    for (int i = 4; i < 1000; i++) {
      assertEquals(Optional.of("x" + (i - 3)), add("x" + i, "192.0.2.2"));
    }
  }

  @Test
  void anIpv6NetworkPushesOutItsOwn() {
    addNobodyGoes("honest", "2001:db8:1::1");
    addNobodyGoes("x1", "2001:db8:2::1");
    addNobodyGoes("x2", "2001:db8:2::2");
    addNobodyGoes("x3", "2001:db8:2::3");
    assertEquals(Optional.of("x1"), add("x4", "2001:db8:2::4"));
  }

  @Test
  void whatHasLoggedInMakesRoom() {
    for (int i = 0; i < 100; i++) {
      addNobodyGoes("c" + i, "192.0.2.1");
      pool.remove("c" + i);
      pool.remove("c" + i);
    }
  }
}
