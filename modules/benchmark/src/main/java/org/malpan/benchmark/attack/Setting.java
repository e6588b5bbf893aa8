package org.malpan.benchmark.attack;

import java.util.List;

/** How a server is started that is attacked; what is not named here is the default. */
enum Setting {
  DEFAULT("", List.of("--players=400", "--board=30x30")),
  RECORDED("", List.of("--players=400", "--board=30x30", "--flight-recorder=1m")),
  /** Little memory for many players. */
  SMALL("-Xmx256m", List.of("--players=1100", "--board=50x50"));

  private final String javaOptions;
  private final List<String> options;

  Setting(String javaOptions, List<String> options) {
    this.javaOptions = javaOptions;
    this.options = options;
  }

  String javaOptions() {
    return javaOptions;
  }

  List<String> options() {
    return options;
  }
}
