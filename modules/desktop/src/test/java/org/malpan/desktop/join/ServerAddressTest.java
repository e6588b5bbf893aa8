package org.malpan.desktop.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "example.org, example.org:4000",
    "' example.org:4001 ', example.org:4001",
    "192.168.0.7, 192.168.0.7:4000",
    "::1, [::1]:4000",
    "[::1]:65535, [::1]:65535",
    "컴퓨터-2:1, 컴퓨터-2:1"
  })
  void whatPlayersTypeIsRead(String text, String address) {
    assertEquals(address, ServerAddress.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ":", ":4000", "a:", "a:0", "a:65536", "a:-1", "a b", "a:1:x", "http://a"})
  void whatIsNoAddressIsNot(String text) {
    assertEquals(Optional.empty(), ServerAddress.parse(text));
  }

  @Test
  void anAddressIsReadAsItIsWritten() {
    for (String text : new String[] {"a:1", "[fe80::1]:4000", "10.0.0.1:4000"}) {
      ServerAddress address = ServerAddress.parse(text).orElseThrow();
      assertEquals(Optional.of(address), ServerAddress.parse(address.toString()));
    }
  }
}
