package org.malpan.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a room must not know, down to single calls. */
class RoomsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.malpan");

  @Test
  void theWorldKnowsNoClockThreadFileSocketOrChance() {
    noClasses()
        .that(resideInAnyPackage("org.malpan.world..", "org.malpan.board.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.io..",
                "java.net..",
                "java.nio.channels..",
                "java.nio.file..",
                "java.time..",
                "java.util.concurrent..",
                "java.util.random.."))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.HashMap")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.HashSet")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Thread")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .check(CLASSES);
  }

  @Test
  void theWorldComputesWithIntegersOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.malpan.world..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Double")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Float")
        .orShould()
        .accessFieldWhere(
            new com.tngtech.archunit.base.DescribedPredicate<>("the field is a float or double") {
              @Override
              public boolean test(com.tngtech.archunit.core.domain.JavaFieldAccess access) {
                String type = access.getTarget().getRawType().getName();
                return type.equals("float") || type.equals("double");
              }
            })
        .check(CLASSES);
  }

  @Test
  void theProtocolIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.malpan.protocol..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.io..",
                "java.net..",
                "java.nio.channels..",
                "java.time..",
                "java.util.concurrent.."))
        .check(CLASSES);
  }

  @Test
  void theTransportKnowsNoGame() {
    noClasses()
        .that()
        .resideInAPackage("org.malpan.transport..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.malpan.board..",
                "org.malpan.protocol..",
                "org.malpan.session..",
                "org.malpan.world..",
                "org.malpan.server.."))
        .check(CLASSES);
  }

  /** Whatever game is played: its kinds and commands reach these rooms as a schema. */
  @Test
  void theEngineNamesNoTypeOfAGame() {
    String[] games =
        Project.descriptors().values().stream()
            .filter(module ->
                module.provides().stream()
                    .anyMatch(offer -> offer.service().equals("org.malpan.game.Game")))
            .flatMap(module -> module.packages().stream())
            .toArray(String[]::new);
    assertTrue(List.of(games).contains("org.malpan.board"), () -> List.of(games).toString());
    noClasses()
        .that(
            resideInAnyPackage(
                "org.malpan.session..", "org.malpan.transport..", "org.malpan.world.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(games))
        .check(CLASSES);
  }

  @Test
  void theWayFromTheWireToTheWorldKnowsNoGameOfItsOwn() {
    noClasses()
        .that(
            resideInAnyPackage(
                "org.malpan.protocol..",
                "org.malpan.dialect..",
                "org.malpan.session..",
                "org.malpan.server.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.malpan.board..")
        .check(CLASSES);
  }

  @Test
  void theServerKnowsNoReplay() {
    noClasses()
        .that()
        .resideInAPackage("org.malpan.server..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.malpan.replay..")
        .check(CLASSES);
  }
}
