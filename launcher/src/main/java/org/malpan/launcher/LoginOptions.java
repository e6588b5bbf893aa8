package org.malpan.launcher;

import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.protocol.ClientPacket;
import picocli.CommandLine.Option;

/** Who joins, and as what. */
final class LoginOptions {

  @Option(
      names = "--name",
      defaultValue = "player",
      description = "Your name, 1 to 20 visible characters. Default: ${DEFAULT-VALUE}.")
  private String name;

  @Option(
      names = "--piece",
      defaultValue = "queen",
      description = "Your piece: king, queen, rook, bishop, knight or pawn. Default: queen.")
  private String piece;

  LoginOptions() {}

  ClientPacket.Login login() {
    PieceKind kind =
        PieceKind.named(piece)
            .orElseThrow(() ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "--piece '%s': allowed are king, queen, rook, bishop, knight, pawn"
                        .formatted(piece)));
    try {
      return BoardPackets.login(name, kind);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "--name: " + e.getMessage(), e);
    }
  }
}
