package org.malpan.launcher.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {

  @Test
  void whatCannotBeWrittenIsThrownByTheCallThatWritesIt() {
    Output out =
        new Output(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            StandardCharsets.UTF_8);
    assertThrows(OutputException.class, () -> out.println("a"));
    assertThrows(OutputException.class, out::flush);
  }

  @Test
  void anotherOnTheSameStreamWritesThere() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = new Output(bytes, StandardCharsets.UTF_8);
    out.println("é");
    out.another().println("말");
    assertEquals(List.of("é", "말"), bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "dmup, dump",
    "serv, serve",
    "SERVE, serve",
    "vrify, verify",
    "--prot, --port",
    "--tickrate, --tick-rate",
    "xyzzy, ",
    "--zzzz, "
  })
  void aMistypedWordIsGuessed(String typed, String meant) {
    List<String> words =
        List.of("serve", "dump", "verify", "play", "--port", "--tick-rate", "--bind", "-h");
    assertEquals(Optional.ofNullable(meant), Likeness.meant(typed, words));
  }
}
