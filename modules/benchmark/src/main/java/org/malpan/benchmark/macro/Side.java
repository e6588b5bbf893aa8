package org.malpan.benchmark.macro;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server to be measured, and how it is started. */
sealed interface Side permits Side.Malpan, Side.Netty, Side.PlainC, WatchedSide {

  /** What the table calls it. */
  String name();

  /** Its command line for a load; it prints {@code 127.0.0.1:PORT} when it listens. */
  List<String> command(Load load, Programs programs);

  /** The sides of the table, each load's alternation in this order. */
  static List<Side> all() {
    return List.of(
        new Malpan("io-uring", false),
        new Malpan("select", false),
        new PlainC(),
        new Netty("epoll", false),
        new Netty("nio", false),
        new Netty("io_uring", false),
        new Malpan("select", true),
        new Malpan("io-uring", true),
        new Netty("epoll", true),
        new Netty("io_uring", true));
  }

  /** Malpan as it is started by its users, with an I/O model, with or without a recording. */
  record Malpan(String ioModel, boolean recording) implements Side {

    @Override
    public String name() {
      return "malpan " + ioModel + (recording ? " recording" : "");
    }

    @Override
    public List<String> command(Load load, Programs programs) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  programs.malpan().toString(),
                  "serve",
                  "--port",
                  "0",
                  "--dialect",
                  "classic-stress",
                  "--board",
                  load.width() + "x" + load.height(),
                  "--view",
                  Integer.toString(Load.VIEW),
                  "--players",
                  Integer.toString(load.clients() + 10),
                  "--npcs",
                  Integer.toString(load.npcs()),
                  "--io-model",
                  ioModel,
                  "--packets-per-second",
                  "1000",
                  "--packet-burst",
                  "1000"));
      if (load.tickRate() == 0) {
        command.addAll(List.of("--pace", "immediate"));
      } else {
        command.addAll(List.of("--tick-rate", Integer.toString(load.tickRate())));
      }
      if (recording) {
        command.addAll(List.of("--record", programs.recording().toString()));
      } else {
        command.add("--no-record");
      }
      return command;
    }
  }

  /**
   * The peer on Netty, with one of its transports, on a JVM as it comes or with compilers that
   * count as low as those that Malpan's start script asks for.
   */
  record Netty(String transport, boolean early) implements Side {

    private static final List<String> EARLY =
        List.of(
            "-XX:Tier3InvocationThreshold=20",
            "-XX:Tier3MinInvocationThreshold=4",
            "-XX:Tier3CompileThreshold=1000",
            "-XX:Tier3BackEdgeThreshold=2000",
            "-XX:Tier4InvocationThreshold=1000",
            "-XX:Tier4MinInvocationThreshold=8",
            "-XX:Tier4CompileThreshold=2500",
            "-XX:Tier4BackEdgeThreshold=8000",
            "-XX:Tier0InvokeNotifyFreqLog=2",
            "-XX:Tier0BackedgeNotifyFreqLog=8",
            "-XX:Tier3InvokeNotifyFreqLog=5",
            "-XX:Tier3BackedgeNotifyFreqLog=10",
            "-XX:Tier4LoadFeedback=50");

    @Override
    public String name() {
      return "netty " + transport + (early ? " early" : "");
    }

    @Override
    public List<String> command(Load load, Programs programs) {
      List<String> command = new ArrayList<>();
      command.add(programs.java().toString());
      if (early) {
        command.addAll(EARLY);
      }
      command.addAll(
          List.of(
              // What a server tuned for speed would say; Netty asks for the first two itself.
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-XX:+UseCompactObjectHeaders",
              "-Dio.netty.leakDetection.level=disabled",
              "-Dio.netty.buffer.checkAccessible=false",
              "-Dio.netty.buffer.checkBounds=false",
              "-cp",
              programs.benchmarkLib() + File.separator + "*",
              "org.malpan.benchmark.netty.NettyServer",
              transport,
              Integer.toString(load.width()),
              Integer.toString(load.height()),
              Integer.toString(Load.VIEW),
              Integer.toString(load.tickRate())));
      return command;
    }
  }

  /** The peer in C, on epoll. */
  record PlainC() implements Side {

    @Override
    public String name() {
      return "c epoll";
    }

    @Override
    public List<String> command(Load load, Programs programs) {
      Path server = programs.compiled("epoll_server");
      return List.of(
          server.toString(),
          Integer.toString(load.width()),
          Integer.toString(load.height()),
          Integer.toString(Load.VIEW),
          Integer.toString(load.tickRate()));
    }
  }
}
