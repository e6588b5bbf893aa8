package org.malpan.desktop;

import static org.malpan.desktop.Expected.await;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jogamp.java3d.Appearance;
import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.FreshMessages;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.QuadArray;
import org.jogamp.java3d.Rescue;
import org.jogamp.java3d.SceneGraphObject;
import org.jogamp.java3d.Shape3D;
import org.jogamp.java3d.VirtualUniverse;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.desktop.scene.SceneSettings;
import org.malpan.game.BoardSize;

/**
 * Fails one of Java 3D's threads as it failed once, by changing a geometry faster than its changes
 * are read, and looks that the board is drawn anew by a new canvas; then that windows which open
 * and close under load fail none. Run by {@link WindowIT} in a process of its own.
 */
final class RescueProbe {

  private static final int WINDOWS = 6;
  private static final int PIECES = 150;
  private static final int CHANGES = 20;

  private RescueProbe() {}

  public static void main(String[] args) {
    Watched.run(RescueProbe::opened, RescueProbe::run);
  }

  /** The first window takes the event thread longer: nothing of it is loaded yet. */
  private static RescueProbe opened() throws ScreenException {
    windowComesAndGoes(0);
    return new RescueProbe();
  }

  private void run() throws Exception {
    windowsComeAndGo();
    threadsFailAndGoOn();
    System.out.println("ok window closed");
  }

  private static MatchWindow open() throws ScreenException {
    return new DesktopScreen()
        .open(ScreenRequest.match("rescue", () -> new CrowdFeed(PIECES, new BoardSize(18, 18))));
  }

  private static void close(MatchWindow window) throws ScreenException {
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
  }

  private static void windowsComeAndGo() throws ScreenException {
    for (int i = 1; i < WINDOWS; i++) {
      windowComesAndGoes(i);
    }
    if (Rescue.count() != 0) {
      throw new AssertionError("threads of Java 3D failed: " + Rescue.count());
    }
    System.out.println("ok windows came and went");
  }

  /** With settings that change in between. */
  private static void windowComesAndGoes(int i) throws ScreenException {
    MatchWindow window = open();
    BoardScene scene = window.match().scene();
    for (int step = 1; step <= 3; step++) {
      scene.apply(new SceneSettings(step % 2 == 0, step == 2, step == 3, 240, 1));
      long enough = scene.updates() + 40;
      await("window " + i + " is drawn", () -> scene.updates() > enough);
    }
    close(window);
  }

  private static void threadsFailAndGoOn() throws ScreenException, ReflectiveOperationException {
    MatchWindow window = open();
    BoardScene scene = window.match().scene();
    await("the board is drawn", () -> scene.drawnFrames() > 5);
    Canvas3D before = scene.canvas();
    eachChangeHasAMessageOfItsOwn(before);
    failAThread();
    await("a thread has failed", () -> Rescue.count() == 1);
    System.out.println("ok a thread failed");
    await("another canvas", () -> scene.canvas() != before);
    await("it is drawn", () -> scene.drawnFrames() > 20);
    if (!scene.canvas().isShowing()) {
      throw new AssertionError("the new canvas is not in the window");
    }
    close(window);
  }

  private static void eachChangeHasAMessageOfItsOwn(Canvas3D canvas)
      throws ReflectiveOperationException {
    QuadArray quads = new QuadArray(4, GeometryArray.COORDINATES | GeometryArray.BY_REFERENCE);
    quads.setCoordRefFloat(new float[12]);
    quads.setCapability(GeometryArray.ALLOW_REF_DATA_WRITE);
    BranchGroup branch = new BranchGroup();
    branch.addChild(new Shape3D(quads, new Appearance()));
    canvas.getView().getViewPlatform().getLocale().addBranchGraph(branch);
    Set<Object> messages = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < CHANGES; i++) {
      FreshMessages.before(quads);
      quads.updateData(_ -> {});
      messages.add(messageOf(quads));
    }
    if (messages.size() != CHANGES) {
      throw new AssertionError("changes share messages: " + messages.size());
    }
    System.out.println("ok each change has a message of its own");
  }

  private static Object messageOf(GeometryArray geometry) throws ReflectiveOperationException {
    Field retained = SceneGraphObject.class.getDeclaredField("retained");
    retained.setAccessible(true);
    Field messages = Class.forName("org.jogamp.java3d.GeometryArrayRetained").getDeclaredField("m");
    messages.setAccessible(true);
    return ((Object[]) messages.get(retained.get(geometry)))[0];
  }

  /** What that thread once found: a changed geometry's message that another had just emptied. */
  private static void failAThread() throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.jogamp.java3d.J3dMessage");
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object message = constructor.newInstance();
    set(message, "type", constant("J3dMessage", "GEOMETRY_CHANGED"));
    set(message, "threads", constant("J3dThread", "UPDATE_RENDERING_ATTRIBUTES"));
    Field master = VirtualUniverse.class.getDeclaredField("mc");
    master.setAccessible(true);
    Method send = master.getType().getDeclaredMethod("processMessage", type);
    send.setAccessible(true);
    Object _ = send.invoke(master.get(null), message);
  }

  private static void set(Object message, String field, int value)
      throws ReflectiveOperationException {
    Field found = message.getClass().getDeclaredField(field);
    found.setAccessible(true);
    found.setInt(message, value);
  }

  private static int constant(String type, String name) throws ReflectiveOperationException {
    Field found = Class.forName("org.jogamp.java3d." + type).getDeclaredField(name);
    found.setAccessible(true);
    return found.getInt(null);
  }
}
