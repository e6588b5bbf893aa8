package org.malpan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house style, as far as a program can see it. */
class StyleTest {

  private static final int MOST_LINES = 400;

  /** A public type at the start of a line, with what stands before it. */
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|interface|record|enum) ");

  private static List<String> offenders(Predicate<Path> isOne) {
    List<String> found = new ArrayList<>();
    for (Path source : Project.sources()) {
      if (isOne.test(source)) {
        found.add(Project.ROOT.relativize(source).toString());
      }
    }
    return found;
  }

  private static boolean isTest(Path source) {
    return source.toString().contains("/src/test/");
  }

  @Test
  void noFileIsLongerThanARoom() {
    assertEquals(List.of(), offenders(source -> Project.read(source).lines().count() > MOST_LINES));
  }

  @Test
  void noTestSleepsOrIsSwitchedOff() {
    // Put together here, so that this file does not offend itself.
    Pattern bad = Pattern.compile("Thread" + "\\.sleep|@" + "Disabled|assertTrue" + "\\(true\\)");
    assertEquals(
        List.of(), offenders(source -> isTest(source) && bad.matcher(Project.read(source)).find()));
  }

  @Test
  void nothingIsLeftForLater() {
    Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|not " + "implemented");
    assertEquals(List.of(), offenders(source -> later.matcher(Project.read(source)).find()));
  }

  @Test
  void namesSayWhatAThingIs() {
    Pattern vague = Pattern.compile("(Util|Utils|Helper|Manager|Common|Impl)\\.java$");
    assertEquals(List.of(), offenders(source -> vague.matcher(source.toString()).find()));
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    assertEquals(
        List.of(),
        offenders(source -> {
          String text = Project.read(source);
          Matcher type = PUBLIC_TYPE.matcher(text);
          return !isTest(source) && type.find() && !text.substring(0, type.start()).contains("/**");
        }));
  }

  @Test
  void everyModuleSaysWhatItIs() {
    for (Path folder : Project.moduleFolders()) {
      String descriptor = Project.read(folder.resolve("src/main/java/module-info.java"));
      assertEquals(true, descriptor.startsWith("/**"), folder.toString());
    }
  }
}
