package org.malpan.desktop.host;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.desktop.page.FormRows;
import org.malpan.desktop.page.LobbyWords;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PagePanel;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.settings.HostChoice;
import org.malpan.desktop.text.HostPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Worded;
import org.malpan.desktop.text.Words;
import org.malpan.transport.IoModelInfo;

/** A match to be hosted: checked as one types, with the reason beside the field. Event thread. */
public final class HostPage implements Page {

  private final Navigator navigator;
  private final Lobby lobby;
  private final Map<String, IoModelInfo> models;
  private final JTextField name = new JTextField();
  private final JComboBox<BoardPreset> preset = new PresetBox();
  private final JTextField board = new JTextField();
  private final JTextField players = new JTextField();
  private final JTextField bots = new JTextField();
  private final JTextField npcs = new JTextField();
  private final JTextField port = new JTextField();
  private final JComboBox<String> ioModel;
  private final JCheckBox recorded = Words.button(new JCheckBox(), HostPhrase.HOST_RECORDED);
  private final JCheckBox onLan = Words.button(new JCheckBox(), HostPhrase.HOST_ON_LAN);
  private final JButton start = Words.button(new JButton(), HostPhrase.HOST_START);
  private final Note failure = new Note();
  private final Note mechanism;
  private final Note lanNote;
  private final Map<HostForm.Field, Note> notes = new EnumMap<>(HostForm.Field.class);
  private final PagePanel panel;
  private boolean filling;
  private boolean starting;

  /** The page with what was last hosted. */
  public HostPage(Navigator navigator, Lobby lobby) {
    this.navigator = navigator;
    this.lobby = lobby;
    List<IoModelInfo> all = lobby.host().ioModels();
    models = all.stream().collect(Collectors.toMap(IoModelInfo::name, model -> model));
    ioModel = new JComboBox<>(all.stream().map(IoModelInfo::name).toArray(String[]::new));
    FormRows rows = new FormRows();
    rows.heading(HostPhrase.HOST_HEADING_MATCH);
    notes.put(HostForm.Field.NAME, rows.row(HostPhrase.HOST_NAME, name));
    Note _ = rows.row(HostPhrase.HOST_BOARD, preset);
    notes.put(HostForm.Field.BOARD, rows.row(HostPhrase.HOST_BOARD_SIZE, board));
    notes.put(HostForm.Field.PLAYERS, rows.row(HostPhrase.HOST_PLAYERS, players));
    notes.put(HostForm.Field.BOTS, rows.row(HostPhrase.HOST_BOTS, bots));
    notes.put(HostForm.Field.NPCS, rows.row(HostPhrase.HOST_NPCS, npcs));
    Note _ = rows.row(recorded);
    rows.heading(HostPhrase.HOST_HEADING_NETWORK);
    notes.put(HostForm.Field.PORT, rows.row(HostPhrase.HOST_PORT, port));
    lanNote = rows.row(onLan);
    mechanism = rows.row(HostPhrase.HOST_IO_MODEL, ioModel);
    notes.put(HostForm.Field.IO_MODEL, mechanism);
    rows.wide(failure);
    panel = new PagePanel(HostPhrase.HOST_TITLE, rows, navigator::back);
    panel.action(start);
    listen();
  }

  private void listen() {
    for (JTextField field : List.of(name, board, players, bots, npcs, port)) {
      field.getDocument().addDocumentListener(new Typing(this::changed));
      field.addActionListener(_ -> start.doClick(0));
    }
    preset.addActionListener(_ -> {
      if (!filling
          && preset.getSelectedItem() instanceof BoardPreset chosen
          && chosen != BoardPreset.OWN) {
        board.setText(chosen.size());
      }
    });
    ioModel.addActionListener(_ -> changed());
    recorded.addActionListener(_ -> changed());
    onLan.addActionListener(_ -> changed());
    start.addActionListener(_ -> start());
    start.putClientProperty("FlatLaf.styleClass", "primary");
  }

  private HostChoice choice() {
    return new HostChoice(
        name.getText(),
        board.getText(),
        players.getText(),
        bots.getText(),
        npcs.getText(),
        Optional.ofNullable((String) ioModel.getSelectedItem()).orElse(""),
        port.getText(),
        recorded.isSelected(),
        onLan.isSelected());
  }

  private void fill(HostChoice choice) {
    filling = true;
    name.setText(choice.name());
    board.setText(choice.board());
    players.setText(choice.players());
    bots.setText(choice.bots());
    npcs.setText(choice.npcs());
    port.setText(choice.port());
    if (models.containsKey(choice.ioModel())) {
      ioModel.setSelectedItem(choice.ioModel());
    }
    recorded.setSelected(choice.recorded());
    onLan.setSelected(choice.onLan());
    filling = false;
    changed();
  }

  private void changed() {
    if (filling) {
      return;
    }
    HostForm form = HostForm.of(choice(), Set.copyOf(models.keySet()));
    notes.forEach((field, note) -> note.warn(form.problem(field)));
    filling = true;
    preset.setSelectedItem(BoardPreset.of(board.getText().replace(" ", "")));
    filling = false;
    if (choice().port().strip().equals("0")) {
      notes.get(HostForm.Field.PORT).say(HostPhrase.HOST_PORT_ANY.text());
    }
    lanNote.say(HostPhrase.HOST_ON_LAN_NOTE.text());
    Optional.ofNullable(models.get(choice().ioModel()))
        .ifPresent(model -> mechanism.say(ModelWords.of(model)));
    start.setEnabled(form.plan().isPresent() && !starting);
  }

  private void start() {
    Optional<HostPlan> plan = HostForm.of(choice(), Set.copyOf(models.keySet())).plan();
    if (plan.isEmpty() || starting) {
      return;
    }
    HostChoice chosen = choice();
    navigator.change(settings -> settings.withHost(chosen));
    starting = true;
    failure.say(HostPhrase.HOST_STARTING.text());
    start.setEnabled(false);
    navigator.work(() -> lobby.host().start(plan.get()), this::started, this::failed);
  }

  private void started(HostedMatch match) {
    starting = false;
    failure.say("");
    start.setEnabled(true);
    navigator.play(
        new Play(
            name.getText(),
            () -> lobby.join(match.address(), navigator.settings().login()),
            Optional.of(match)));
  }

  private void failed(Exception why) {
    starting = false;
    start.setEnabled(true);
    failure.warn(HostPhrase.HOST_FAILED.text(LobbyWords.of(why)));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Phrase title() {
    return HostPhrase.HOST_TITLE;
  }

  @Override
  public void shown() {
    if (!starting) {
      failure.say("");
    }
    fill(navigator.settings().host());
    boolean _ = name.requestFocusInWindow();
  }

  @Override
  public void hidden() {
    // What was typed and not hosted is not kept.
  }

  /** Presets by names that follow the language. */
  private static final class PresetBox extends JComboBox<BoardPreset> implements Worded {
    private static final long serialVersionUID = 1;

    PresetBox() {
      super(BoardPreset.values());
    }

    @Override
    public void reword() {
      repaint();
    }
  }

  /** Hears any change of a text. */
  private record Typing(Runnable changed) implements DocumentListener {

    @Override
    public void insertUpdate(DocumentEvent event) {
      changed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
      changed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
      changed.run();
    }
  }
}
