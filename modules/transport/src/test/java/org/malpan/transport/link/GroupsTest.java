package org.malpan.transport.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private final List<Integer> retired = new ArrayList<>();
  private int last;
  private final Groups<Integer> groups = new Groups<>(() -> ++last, retired::add);

  @Test
  void theSixtyFifthGoesToAnotherGroup() throws IOException {
    for (int i = 0; i < 64; i++) {
      assertEquals(1, groups.join(1));
    }
    assertEquals(2, groups.join(1));
  }

  @Test
  void whoNeedsTwoPlacesIsNotSplit() throws IOException {
    for (int i = 0; i < 63; i++) {
      assertEquals(1, groups.join(1));
    }
    assertEquals(2, groups.join(2));
    assertEquals(1, groups.join(1));
  }

  @Test
  void theLastOneToLeaveRetiresTheGroup() throws IOException {
    int group = groups.join(2);
    assertEquals(group, groups.join(1));
    groups.leave(group, 2);
    assertTrue(retired.isEmpty());
    groups.leave(group, 1);
    assertEquals(List.of(group), retired);
    assertNotEquals(group, groups.join(1));
  }
}
