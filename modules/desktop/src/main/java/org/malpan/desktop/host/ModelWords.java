package org.malpan.desktop.host;

import java.util.Map;
import org.malpan.desktop.text.Phrase;
import org.malpan.transport.IoModelInfo;

/** What an I/O model waits with and how many threads it starts, in the language in use. */
final class ModelWords {

  private static final Map<String, Phrase> PHRASES =
      Map.of(
          "thread-per-socket", Phrase.MODEL_THREAD_PER_SOCKET,
          "polling", Phrase.MODEL_POLLING,
          "select", Phrase.MODEL_SELECT,
          "message-queue", Phrase.MODEL_MESSAGE_QUEUE,
          "event-select", Phrase.MODEL_EVENT_SELECT,
          "overlapped-event", Phrase.MODEL_OVERLAPPED_EVENT,
          "overlapped-callback", Phrase.MODEL_OVERLAPPED_CALLBACK,
          "completion-port", Phrase.MODEL_COMPLETION_PORT,
          "coroutine", Phrase.MODEL_COROUTINE,
          "io-uring", Phrase.MODEL_IO_URING);

  private ModelWords() {}

  /** A line or two; of a model that has no words here, its own English ones. */
  static String of(IoModelInfo model) {
    Phrase phrase = PHRASES.get(model.name());
    String words = phrase == null ? english(model) : phrase.text();
    // One of them has no name in the lecture.
    return model.lectureTerm().equals("-")
        ? words
        : Phrase.HOST_MODEL.text(model.lectureTerm(), words);
  }

  static String english(IoModelInfo model) {
    return "%s. Threads: %s".formatted(model.mechanism(), model.threads());
  }
}
