/**
 * Wire formats that existing clients speak, as data: a dialect is a JSON file that says where each
 * field of each packet lies. Knows packets, no sockets.
 */
module org.malpan.dialect {
  requires transitive org.malpan.protocol;
  requires com.google.gson;

  exports org.malpan.dialect;
}
