package org.malpan.replay;

import java.io.PrintWriter;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.world.LeaveCause;
import org.malpan.world.TickInputs;

/** Prints a recording's inputs, a line each: tick, input, fields. */
public final class ReplayDump implements TickInputs.Visitor {

  private final PrintWriter out;
  private long tick;

  private ReplayDump(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints all inputs, without running the world.
   *
   * @throws ReplayFormatException when a chunk is damaged; what came before it has been printed
   */
  public static void print(ReplayFile file, PrintWriter out) throws ReplayFormatException {
    ReplayDump dump = new ReplayDump(out);
    TickInputs inputs = new TickInputs();
    for (ReplayIndex.Entry entry : file.entries()) {
      if (entry.type() == ReplayFormat.TICKS) {
        TickReader reader = file.ticks(entry);
        while (reader.hasNext()) {
          dump.tick = reader.tick();
          reader.next(inputs);
          inputs.forEach(dump);
        }
      }
    }
  }

  @Override
  public void join(long session, String name, PieceKind piece) {
    line(
        "join",
        "session=%d name=%s piece=%s".formatted(session, PlainText.of(name), piece.label()));
  }

  @Override
  public void leave(int player, LeaveCause cause) {
    line("leave", "player=%d cause=%s".formatted(player, cause));
  }

  @Override
  public void move(int player, Direction direction, int time) {
    line(
        "move",
        "player=%d direction=%s time=%s"
            .formatted(player, direction, Integer.toUnsignedString(time)));
  }

  @Override
  public void attack(int player) {
    line("attack", "player=" + player);
  }

  @Override
  public void chat(int player, String text) {
    line("chat", "player=%d text=%s".formatted(player, PlainText.of(text)));
  }

  private void line(String input, String fields) {
    out.println("%8d %-6s %s".formatted(tick, input, fields));
  }
}
