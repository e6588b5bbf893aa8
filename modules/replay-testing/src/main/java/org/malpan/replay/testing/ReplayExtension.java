package org.malpan.replay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.malpan.replay.ReplayFormatException;

/** What {@link ReplayTest} does; made by JUnit. */
public final class ReplayExtension implements TestTemplateInvocationContextProvider {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final String ENDING = ".mpr";

  /** For JUnit. */
  public ReplayExtension() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    ReplayTest test =
        AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), ReplayTest.class)
            .orElseThrow(() ->
                new ExtensionConfigurationException(
                    "%s has no @ReplayTest".formatted(context.getRequiredTestMethod())));
    return Stream.of(test.value())
        .flatMap(name -> recordings(name).stream())
        .map(path -> new Invocation(path, test));
  }

  private static List<Path> recordings(String name) {
    Path found = find(name);
    if (!Files.isDirectory(found)) {
      return List.of(found);
    }
    try (Stream<Path> files = Files.list(found)) {
      List<Path> recordings =
          files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
      // A folder that was emptied must not pass for a suite that is green.
      if (recordings.isEmpty()) {
        throw new ExtensionConfigurationException("%s has no %s file".formatted(found, ENDING));
      }
      return recordings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find(String name) {
    return Stream.of(RESOURCES.resolve(name), Path.of(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() ->
            new ExtensionConfigurationException(
                "recording %s: neither in %s nor in %s"
                    .formatted(name, RESOURCES.toAbsolutePath(), Path.of("").toAbsolutePath())));
  }

  /** One recording's turn. */
  private record Invocation(Path path, ReplayTest test) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
      return path.getFileName().toString();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Turn(path, test));
    }
  }

  private static final class Turn
      implements BeforeEachCallback,
          BeforeTestExecutionCallback,
          AfterEachCallback,
          ParameterResolver {

    private final Path path;
    private final ReplayTest test;
    private Replay replay;

    Turn(Path path, ReplayTest test) {
      this.path = path;
      this.test = test;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws ReplayFormatException {
      replay = Replay.open(path);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) throws ReplayFormatException {
      if (!test.mayBeCut()) {
        Replay _ = replay.isWhole();
      }
      if (test.verify()) {
        replay.verify();
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Replay.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return replay;
    }

    @Override
    public void afterEach(ExtensionContext context) throws ReplayFormatException {
      if (replay != null) {
        replay.close();
      }
    }
  }
}
