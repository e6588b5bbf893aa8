package org.malpan.transport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import org.malpan.transport.messagequeue.MessageQueueModel;

/** The I/O models on the module path. */
public final class IoModels {

  /** The model that is taken when none is named. */
  public static final String DEFAULT = "select";

  private IoModels() {}

  /**
   * The {@code message-queue} model on a queue that is there: with {@code EventQueue::invokeLater}
   * the callbacks come on the thread of the windows. A transport of it is not stopped on that
   * thread, which has the last callbacks to run.
   *
   * @param queue runs what it is given one after the other, on one thread
   */
  public static IoModel onQueue(Executor queue) {
    return new MessageQueueModel(queue);
  }

  /** All models, by name. */
  public static List<IoModel> all() {
    return ServiceLoader.load(IoModel.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(model -> model.info().name()))
        .toList();
  }

  /** The model of that name, or empty when there is none. */
  public static Optional<IoModel> named(String name) {
    return all().stream().filter(model -> model.info().name().equals(name)).findFirst();
  }
}
