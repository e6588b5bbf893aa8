package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FocusRingTest {

  private static final int SIZE = 40;

  private boolean focused;
  private int repaints;
  private final Object before = UIManager.get("Component.focusColor");

  private final JComponent board =
      new JPanel() {
        private static final long serialVersionUID = 1;

        @Override
        public boolean isFocusOwner() {
          return focused;
        }
      };

  private final JPanel around =
      new JPanel() {
        private static final long serialVersionUID = 1;

        @Override
        public void repaint() {
          repaints++;
        }
      };

  @BeforeEach
  void ring() {
    UIManager.put("Component.focusColor", Color.ORANGE);
    around.setBackground(Color.GRAY);
    around.setBorder(FocusRing.around(board, around));
    around.setSize(SIZE, SIZE);
  }

  @AfterEach
  void putBack() {
    UIManager.put("Component.focusColor", before);
  }

  private Color[] cornersAndCentre() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    around.paint(graphics);
    graphics.dispose();
    return new Color[] {
      new Color(image.getRGB(0, 0)),
      new Color(image.getRGB(SIZE - 1, SIZE - 1)),
      new Color(image.getRGB(SIZE / 2, SIZE / 2))
    };
  }

  @Test
  void theLineIsThereWhileTheBoardHasTheKeyboard() {
    Color[] without = cornersAndCentre();
    focused = true;
    Color[] with = cornersAndCentre();

    assertEquals(Color.GRAY, without[0]);
    assertEquals(Color.GRAY, without[1]);
    assertEquals(Color.ORANGE, with[0]);
    assertEquals(Color.ORANGE, with[1]);
    assertEquals(Color.GRAY, with[2]);
  }

  @Test
  void whatIsAroundIsPaintedAgainWhenTheKeyboardComesAndGoes() {
    int start = repaints;
    for (FocusListener listener : board.getFocusListeners()) {
      listener.focusGained(new FocusEvent(board, FocusEvent.FOCUS_GAINED));
      listener.focusLost(new FocusEvent(board, FocusEvent.FOCUS_LOST));
    }

    assertEquals(2, repaints - start);
  }
}
