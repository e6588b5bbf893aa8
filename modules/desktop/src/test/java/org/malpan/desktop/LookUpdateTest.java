package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import org.junit.jupiter.api.Test;

class LookUpdateTest {

  private static final long PATIENCE_SECONDS = 20;

  /** Says when its look comes, and when it is laid out; a slow one takes a slice of its own. */
  private static final class Part extends JPanel {
    private static final long serialVersionUID = 1;
    private static final long SLOW_NANOS = 30_000_000;

    private final transient List<String> told;
    private final boolean isSlow;

    Part(String name, List<String> told, boolean isSlow, Component... inside) {
      setName(name);
      this.told = told;
      this.isSlow = isSlow;
      for (Component component : inside) {
        add(component);
      }
    }

    @Override
    public void updateUI() {
      super.updateUI();
      // Swing's own constructor asks for a first look.
      if (told != null) {
        long end = System.nanoTime() + (isSlow ? SLOW_NANOS : 0);
        while (System.nanoTime() < end) {
          Thread.onSpinWait();
        }
        told.add(getName());
      }
    }

    @Override
    public void invalidate() {
      super.invalidate();
      if (told != null && getParent() == null && told.contains(getName())) {
        told.add(getName() + " laid out");
      }
    }
  }

  private final List<String> told = new ArrayList<>();

  private void onEventThread(Runnable what) throws Exception {
    EventQueue.invokeAndWait(what);
  }

  /** Until all is done: what is to be told last has been. */
  private void awaitTold(String last) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Runnable ask =
        new Runnable() {
          @Override
          public void run() {
            if (told.contains(last)) {
              done.countDown();
            } else {
              EventQueue.invokeLater(this);
            }
          }
        };
    EventQueue.invokeLater(ask);
    assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "not told: " + last);
  }

  @Test
  void eachGetsItOnceTheOuterFirstAndAllAreLaidOutThen() throws Exception {
    onEventThread(() -> {
      Part menuOwner = new Part("a", told, false, new Part("a1", told, false));
      JPopupMenu menu = new JPopupMenu();
      menu.add(new Part("menu", told, false));
      menuOwner.setComponentPopupMenu(menu);
      Part root = new Part("root", told, false, menuOwner, new Part("b", told, false));
      told.clear();
      new LookUpdate(Container::getComponents).begin(List.of(root));
    });
    awaitTold("root laid out");

    onEventThread(() ->
        assertEquals(List.of("root", "a", "menu", "a1", "b", "root laid out"), told.subList(0, 6)));
  }

  @Test
  void whatElseIsToBeDoneComesInBetween() throws Exception {
    onEventThread(() -> {
      Component[] slow =
          IntStream.range(0, 4)
              .mapToObj(i -> new Part("slow" + i, told, true))
              .toArray(Component[]::new);
      Part root = new Part("root", told, false, slow);
      told.clear();
      new LookUpdate(Container::getComponents).begin(List.of(root));
      EventQueue.invokeLater(() -> told.add("other"));
    });
    awaitTold("root laid out");

    onEventThread(() -> {
      assertTrue(told.indexOf("other") < told.indexOf("slow3"), told::toString);
      assertEquals(1, told.stream().filter("slow3"::equals).count(), told::toString);
    });
  }

  @Test
  void anotherLookMeanwhileBeginsAnewAndIsLaidOutOnce() throws Exception {
    onEventThread(() -> {
      Part root =
          new Part("root", told, false, new Part("a", told, true), new Part("b", told, true));
      told.clear();
      LookUpdate update = new LookUpdate(Container::getComponents);
      update.begin(List.of(root));
      EventQueue.invokeLater(() -> update.begin(List.of(root)));
    });
    awaitTold("root laid out");

    onEventThread(() -> {
      assertEquals(2, told.stream().filter("root"::equals).count(), told::toString);
      assertTrue(told.indexOf("root laid out") > told.lastIndexOf("b"), told::toString);
    });
  }

  @Test
  void whatIsLeftOutKeepsTheLookBefore() throws Exception {
    onEventThread(() -> {
      Part hidden = new Part("hidden", told, false);
      Part root = new Part("root", told, false, hidden, new Part("shown", told, false));
      told.clear();
      new LookUpdate(of -> of == root ? new Component[] {root.getComponent(1)} : of.getComponents())
          .begin(List.of(root));
    });
    awaitTold("root laid out");

    onEventThread(() -> {
      assertTrue(told.contains("shown"), told::toString);
      assertFalse(told.contains("hidden"), told::toString);
    });
  }
}
