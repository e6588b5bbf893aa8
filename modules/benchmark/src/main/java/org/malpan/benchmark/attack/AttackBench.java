package org.malpan.benchmark.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.malpan.client.BotReport;
import org.malpan.transport.IoModels;

/**
 * {@code malpan bench attack [MODEL…] [ATTACK…]}: each attack of {@link Attack} against a server on
 * each I/O model, beside ten players that keep all rules, all on the loopback network of this
 * machine. The server's console is stuck all the time. Ends with 1 when anything was not as it must
 * be ({@link Row#failures}), or when a server did not end by SIGTERM.
 */
public final class AttackBench {

  private static final int SECONDS = 4;
  private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** A server promises each address an answer a second. */
  private static final long QUESTION_NANOS = TimeUnit.MILLISECONDS.toNanos(1_100);

  private static final long OVERDUE_SECONDS = 60;
  private static final long STOP_MILLIS = 5_000;
  private static final int SIGTERM_CODE = 143;

  private final Path root = Path.of(System.getProperty("malpan.root"));
  private final AttackSummary summary = new AttackSummary();
  private final InetAddress visitor = InetAddress.getByName("127.0.0.3");
  private boolean held = true;

  private final Set<Attack> attacks;

  private AttackBench(Set<Attack> attacks) throws IOException {
    this.attacks = attacks;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    List<String> all = IoModels.all().stream().map(model -> model.info().name()).toList();
    List<String> models = new ArrayList<>();
    Set<Attack> attacks = EnumSet.noneOf(Attack.class);
    for (String arg : args) {
      Optional<Attack> attack = Attack.named(arg);
      attack.ifPresent(attacks::add);
      if (attack.isEmpty()) {
        models.add(arg);
      }
    }
    if (!all.containsAll(models)) {
      System.err.printf(
          "usage: malpan bench attack [MODEL...] [ATTACK...]%nmodels: %s%nattacks: %s%n",
          String.join(", ", all), String.join(", ", Attack.labels()));
      System.exit(2);
    }
    models = models.isEmpty() ? all : models;
    attacks = attacks.isEmpty() ? EnumSet.allOf(Attack.class) : attacks;
    AttackBench bench = new AttackBench(attacks);
    System.out.printf(
        "%d players that keep the rules, %d s an attack; visitors from an address of their own%n%n",
        Honest.BOTS, SECONDS);
    System.out.println(Row.HEADER);
    for (String model : models) {
      for (Setting setting : Setting.values()) {
        if (attacks.stream().anyMatch(attack -> attack.setting() == setting)) {
          bench.attack(model, setting);
        }
      }
    }
    bench.summary.print();
    System.exit(bench.held ? 0 : 1);
  }

  private void attack(String model, Setting setting) throws Exception {
    try (Target target = Target.start(root, model, setting)) {
      // Classes, threads and descriptors of the first use are there before the first figure.
      Honest.play(target.port(), 1).get();
      target.collectGarbage();
      Target.Holding first = target.holding();
      for (Attack attack : attacks) {
        if (attack.setting() != setting) {
          continue;
        }
        Optional<Row> row = row(model, attack, target, first);
        if (row.isEmpty()) {
          ended(model, attack, target);
          return;
        }
        System.out.println(row.get());
        summary.add(row.get());
        held &= row.get().failures().isEmpty();
        // The first attack is none: what the server holds then is what it needs.
        first = attack == Attack.NONE ? row.get().after() : first;
      }
      stop(model, setting, target);
    }
  }

  /** A server without memory may end, so that it is started again; any other may not. */
  private void ended(String model, Attack attack, Target target) {
    int code = target.exitCode();
    System.out.printf("| %s | %s | the server ended with %d |%n", model, attack.sentence(), code);
    held &= attack == Attack.OUT_OF_MEMORY && code != 0;
  }

  private void stop(String model, Setting setting, Target target) throws InterruptedException {
    Target.End end = target.stop();
    System.out.printf(
        Locale.ROOT,
        "| %s | SIGTERM (%s): ended with %d after %d ms |%n",
        model,
        setting,
        end.code(),
        end.millis());
    summary.addStop(end.millis());
    held &= end.millis() <= STOP_MILLIS && (end.code() == 0 || end.code() == SIGTERM_CODE);
  }

  /** One attack; empty when the server ended. */
  private Optional<Row> row(String model, Attack attack, Target target, Target.Holding first)
      throws Exception {
    Strangers strangers = Strangers.of(attack.ordinal() + 1);
    CompletableFuture<BotReport> bots = Honest.play(target.port(), SECONDS + 1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
                () -> {
                  try {
                    attack.run(strangers, target.port(), end);
                  } catch (IOException e) {
                    throw new IllegalStateException(attack + " could not be run", e);
                  }
                },
                task -> Thread.ofPlatform().daemon().name("attack").start(task))
            .orTimeout(OVERDUE_SECONDS, TimeUnit.SECONDS);
    Row.Visits visits = visit(target, running);
    running.get();
    BotReport report = bots.get();
    if (!target.isAlive()) {
      return Optional.empty();
    }
    int left = piecesLeft(target);
    Target.Holding after = settled(target, first);
    return Optional.of(
        new Row(model, attack, strangers.made(), report, visits, left, first, after));
  }

  private Row.Visits visit(Target target, CompletableFuture<Void> attack) throws IOException {
    int logins = 0;
    List<String> refusals = new ArrayList<>();
    long slowest = 0;
    int questions = 0;
    int answered = 0;
    long nextQuestion = System.nanoTime();
    while (!attack.isDone()) {
      Honest.Login login = Honest.visit(visitor, target.port());
      logins++;
      if (!login.refusal().isEmpty()) {
        refusals.add(login.refusal());
      }
      slowest = Math.max(slowest, login.millis());
      if (System.nanoTime() - nextQuestion >= 0) {
        nextQuestion = System.nanoTime() + QUESTION_NANOS;
        questions++;
        answered += Honest.isAnswered(visitor, target.port()) ? 1 : 0;
      }
      LockSupport.parkNanos(200_000_000);
    }
    return new Row.Visits(logins, refusals, slowest, questions, answered);
  }

  /** Pieces without a player once all have left; those of strangers may take their time-outs. */
  private int piecesLeft(Target target) throws IOException {
    long end = System.nanoTime() + SETTLE_NANOS;
    int left = Honest.piecesInView(visitor, target.port());
    while (left != 0 && System.nanoTime() < end) {
      left = Honest.piecesInView(visitor, target.port());
    }
    return left;
  }

  private static Target.Holding settled(Target target, Target.Holding first) throws Exception {
    target.collectGarbage();
    long end = System.nanoTime() + SETTLE_NANOS;
    Target.Holding now = target.holding();
    while ((now.descriptors() > first.descriptors()
            || now.threads() > first.threads() + Row.MORE_THREADS)
        && System.nanoTime() < end) {
      LockSupport.parkNanos(250_000_000);
      now = target.holding();
    }
    return now;
  }
}
