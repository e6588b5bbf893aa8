package org.malpan.desktop;

/** Prints why no window can open; run where there is no display. */
final class NoDisplayProbe {

  private NoDisplayProbe() {}

  public static void main(String[] args) {
    System.out.println(new DesktopScreen().unavailable().orElse("a window can open"));
  }
}
