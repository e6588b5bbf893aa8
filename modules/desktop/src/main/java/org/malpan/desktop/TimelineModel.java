package org.malpan.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.client.TimelineMark;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.TimelinePhrase;

/** What the time line of a replay shows and does. Knows no component. */
final class TimelineModel {

  /** Factors of real time that one key press goes up or down by. */
  static final List<Double> SPEEDS =
      List.of(Playback.SLOWEST, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, Playback.FASTEST);

  private final Playback playback;

  TimelineModel(Playback playback) {
    this.playback = playback;
  }

  PlaybackStatus status() {
    return playback.status();
  }

  List<TimelineMark> marks() {
    return playback.marks();
  }

  List<PlaybackPlayer> players() {
    return playback.players();
  }

  void toggle() {
    if (status().playing()) {
      playback.pause();
    } else {
      playback.play();
    }
  }

  /** Pauses and goes some ticks on, or back. */
  void step(int ticks) {
    playback.step(ticks);
  }

  /** Goes some seconds of the match on, or back. */
  void skip(int seconds) {
    PlaybackStatus now = status();
    seek(now.tick() + (long) seconds * now.tickRate());
  }

  void seek(long tick) {
    PlaybackStatus now = status();
    playback.seek(Math.clamp(tick, now.firstTick(), now.lastTick()));
  }

  void start() {
    playback.seek(status().firstTick());
  }

  void end() {
    playback.seek(status().lastTick());
  }

  void speed(double factor) {
    playback.speed(factor);
  }

  void faster() {
    double now = status().speed();
    SPEEDS.stream().filter(speed -> speed > now).findFirst().ifPresent(playback::speed);
  }

  void slower() {
    double now = status().speed();
    SPEEDS.reversed().stream().filter(speed -> speed < now).findFirst().ifPresent(playback::speed);
  }

  void follow(int player) {
    playback.follow(player);
  }

  /** The next player after the one that is followed; the first after the last. */
  void followNext() {
    List<PlaybackPlayer> players = players();
    if (!players.isEmpty()) {
      int now = status().followed();
      playback.follow(
          players.stream()
              .filter(player -> player.id() > now)
              .findFirst()
              .orElse(players.getFirst())
              .id());
    }
  }

  /** Leaves whoever is followed and looks at that cell. */
  void look(int x, int y) {
    if (status().followed() >= 0) {
      playback.follow(-1);
    }
    playback.look(x, y);
  }

  /** The name of the followed player, while there is one. */
  Optional<String> followedName() {
    int followed = status().followed();
    return players().stream()
        .filter(player -> player.id() == followed)
        .map(PlaybackPlayer::name)
        .findFirst();
  }

  /** A tick's place on the line, 0 to 1. */
  double fraction(long tick) {
    PlaybackStatus now = status();
    long length = now.lastTick() - now.firstTick();
    return length <= 0 ? 0 : Math.clamp((double) (tick - now.firstTick()) / length, 0, 1);
  }

  /** The tick at a place of the line. */
  long tickAt(double fraction) {
    PlaybackStatus now = status();
    return now.firstTick()
        + Math.round(Math.clamp(fraction, 0, 1) * (now.lastTick() - now.firstTick()));
  }

  /** The event nearest to a place, if there is one within a distance of it. */
  Optional<TimelineMark> eventNear(double fraction, double distance) {
    TimelineMark nearest = null;
    double least = distance;
    for (TimelineMark mark : marks()) {
      double away = Math.abs(fraction(mark.tick()) - fraction);
      if (mark.kind() != TimelineMark.Kind.KEYFRAME && away <= least) {
        nearest = mark;
        least = away;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** What happened, in a sentence; of a keyframe nothing. */
  static String told(TimelineMark mark) {
    return switch (mark.kind()) {
      case JOIN -> MatchPhrase.MATCH_CAME.text(mark.name());
      case LEAVE -> MatchPhrase.MATCH_LEFT.text(mark.name());
      case FALL -> MatchPhrase.MATCH_FELL.text(mark.name(), mark.other());
      case CHAT -> mark.name() + ": " + mark.other();
      case KEYFRAME -> "";
    };
  }

  /** Where it is, as tick and time. */
  String position() {
    PlaybackStatus now = status();
    return TimelinePhrase.TIMELINE_AT.text(
        now.tick(),
        now.lastTick(),
        time(now.tick() - now.firstTick()),
        time(now.lastTick() - now.firstTick()));
  }

  /** The same in few words. */
  String shortPosition() {
    PlaybackStatus now = status();
    return TimelinePhrase.TIMELINE_AT_SHORT.text(
        time(now.tick() - now.firstTick()), time(now.lastTick() - now.firstTick()));
  }

  /** Ticks as minutes, seconds and tenths. */
  String time(long ticks) {
    long tenths = Math.max(0, ticks) * 10 / Math.max(1, status().tickRate());
    return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }

  /** A speed as people write it. */
  static String speedText(double speed) {
    return speed < 1
        ? String.format(Locale.ROOT, "1/%d×", Math.round(1 / speed))
        : String.format(Locale.ROOT, "%d×", Math.round(speed));
  }
}
