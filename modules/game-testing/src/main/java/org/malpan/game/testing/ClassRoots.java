package org.malpan.game.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where classes are loaded from: jars and folders, those of test classes included. */
final class ClassRoots {

  private ClassRoots() {}

  /** A class path with those classes first and all that this JVM has after them. */
  static String path(Class<?>... classes) {
    Set<String> roots = new LinkedHashSet<>();
    for (Class<?> one : classes) {
      roots.add(root(one));
    }
    for (String property : new String[] {"jdk.module.path", "java.class.path"}) {
      for (String root : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!root.isEmpty()) {
          roots.add(root);
        }
      }
    }
    return String.join(File.pathSeparator, roots);
  }

  static String root(Class<?> one) {
    URL url = one.getResource(file(one));
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI()).toString();
      }
      String text = url.toString();
      String packages = one.getPackageName().replace('.', '/') + "/" + file(one);
      return Path.of(new URI(text.substring(0, text.length() - packages.length()))).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String file(Class<?> one) {
    return one.getName().substring(one.getName().lastIndexOf('.') + 1) + ".class";
  }

  static byte[] bytes(Class<?> one) {
    try (InputStream in = one.getResourceAsStream(file(one))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
