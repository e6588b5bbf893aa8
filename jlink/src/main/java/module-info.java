/** Makes the runtime images at build time; in none of them itself. */
module org.malpan.images {
  uses java.util.spi.ToolProvider;
}
