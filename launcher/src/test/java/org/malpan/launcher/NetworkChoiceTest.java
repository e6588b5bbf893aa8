package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.discovery.LanPlaces;

class NetworkChoiceTest {

  @Test
  void everyNetworkUnlessTheUserWantsThisMachineAlone() {
    assertEquals(LanPlaces.everywhere(), NetworkChoice.of(""));
    assertEquals(LanPlaces.loopback(LanPlaces.PORT), NetworkChoice.of("loopback"));
    assertEquals(LanPlaces.loopback(5000), NetworkChoice.of("loopback:5000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "loopback:", "loopback:0", "loopback:65536"})
  void anythingElseIsAWrongUse(String chosen) {
    CommandFailure refused = assertThrows(CommandFailure.class, () -> NetworkChoice.of(chosen));
    assertEquals(ExitCode.USAGE, refused.exitCode());
  }
}
