package org.malpan.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.malpan.protocol.NativeFormat;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into this module, and what it speaks. */
final class Version implements IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    return new String[] {
      "malpan %s (%s, Java %s)".formatted(number(), NativeFormat.NAME, Runtime.version())
    };
  }

  /** The program as recordings name it: version, and the commit it was built of if known. */
  static String build() {
    String commit = property("commit");
    return "malpan " + number() + (commit.matches("[0-9a-f]{7,40}") ? "+" + commit : "");
  }

  static String number() {
    return property("version");
  }

  private static String property(String name) {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(name, "");
  }
}
