package org.malpan.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.malpan.discovery.LanPlaces;

/** On which networks servers are looked for and found. */
final class NetworkChoice {

  private static final String VARIABLE = "MALPAN_LAN";
  private static final Pattern LOOPBACK = Pattern.compile("loopback(?::([0-9]{1,5}))?");

  private NetworkChoice() {}

  /** Every network; only this machine where {@code MALPAN_LAN} says so. */
  static LanPlaces lan() {
    String chosen = System.getenv(VARIABLE);
    return of(chosen == null ? "" : chosen);
  }

  /** From {@code loopback}, {@code loopback:PORT} or nothing. */
  static LanPlaces of(String chosen) {
    if (chosen.isBlank()) {
      return LanPlaces.everywhere();
    }
    Matcher matcher = LOOPBACK.matcher(chosen);
    int port =
        !matcher.matches()
            ? -1
            : matcher.group(1) == null ? LanPlaces.PORT : Integer.parseInt(matcher.group(1));
    if (port < 1 || port > 65_535) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "%s '%s': allowed are loopback and loopback:PORT".formatted(VARIABLE, chosen));
    }
    return LanPlaces.loopback(port);
  }
}
