/**
 * The window: Swing, FlatLaf and Java 3D, which no other module sees. Found through {@link
 * org.malpan.client.Screen}.
 */
module org.malpan.desktop {
  requires org.malpan.client;
  requires org.jogamp.java3d;
  requires com.formdev.flatlaf;
  requires com.google.gson;
  requires java.desktop;
  requires java.logging;

  provides org.malpan.client.Screen with
      org.malpan.desktop.DesktopScreen;
}
