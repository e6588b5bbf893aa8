package org.malpan.testkit;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.IoModels;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/** A model whose thread has other work to do, too: now often, now seldom. */
record SharingModel(String name) implements IoModel {

  private IoModel model() {
    return IoModels.named(name).orElseThrow();
  }

  @Override
  public IoModelInfo info() {
    return model().info();
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    AtomicLong rounds = new AtomicLong();
    return model()
        .openSharing(
            () ->
                switch ((int) (rounds.getAndIncrement() % 4)) {
                  case 0 -> 0;
                  case 1 -> 1_000;
                  case 2 -> TimeUnit.MILLISECONDS.toNanos(20);
                  default -> Long.MAX_VALUE;
                },
            config)
        .orElseThrow();
  }
}
