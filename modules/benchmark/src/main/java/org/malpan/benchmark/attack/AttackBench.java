package org.malpan.benchmark.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.malpan.client.BotReport;
import org.malpan.transport.IoModels;

/**
 * {@code malpan bench attack [MODEL…]}: each attack of {@link Attack} against a server on each I/O
 * model, beside ten players that keep all rules, all on the loopback network of this machine. Ends
 * with 1 when a server ended, kept pieces of players that are gone, or disconnected a player that
 * keeps the rules.
 */
public final class AttackBench {

  private static final int SECONDS = 6;
  private static final int PLAYERS = 400;
  private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private AttackBench() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    List<String> all = IoModels.all().stream().map(model -> model.info().name()).toList();
    List<String> models = Target.models(Arrays.asList(args), all);
    System.out.printf(
        "%d players that keep the rules, %d s an attack; logins from an address of their own%n%n",
        Honest.BOTS, SECONDS);
    System.out.println(
        "| Model | Attack | Errors | Echoed | p50 ms | p99 ms | Logins | Slowest login ms |"
            + " Pieces left | Memory MB | Descriptors | Threads |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    boolean held = true;
    for (String model : models) {
      held &= attack(model);
    }
    System.exit(held ? 0 : 1);
  }

  private static boolean attack(String model) throws Exception {
    boolean held = true;
    Path root = Path.of(System.getProperty("malpan.root"));
    try (Target target = Target.start(root, model, PLAYERS)) {
      for (Attack attack : Attack.values()) {
        held &= row(model, attack, target);
      }
      long millis = target.stop();
      System.out.printf(
          Locale.ROOT, "| %s | SIGTERM: %d ms | | | | | | | | | | |%n", model, millis);
      held &= millis >= 0;
    }
    return held;
  }

  private static boolean row(String model, Attack attack, Target target) throws Exception {
    InetAddress strangers = InetAddress.getByName("127.0.0.2");
    InetAddress visitor = InetAddress.getByName("127.0.0.3");
    Target.Holding before = target.holding();
    CompletableFuture<BotReport> bots = Honest.play(target.port(), SECONDS + 2);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(() -> {
          try {
            attack.run(new Strangers(strangers), target.port(), end);
          } catch (IOException e) {
            throw new IllegalStateException(attack + " could not be run", e);
          }
        });
    List<Long> logins = new ArrayList<>();
    while (!running.isDone()) {
      logins.add(Honest.loginMillis(visitor, target.port()));
      LockSupport.parkNanos(200_000_000);
    }
    running.get();
    BotReport report = bots.get();
    if (!target.isAlive()) {
      System.out.printf("| %s | %s | the server ended | | | | | | | | | |%n", model, attack);
      return false;
    }
    int left = piecesLeft(target);
    Target.Holding after = settled(target, before);
    long refused = logins.stream().filter(millis -> millis < 0).count();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.1f %% | %.1f | %.1f | %d of %d | %d | %d | %.0f → %.0f | %d → %d | %d → %d |%n",
        model,
        attack.sentence(),
        report.errorCount(),
        100.0 * report.echoes() / Math.max(1, report.movesSent()),
        report.roundTripMillis(50),
        report.roundTripMillis(99),
        logins.size() - refused,
        logins.size(),
        logins.stream().mapToLong(millis -> millis).max().orElse(0),
        left,
        before.residentMegabytes(),
        after.residentMegabytes(),
        before.descriptors(),
        after.descriptors(),
        before.threads(),
        after.threads());
    report.errors().forEach(error -> System.out.println("  " + error));
    return report.errorCount() == 0 && left == 0 && refused == 0;
  }

  /** Pieces without a player once all have left: those of strangers may take their time-outs. */
  private static int piecesLeft(Target target) throws Exception {
    long end = System.nanoTime() + SETTLE_NANOS;
    int left = Honest.piecesInView(target.port());
    while (left > 0 && System.nanoTime() < end) {
      left = Honest.piecesInView(target.port());
    }
    return left;
  }

  private static Target.Holding settled(Target target, Target.Holding before) throws Exception {
    long end = System.nanoTime() + SETTLE_NANOS;
    Target.Holding now = target.holding();
    while (now.descriptors() > before.descriptors() && System.nanoTime() < end) {
      LockSupport.parkNanos(250_000_000);
      now = target.holding();
    }
    return now;
  }
}
