package org.malpan.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.malpan.board.BoardSize;
import org.malpan.server.ConfigException;
import org.malpan.server.ServerConfig;
import org.malpan.server.Setting;
import org.malpan.server.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Offers every server setting as an option of a command, and reads them over a file's. */
final class SettingOptions {

  private SettingOptions() {}

  /** Adds an option for each setting, so that none can be forgotten. */
  static void addTo(CommandSpec command) {
    for (Setting setting : Setting.values()) {
      OptionSpec.Builder option =
          OptionSpec.builder("--" + setting.option())
              .type(String.class)
              .paramLabel(label(setting))
              .description(description(setting));
      command.addOption(option.build());
    }
  }

  private static String label(Setting setting) {
    return setting.option().toUpperCase(Locale.ROOT).replaceAll(".*-", "");
  }

  private static String description(Setting setting) {
    String byDefault =
        setting.defaultValue().isEmpty() ? "" : " Default: " + setting.defaultValue() + ".";
    return "Allowed: " + setting.allowed() + "." + byDefault;
  }

  /**
   * The configuration that file and options make together.
   *
   * @param board where neither says one, instead of the default
   * @param file may be null
   */
  static ServerConfig read(ParseResult parsed, Optional<BoardSize> board, Path file) {
    try {
      Settings settings = new Settings();
      if (board.isPresent()) {
        var _ = settings.set(Setting.BOARD, board.get().toString());
      }
      if (file != null) {
        settings.read(file);
      }
      for (Setting setting : Setting.values()) {
        String value = parsed.matchedOptionValue("--" + setting.option(), null);
        if (value != null) {
          set(settings, setting, value);
        }
      }
      return ServerConfig.of(settings);
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private static void set(Settings settings, Setting setting, String value) throws ConfigException {
    try {
      settings.set(setting, value);
    } catch (ConfigException e) {
      throw new ConfigException("option --%s: %s".formatted(setting.option(), e.getMessage()));
    }
  }
}
