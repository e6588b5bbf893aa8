/** The lecture's exercises as real programs: echo and chat, one or many clients, any I/O model. */
module org.malpan.labs {
  requires transitive org.malpan.transport;
  requires org.malpan.protocol;

  exports org.malpan.labs;
}
