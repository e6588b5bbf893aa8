package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.malpan.transport.IoModels;
import org.malpan.transport.TransportConfig;

/** The polling model counts what it does in vain: the lecture's point. */
class PollingEventIT {

  @Test
  void triesInVainAreCounted() throws Exception {
    BlockingQueue<RecordedEvent> events = new LinkedBlockingQueue<>();
    try (RecordingStream stream = new RecordingStream()) {
      stream.enable("org.malpan.Polling");
      stream.setReuse(false);
      stream.onEvent("org.malpan.Polling", event -> events.add(event));
      stream.startAsync();
      try (Bench bench =
          new Bench(IoModels.named("polling").orElseThrow(), TransportConfig.DEFAULT)) {
        Bench.Pair pair = bench.pair();
        pair.peer().getOutputStream().write(1);
        byte[] _ = pair.probe().bytes(1);
      }
      RecordedEvent event = events.poll(Await.LONG.toSeconds(), TimeUnit.SECONDS);
      assertTrue(event.getLong("rounds") > 0);
      assertTrue(event.getLong("vainTries") > 0);
      assertTrue(event.getLong("tries") > event.getLong("vainTries"));
    }
  }
}
