package org.malpan.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToolTip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.desktop.Contrast;
import org.malpan.desktop.Painting;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.ToastBar;

/** Texts as FlatLaf really paints them, in each state: what counts is on the picture. */
class PaintedContrastTest {

  private static final String TEXT = "I I I I";
  private static final Dimension SIZE = new Dimension(240, 90);

  /** A component with the text, and how it comes into a state. */
  private record Sample(String name, Supplier<? extends JComponent> made) {}

  private static <T extends JComponent> Sample sample(
      String name, Supplier<T> make, Consumer<T> state) {
    return new Sample(
        name,
        () -> {
          T component = make.get();
          component.setFont(component.getFont().deriveFont(Font.BOLD, 40f));
          state.accept(component);
          return component;
        });
  }

  private static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    samples.add(sample("label", () -> new JLabel(TEXT), _ -> {}));
    samples.add(sample("note", Note::new, note -> note.say(TEXT)));
    samples.add(sample("warning", Note::new, note -> note.warn(TEXT)));
    samples.add(sample("toast", ToastBar::new, toast -> enlarge(toast, TEXT)));
    samples.add(sample("tool tip", JToolTip::new, tip -> tip.setTipText(TEXT)));
    samples.add(sample("text area", () -> new JTextArea(TEXT), _ -> {}));
    samples.add(sample("field", () -> new JTextField(TEXT), _ -> {}));
    samples.add(sample("field with keyboard", () -> new JTextField(TEXT), focused()));
    samples.add(
        sample(
            "hint",
            JTextField::new,
            field -> field.putClientProperty("JTextField.placeholderText", TEXT)));
    for (String style : List.of("", "large", "primary", "large primary")) {
      addStates(samples, "button " + style, () -> styled(new JButton(TEXT), style));
    }
    addStates(samples, "tool button", PaintedContrastTest::toolButton);
    addStates(samples, "check box", () -> new JCheckBox(TEXT));
    samples.add(sample("choice", PaintedContrastTest::choice, _ -> {}));
    samples.add(sample("choice with keyboard", PaintedContrastTest::choice, focused()));
    samples.add(sample("list", PaintedContrastTest::list, _ -> {}));
    samples.add(
        sample("list selected", PaintedContrastTest::list, list -> list.setSelectedIndex(0)));
    samples.add(
        sample(
            "list selected with keyboard",
            PaintedContrastTest::list,
            PaintedContrastTest.<JList<String>>focused().andThen(l -> l.setSelectedIndex(0))));
    samples.add(sample("table", PaintedContrastTest::table, _ -> {}));
    samples.add(sample("table selected", PaintedContrastTest::table, PaintedContrastTest::select));
    samples.add(
        sample(
            "table selected with keyboard",
            PaintedContrastTest::table,
            PaintedContrastTest.<JTable>focused().andThen(PaintedContrastTest::select)));
    samples.add(
        new Sample(
            "table heading",
            () -> {
              JTable table = table();
              table.getTableHeader().setFont(table.getFont().deriveFont(Font.BOLD, 40f));
              return table.getTableHeader();
            }));
    return samples;
  }

  private static void addStates(
      List<Sample> samples, String name, Supplier<? extends AbstractButton> make) {
    samples.add(sample(name, make, _ -> {}));
    samples.add(sample(name + " with keyboard", make, focused()));
    samples.add(
        sample(name + " below the mouse", make, button -> button.getModel().setRollover(true)));
    samples.add(
        sample(
            name + " pressed",
            make,
            button -> {
              button.getModel().setArmed(true);
              button.getModel().setPressed(true);
            }));
  }

  private static <T extends JComponent> Consumer<T> focused() {
    return component -> Painting.focus(component, true);
  }

  private static JButton styled(JButton button, String style) {
    button.putClientProperty("FlatLaf.styleClass", style);
    return button;
  }

  private static JButton toolButton() {
    JButton button = new JButton(TEXT);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    return button;
  }

  private static JComboBox<String> choice() {
    return new JComboBox<>(new String[] {TEXT});
  }

  private static JList<String> list() {
    return new JList<>(new String[] {TEXT});
  }

  private static JTable table() {
    JTable table = new JTable(new String[][] {{TEXT}}, new String[] {TEXT});
    table.setRowHeight(SIZE.height);
    return table;
  }

  private static void select(JTable table) {
    table.setRowSelectionInterval(0, 0);
  }

  private static void enlarge(ToastBar toast, String text) {
    toast.say(text);
    for (var child : toast.getComponents()) {
      child.setFont(child.getFont().deriveFont(Font.BOLD, 40f));
      child.setVisible(child instanceof Note);
    }
  }

  @AfterAll
  static void leaveNoColours() {
    WindowLook.apply(Look.DEFAULT, false);
  }

  @ParameterizedTest
  @EnumSource
  void everyTextCanBeReadInEveryState(Accent accent) {
    List<String> faint = new ArrayList<>();
    for (boolean dark : new boolean[] {false, true}) {
      WindowLook.apply(new Look(dark ? Theme.DARK : Theme.LIGHT, accent, 100), dark);
      for (Sample sample : samples()) {
        double contrast = contrast(sample.made().get());
        if (contrast < 4.5) {
          faint.add("%s, dark %s: %.2f".formatted(sample.name(), dark, contrast));
        }
      }
    }
    assertEquals(List.of(), faint);
  }

  /** Between what most of the picture's middle is of and what differs most from it. */
  private static double contrast(JComponent component) {
    JPanel around = new JPanel(null);
    around.add(component);
    Painting.layOut(around, SIZE);
    component.setSize(SIZE);
    component.doLayout();
    for (var child : component.getComponents()) {
      child.doLayout();
    }
    BufferedImage picture = Painting.of(component);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int x = SIZE.width / 5; x < SIZE.width * 3 / 5; x++) {
      for (int y = SIZE.height / 4; y < SIZE.height * 3 / 4; y++) {
        int _ = counts.merge(picture.getRGB(x, y), 1, Integer::sum);
      }
    }
    Color ground =
        new Color(
            counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
    return counts.keySet().stream()
        .mapToDouble(colour -> Contrast.of(new Color(colour), ground))
        .max()
        .orElseThrow();
  }
}
