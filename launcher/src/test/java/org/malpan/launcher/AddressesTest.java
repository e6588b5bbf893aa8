package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, , '127.0.0.1:4000'",
    "127.0.0.1, classic-8x8, '127.0.0.1:4000 classic-8x8'",
    "0.0.0.0, , '0.0.0.0:4000, all IPv4 addresses'",
    "0.0.0.0, classic-8x8, '0.0.0.0:4000 classic-8x8, all IPv4 addresses'",
    "::, , '[::]:4000, all addresses'",
    "::1, , '[::1]:4000'",
    "fd00::7, , '[fd00:0:0:0:0:0:0:7]:4000'"
  })
  void aServerSaysWhatItOpens(String host, String dialect, String said) {
    assertEquals(
        said, Addresses.opened(new InetSocketAddress(host, 4000), Optional.ofNullable(dialect)));
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1:4000", "'[::1]:4000'", "'[::]:4000'"})
  void anAddressIsWrittenAsItIsRead(String text) {
    assertEquals(text, Addresses.text(new Addresses().convert(text)));
  }
}
