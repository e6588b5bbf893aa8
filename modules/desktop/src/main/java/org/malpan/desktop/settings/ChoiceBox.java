package org.malpan.desktop.settings;

import java.awt.Component;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import org.malpan.desktop.text.Worded;

/** A choice among values whose names follow the language. Event thread. */
public final class ChoiceBox<E> extends JComboBox<E> implements Worded {
  private static final long serialVersionUID = 1;

  private final transient Function<E, String> name;
  private boolean setting;

  /**
   * A box.
   *
   * @param name of a value, in the language in use
   * @param chosen told what the player chooses
   */
  public ChoiceBox(E[] values, Function<E, String> name, Consumer<E> chosen) {
    super(values);
    this.name = name;
    setRenderer(new Renderer());
    addActionListener(_ -> {
      if (!setting && getSelectedIndex() >= 0) {
        chosen.accept(getItemAt(getSelectedIndex()));
      }
    });
  }

  /** Shows a value without telling anybody. */
  public void show(E value) {
    setting = true;
    setSelectedItem(value);
    setting = false;
  }

  @Override
  public void reword() {
    revalidate();
    repaint();
  }

  private final class Renderer extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      JLabel label =
          (JLabel) super.getListCellRendererComponent(list, value, index, selected, focused);
      int at = value == null ? -1 : ((DefaultComboBoxModel<E>) getModel()).getIndexOf(value);
      label.setText(at < 0 ? "" : name.apply(getItemAt(at)));
      return label;
    }
  }
}
