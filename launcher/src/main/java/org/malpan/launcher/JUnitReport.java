package org.malpan.launcher;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of verifying recordings, as the XML that build servers read: a test a recording. */
final class JUnitReport {

  /** How a test ended. */
  enum Outcome {
    PASSED,
    /** The answer is no. */
    FAILURE,
    /** There is no answer. */
    ERROR
  }

  /** One recording, perhaps on one I/O model. */
  private record Case(String name, long nanos, Outcome outcome, String sentence) {}

  private final List<Case> cases = new ArrayList<>();

  /**
   * Adds one.
   *
   * @param nanos that it took
   * @param sentence what came of it
   */
  void add(String name, long nanos, Outcome outcome, String sentence) {
    cases.add(new Case(name, nanos, outcome, sentence));
  }

  private long count(Outcome outcome) {
    return cases.stream().filter(c -> c.outcome == outcome).count();
  }

  void write(Writer out) throws IOException {
    long nanos = cases.stream().mapToLong(Case::nanos).sum();
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write(
        "<testsuite name=\"malpan replay verify\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\" time=\"%s\">\n"
            .formatted(cases.size(), count(Outcome.FAILURE), count(Outcome.ERROR), seconds(nanos)));
    for (Case test : cases) {
      out.write(
          "  <testcase classname=\"replay\" name=\"%s\" time=\"%s\">"
              .formatted(text(test.name), seconds(test.nanos)));
      out.write(
          switch (test.outcome) {
            case PASSED -> "<system-out>%s</system-out>".formatted(text(test.sentence));
            case FAILURE -> "<failure message=\"%s\"/>".formatted(text(test.sentence));
            case ERROR -> "<error message=\"%s\"/>".formatted(text(test.sentence));
          });
      out.write("</testcase>\n");
    }
    out.write("</testsuite>\n");
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
  }

  /** As XML 1.0 may hold it. */
  private static String text(String any) {
    StringBuilder xml = new StringBuilder();
    any.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            default -> {
              boolean allowed = c >= ' ' && c < 0xd800 || c >= 0xe000 && c <= 0xfffd || c > 0xffff;
              xml.appendCodePoint(allowed ? c : '?');
            }
          }
        });
    return xml.toString();
  }
}
