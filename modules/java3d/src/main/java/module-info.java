/**
 * JogAmp's Java 3D, vecmath, JOGL and GlueGen as one module: their jars have no descriptors, jlink
 * takes no automatic modules, and two of them share a package.
 */
@SuppressWarnings("module")
module org.jogamp.java3d {
  requires transitive java.desktop;
  requires java.logging;

  exports org.jogamp.java3d;
  exports org.jogamp.java3d.utils.behaviors.mouse;
  exports org.jogamp.java3d.utils.behaviors.vp;
  exports org.jogamp.java3d.utils.geometry;
  exports org.jogamp.java3d.utils.image;
  exports org.jogamp.java3d.utils.picking;
  exports org.jogamp.java3d.utils.universe;
  exports org.jogamp.vecmath;

  uses org.jogamp.java3d.GeometryService;

  provides org.jogamp.java3d.GeometryService with
      org.jogamp.java3d.utils.geometry.GeometryServiceImpl;
}
