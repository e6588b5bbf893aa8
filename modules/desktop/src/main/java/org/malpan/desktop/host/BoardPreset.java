package org.malpan.desktop.host;

import org.malpan.desktop.text.HostPhrase;
import org.malpan.desktop.text.Phrase;

/** Boards that can be chosen by name. */
enum BoardPreset {
  CHESS("8x8", HostPhrase.HOST_BOARD_CHESS),
  HALL("24x24", HostPhrase.HOST_BOARD_HALL),
  FIELD("100x100", HostPhrase.HOST_BOARD_FIELD),
  LAND("400x400", HostPhrase.HOST_BOARD_LAND),
  OWN("", HostPhrase.HOST_BOARD_OWN);

  private final String size;
  private final Phrase phrase;

  BoardPreset(String size, Phrase phrase) {
    this.size = size;
    this.phrase = phrase;
  }

  String size() {
    return size;
  }

  /** The preset of that size; {@link #OWN} for any other. */
  static BoardPreset of(String size) {
    for (BoardPreset preset : values()) {
      if (preset.size.equals(size)) {
        return preset;
      }
    }
    return OWN;
  }

  @Override
  public String toString() {
    return this == OWN ? phrase.text() : "%s (%s)".formatted(phrase.text(), size);
  }
}
