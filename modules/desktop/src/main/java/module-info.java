/**
 * The window: Swing, FlatLaf and Java 3D, which no other module sees. Found through {@link
 * org.malpan.client.Screen}.
 */
module org.malpan.desktop {
  requires org.malpan.client;
  requires org.jogamp.java3d;
  requires com.formdev.flatlaf;
  requires com.google.gson;
  requires transitive java.desktop;
  requires java.logging;

  // Swing creates the delegates of components by reflection, from a module without a name.
  exports org.malpan.desktop.swing;

  provides org.malpan.client.Screen with
      org.malpan.desktop.DesktopScreen;
}
