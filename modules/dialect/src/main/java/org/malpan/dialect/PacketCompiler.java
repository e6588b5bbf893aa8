package org.malpan.dialect;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_short;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;

/**
 * Makes code of a layout: offsets, widths and constants of a frequent packet become instructions,
 * so that a dialect costs what a format written by hand does. Once a packet, when a dialect is
 * loaded.
 */
final class PacketCompiler {

  private static final ClassDesc BUFFER = ClassDesc.of(ByteBuffer.class.getName());
  private static final ClassDesc WRITER = ClassDesc.of(NumbersWriter.class.getName());
  private static final ClassDesc CODE =
      ClassDesc.of(PacketCompiler.class.getPackageName(), "CompiledPacket");

  /** Slots of the method's variables: this, the buffer, four numbers, then the packet's start. */
  private static final int OUT = 1;

  private static final int FIRST_NUMBER = 2;
  private static final int START = 6;

  private PacketCompiler() {}

  /**
   * A writer of the packet.
   *
   * @param values what the writer's numbers stand for, at most four
   */
  static NumbersWriter compile(PacketLayout layout, Value... values) {
    byte[] code =
        ClassFile.of()
            .build(
                CODE,
                type ->
                    type.withFlags(ClassFile.ACC_FINAL)
                        .withInterfaceSymbols(WRITER)
                        .withMethodBody(
                            INIT_NAME,
                            MTD_void,
                            0,
                            init ->
                                init.aload(0)
                                    .invokespecial(CD_Object, INIT_NAME, MTD_void)
                                    .return_())
                        .withMethodBody(
                            "write",
                            MethodTypeDesc.of(CD_void, BUFFER, CD_int, CD_int, CD_int, CD_int),
                            ClassFile.ACC_PUBLIC,
                            body -> write(body, layout, values)));
    try {
      return (NumbersWriter)
          MethodHandles.lookup()
              .defineHiddenClass(code, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a packet's code does not load", e);
    }
  }

  private static void write(CodeBuilder code, PacketLayout layout, Value... values) {
    code.aload(OUT)
        .invokevirtual(BUFFER, "position", MethodTypeDesc.of(CD_int))
        .istore(START)
        .aload(OUT)
        .iload(START)
        .loadConstant(layout.size())
        .iadd()
        .invokevirtual(BUFFER, "position", MethodTypeDesc.of(BUFFER, CD_int))
        .pop();
    ByteBuffer template = layout.template();
    int at = 0;
    for (; at + Long.BYTES <= layout.size(); at += Long.BYTES) {
      place(code, at).loadConstant(template.getLong(at));
      put(code, Long.BYTES);
    }
    for (; at < layout.size(); at++) {
      place(code, at).loadConstant(template.get(at));
      put(code, Byte.BYTES);
    }
    for (int i = 0; i < values.length; i++) {
      int width = layout.width(values[i]);
      if (width > 0) {
        place(code, layout.offset(values[i])).iload(FIRST_NUMBER + i);
        if (width == Long.BYTES) {
          code.conversion(TypeKind.INT, TypeKind.LONG);
        }
        put(code, width);
      }
    }
    code.return_();
  }

  /** Leaves the buffer and an absolute place in it on the stack. */
  private static CodeBuilder place(CodeBuilder code, int offset) {
    return code.aload(OUT).iload(START).loadConstant(offset).iadd();
  }

  /** Stores what is on the stack at the place below it. */
  private static void put(CodeBuilder code, int width) {
    switch (width) {
      case Byte.BYTES -> put(code, "put", CD_byte);
      case Short.BYTES -> put(code, "putShort", CD_short);
      case Integer.BYTES -> put(code, "putInt", CD_int);
      case Long.BYTES -> put(code, "putLong", CD_long);
      default -> throw new IllegalArgumentException("no number has %d bytes".formatted(width));
    }
  }

  private static void put(CodeBuilder code, String method, ClassDesc number) {
    code.invokevirtual(BUFFER, method, MethodTypeDesc.of(BUFFER, CD_int, number)).pop();
  }
}
