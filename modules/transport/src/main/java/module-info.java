/**
 * Links over sockets, served by an I/O model of the caller's choice. Moves bytes and knows no game.
 * Each model is a package of its own that is not exported; {@link org.malpan.transport.IoModels}
 * finds them through {@link java.util.ServiceLoader}.
 */
@SuppressWarnings("module") // whoever is exported to is built later
module org.malpan.transport {
  requires jdk.jfr;

  exports org.malpan.transport;
  exports org.malpan.transport.memory to
      org.malpan.session;

  uses org.malpan.transport.IoModel;

  provides org.malpan.transport.IoModel with
      org.malpan.transport.callback.OverlappedCallbackModel,
      org.malpan.transport.completionport.CompletionPortModel,
      org.malpan.transport.coroutine.CoroutineModel,
      org.malpan.transport.event.OverlappedEventModel,
      org.malpan.transport.eventselect.EventSelectModel,
      org.malpan.transport.messagequeue.MessageQueueModel,
      org.malpan.transport.polling.PollingModel,
      org.malpan.transport.select.SelectModel,
      org.malpan.transport.threadpersocket.ThreadPerSocketModel,
      org.malpan.transport.uring.IoUringModel;
}
