package org.malpan.client;

/** Where a match stands for the one who watches it. */
public sealed interface ConnectionState {

  /** No welcome has come yet. */
  enum Connecting implements ConnectionState {
    INSTANCE
  }

  /** The match runs. */
  enum Playing implements ConnectionState {
    INSTANCE
  }

  /** Nothing more will come. */
  record Ended(FeedEnd end) implements ConnectionState {}
}
