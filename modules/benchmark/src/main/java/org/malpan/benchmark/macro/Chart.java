package org.malpan.benchmark.macro;

import java.util.Locale;

/** Packets a CPU second of each side, a group of bars a load, as ratios to C, as SVG. */
final class Chart {

  private static final int BAR = 18;
  private static final int LABEL = 190;
  private static final int UNIT = 260;
  private static final int WIDTH = LABEL + 3 * UNIT;

  private Chart() {}

  static String svg(Results results) {
    StringBuilder bars = new StringBuilder();
    int y = 40;
    for (Load load : results.loads()) {
      double best = reference(results, load);
      if (best <= 0) {
        continue;
      }
      bars.append(
          "<text x=\"8\" y=\"%d\" font-weight=\"bold\">%s, %s</text>%n"
              .formatted(y + 14, load.name(), load.pace()));
      y += BAR + 4;
      for (Side side : results.sides(load)) {
        double ratio = results.median(load, side, Outcome::packetsPerCpuSecond) / best;
        bars.append(
            String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                    + "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" fill=\"%s\"/>"
                    + "<text x=\"%.0f\" y=\"%d\">%.2f</text>%n",
                LABEL - 8,
                y + 13,
                side.name(),
                LABEL,
                y + 2,
                Math.min(ratio, 2.8) * UNIT,
                BAR - 4,
                colour(side),
                LABEL + Math.min(ratio, 2.8) * UNIT + 6,
                y + 13,
                ratio));
        y += BAR;
      }
      y += 12;
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" \
    font-size="12"><rect width="100%%" height="100%%" fill="#ffffff"/>
    <text x="8" y="20" font-size="15">Packets per CPU second of the server, C epoll = 1</text>
    %s</svg>
    """
        .formatted(WIDTH, y + 10, bars);
  }

  private static double reference(Results results, Load load) {
    if (!load.countsPackets()) {
      return 0;
    }
    for (Side side : results.sides(load)) {
      if (side instanceof Side.PlainC) {
        return results.median(load, side, Outcome::packetsPerCpuSecond);
      }
    }
    return 0;
  }

  private static String colour(Side side) {
    return switch (side) {
      case Side.Malpan _, WatchedSide _ -> "#0072b2";
      case Side.Netty _ -> "#e69f00";
      case Side.PlainC _ -> "#777777";
    };
  }
}
