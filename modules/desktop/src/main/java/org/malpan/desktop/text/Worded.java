package org.malpan.desktop.text;

/** A component with texts that {@link Words} cannot keep for it. Event thread. */
public interface Worded {

  /** Makes its texts anew in the language in use. */
  void reword();
}
