/** The {@code malpan} command line: reads options, assembles the modules, says what happened. */
module org.malpan.launcher {
  requires org.malpan.client;
  requires org.malpan.dialect;
  requires org.malpan.discovery;
  requires org.malpan.labs;
  requires org.malpan.replay;
  requires org.malpan.server;
  requires com.google.gson;
  requires info.picocli;
  requires java.logging;
  requires jdk.management;
  requires jdk.unsupported;

  opens org.malpan.launcher to
      info.picocli;

  uses org.malpan.client.Screen;
}
