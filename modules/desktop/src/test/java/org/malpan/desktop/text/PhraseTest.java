package org.malpan.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseTest {

  private static final Pattern ARGUMENT = Pattern.compile("%(\\d\\$)?[,.\\d]*[dsf]");

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.use();
  }

  @ParameterizedTest
  @EnumSource
  void aLanguageHasEveryPhraseAndNoOther(Language language) {
    Set<String> phrases = Phrase.all().stream().map(Phrase::name).collect(Collectors.toSet());

    assertEquals(new TreeSet<>(phrases), new TreeSet<>(language.texts().keySet()));
  }

  @ParameterizedTest
  @MethodSource("org.malpan.desktop.text.Phrase#all")
  void everyPhraseHasWordsInEveryLanguageAndTakesTheSameArguments(Phrase phrase) {
    List<Long> arguments =
        Arrays.stream(Language.values()).map(language -> arguments(phrase.in(language))).toList();

    assertEquals(1, Set.copyOf(arguments).size(), phrase + " takes " + arguments);
    for (Language language : Language.values()) {
      assertFalse(phrase.in(language).isBlank(), phrase + " in " + language);
    }
  }

  private static long arguments(String pattern) {
    return ARGUMENT.matcher(pattern).results().map(MatchResult::group).count();
  }

  @Test
  void noPhraseIsUnused() throws IOException {
    Path sources = Path.of(System.getProperty("basedir"), "src", "main", "java");
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Set<String> used =
        Pattern.compile("[A-Z][a-z]+Phrase\\s*\\.([A-Z_0-9]+)")
            .matcher(code)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    List<String> unused =
        Phrase.all().stream().map(Phrase::name).filter(name -> !used.contains(name)).toList();

    assertEquals(List.of(), unused);
  }

  @Test
  void theLanguageInUseIsSpoken() {
    Language.KOREAN.use();

    assertEquals("다시 연결", EndPhrase.END_RECONNECT.text());
  }

  @Test
  void whoeverSpeaksAnotherLanguageReadsEnglish() {
    assertEquals(Language.KOREAN, Language.of(Locale.KOREA, _ -> true));
    assertEquals(Language.ENGLISH, Language.of(Locale.FRANCE, _ -> true));
  }

  @Test
  void whoHasNoKoreanLettersReadsEnglish() {
    assertEquals(Language.ENGLISH, Language.of(Locale.KOREA, Language.ENGLISH::equals));
  }

  @Test
  void everyMachineHasTheLettersOfEnglish() {
    assertTrue(Language.ENGLISH.isReadable());
  }
}
