package org.malpan.desktop.replays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.malpan.client.DeletedRecording;
import org.malpan.client.LobbyException;
import org.malpan.client.RecordingEntry;
import org.malpan.client.RecordingLibrary;
import org.malpan.game.BoardSize;

class ReplaysModelTest {

  private static final Path ONE = Path.of("one.mpr");
  private static final Path TWO = Path.of("Two.mpr");
  private static final Path BAD = Path.of("bad.mpr");

  private final RecordingLibrary library = mock(RecordingLibrary.class);
  private final ReplaysModel.Listener listener = mock(ReplaysModel.Listener.class);
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final ReplaysModel model =
      new ReplaysModel(library, background::add, Runnable::run, listener);

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static RecordingEntry entry(Path path, int bytes, int second, int length) {
    return new RecordingEntry(
        path,
        bytes,
        Instant.ofEpochSecond(second),
        Optional.of(
            new RecordingEntry.Summary(
                BoardSize.CHESS, Duration.ofSeconds(length), 3, true, List.of())),
        Optional.empty());
  }

  private void threeAreThere() throws LobbyException {
    when(library.list())
        .thenReturn(
            List.of(
                entry(ONE, 10, 3, 5),
                entry(TWO, 20, 2, 50),
                new RecordingEntry(
                    BAD,
                    30,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.of(
                        new RecordingEntry.Broken(
                            LobbyException.Kind.NO_RECORDING, "no recording")))));
    model.load();
    assertTrue(model.isLoading());
    work();
    assertFalse(model.isLoading());
  }

  private List<Path> paths() {
    return model.entries().stream().map(RecordingEntry::path).toList();
  }

  @Test
  void theListIsSortedAsThePlayerLikes() throws Exception {
    threeAreThere();
    assertEquals(List.of(ONE, TWO, BAD), paths());
    model.sort(SortOrder.NAME);
    assertEquals(List.of(BAD, ONE, TWO), paths());
    model.sort(SortOrder.LONGEST);
    assertEquals(List.of(TWO, ONE, BAD), paths());
    model.sort(SortOrder.LARGEST);
    assertEquals(List.of(BAD, TWO, ONE), paths());
    model.load();
    work();
    assertEquals(List.of(BAD, TWO, ONE), paths());
  }

  @Test
  void aFolderThatCannotBeReadIsSaid() throws Exception {
    when(library.list()).thenThrow(new LobbyException("no permission", null));
    model.load();
    work();
    verify(listener).failed("no permission");
    assertFalse(model.isLoading());
  }

  @Test
  void whatIsDeletedCanBeTakenBack() throws Exception {
    threeAreThere();
    DeletedRecording deleted = new DeletedRecording(ONE, Path.of("deleted/1-one.mpr"));
    when(library.delete(ONE)).thenReturn(deleted);
    when(library.restore(deleted)).thenReturn(ONE);
    model.delete(ONE);
    verify(listener, never()).deleted(any());
    work();
    verify(listener).deleted(deleted);
    model.restore(deleted);
    work();
    verify(listener).moved(ONE);
  }

  @Test
  void aNameThatIsNotAllowedIsSaidAndNothingMoves() throws Exception {
    when(library.rename(ONE, "a/b")).thenThrow(new LobbyException("no slash", null));
    model.rename(ONE, "a/b");
    work();
    verify(listener).failed("no slash");
    verify(listener, never()).moved(any());
  }

  @Test
  void verifyingTellsHowFarItIsAndWhatCameOfIt() throws Exception {
    List<ReplaysModel.Check> seen = new ArrayList<>();
    when(library.verify(any(), any()))
        .thenAnswer(call -> {
          DoubleConsumer progress = call.getArgument(1);
          for (double share : new double[] {0, 0.001, 0.5, 0.501, 1}) {
            progress.accept(share);
            seen.add(model.check().orElseThrow());
          }
          return 90L;
        })
        .thenThrow(new LobbyException("tick 7 differs", null));
    model.verify(ONE);
    work();
    assertEquals(
        List.of(
            new ReplaysModel.Check.Running(ONE, 0),
            new ReplaysModel.Check.Running(ONE, 0),
            new ReplaysModel.Check.Running(ONE, 0.5),
            new ReplaysModel.Check.Running(ONE, 0.5),
            new ReplaysModel.Check.Running(ONE, 1)),
        seen);
    assertEquals(Optional.of(new ReplaysModel.Check.True(ONE, 90)), model.check());
    model.verify(TWO);
    work();
    assertEquals(Optional.of(new ReplaysModel.Check.Odd(TWO, "tick 7 differs")), model.check());
  }

  @Test
  void aVerifyingThatIsGivenUpEndsAtTheNextTickAndSaysNothing() throws Exception {
    int[] ticks = {0};
    when(library.verify(any(), any()))
        .thenAnswer(call -> {
          DoubleConsumer progress = call.getArgument(1);
          for (; ticks[0] < 10; ticks[0]++) {
            if (ticks[0] == 5) {
              model.giveUp();
            }
            progress.accept(ticks[0] / 10.0);
          }
          return 10L;
        });
    model.verify(ONE);
    work();
    assertEquals(5, ticks[0]);
    assertEquals(Optional.empty(), model.check());
  }
}
