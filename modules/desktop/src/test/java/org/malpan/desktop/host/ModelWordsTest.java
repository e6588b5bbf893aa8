package org.malpan.desktop.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.desktop.text.Language;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.IoModels;

class ModelWordsTest {

  static List<IoModelInfo> models() {
    return IoModels.all().stream().map(IoModel::info).toList();
  }

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.use();
  }

  @ParameterizedTest
  @MethodSource("models")
  void inEnglishAModelIsDescribedAsItDescribesItself(IoModelInfo model) {
    String words = ModelWords.of(model);

    assertTrue(words.endsWith(ModelWords.english(model)), words);
    assertFalse(words.startsWith("-"), words);
  }

  @ParameterizedTest
  @MethodSource("models")
  void inKoreanItHasWordsOfItsOwn(IoModelInfo model) {
    Language.KOREAN.use();

    String words = ModelWords.of(model);

    assertTrue(words.contains("스레드"), words);
    assertEquals(-1, words.indexOf(model.mechanism()), words);
  }
}
