package org.malpan.session.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

  @Test
  void itAlwaysGivesUpOneOfThoseThatHaveMost() {
    Random random = new Random(11);
    LoginPool<Integer> many = new LoginPool<>(30, 64);
    Map<Integer, Integer> addresses = new LinkedHashMap<>();
    for (int connection = 0; connection < 3_000; connection++) {
      if (random.nextInt(3) == 0 && !addresses.isEmpty()) {
        Integer gone = List.copyOf(addresses.keySet()).get(random.nextInt(addresses.size()));
        many.remove(gone);
        addresses.remove(gone);
      }
      int address = random.nextInt(random.nextBoolean() ? 3 : 12);
      addresses.put(connection, address);
      Optional<Integer> out = many.add(connection, addressOf(address));
      assertEquals(addresses.size() > 30, out.isPresent());
      if (out.isPresent()) {
        Map<Integer, Long> counts = new HashMap<>();
        addresses.values().forEach(a -> counts.merge(a, 1L, Long::sum));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        int its = addresses.get(out.get());
        assertEquals(most, counts.get(its));
        int oldest =
            addresses.entrySet().stream()
                .filter(entry -> entry.getValue() == its)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        assertEquals(oldest, out.get());
        addresses.remove(out.get());
      }
    }
  }

  private static InetAddress addressOf(int number) {
    try {
      return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) number});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
