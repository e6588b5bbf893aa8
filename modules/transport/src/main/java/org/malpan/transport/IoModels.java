package org.malpan.transport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The I/O models on the module path. */
public final class IoModels {

  /** The model that is taken when none is named. */
  public static final String DEFAULT = "select";

  private IoModels() {}

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
