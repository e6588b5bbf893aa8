package org.malpan.testkit;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.IoModels;
import org.malpan.transport.LoopTask;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/** A model whose thread has other work to do, too. */
record SharingModel(String name, LoopTask task) implements IoModel {

  /** With work that comes now often, now seldom. */
  SharingModel(String name) {
    this(name, nowOftenNowSeldom());
  }

  private static LoopTask nowOftenNowSeldom() {
    AtomicLong rounds = new AtomicLong();
    return () ->
        switch ((int) (rounds.getAndIncrement() % 4)) {
          case 0 -> 0;
          case 1 -> 1_000;
          case 2 -> TimeUnit.MILLISECONDS.toNanos(20);
          default -> Long.MAX_VALUE;
        };
  }

  private IoModel model() {
    return IoModels.named(name).orElseThrow();
  }

  @Override
  public IoModelInfo info() {
    return model().info();
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return model().openSharing(task, config).orElseThrow();
  }
}
