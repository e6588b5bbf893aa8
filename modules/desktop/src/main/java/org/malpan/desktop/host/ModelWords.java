package org.malpan.desktop.host;

import java.util.Map;
import org.malpan.desktop.text.HostPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.transport.IoModelInfo;

/** What an I/O model waits with and how many threads it starts, in the language in use. */
final class ModelWords {

  private static final Map<String, Phrase> PHRASES =
      Map.of(
          "thread-per-socket", HostPhrase.MODEL_THREAD_PER_SOCKET,
          "polling", HostPhrase.MODEL_POLLING,
          "select", HostPhrase.MODEL_SELECT,
          "message-queue", HostPhrase.MODEL_MESSAGE_QUEUE,
          "event-select", HostPhrase.MODEL_EVENT_SELECT,
          "overlapped-event", HostPhrase.MODEL_OVERLAPPED_EVENT,
          "overlapped-callback", HostPhrase.MODEL_OVERLAPPED_CALLBACK,
          "completion-port", HostPhrase.MODEL_COMPLETION_PORT,
          "coroutine", HostPhrase.MODEL_COROUTINE,
          "io-uring", HostPhrase.MODEL_IO_URING);

  private ModelWords() {}

  /** A line or two; of a model that has no words here, its own English ones. */
  static String of(IoModelInfo model) {
    Phrase phrase = PHRASES.get(model.name());
    String words = phrase == null ? english(model) : phrase.text();
    // One of them has no name in the lecture.
    return model.lectureTerm().equals("-")
        ? words
        : HostPhrase.HOST_MODEL.text(model.lectureTerm(), words);
  }

  static String english(IoModelInfo model) {
    return "%s. Threads: %s".formatted(model.mechanism(), model.threads());
  }
}
