package org.malpan.game.testing;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks through one class file for what the rules of a game must not have. */
final class ClassCheck {

  private static final String FLOATING_POINT = "floating point: use integers";

  private final String className;
  private final Set<String> findings = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();

  private String where = "";
  private int line;

  ClassCheck(ClassModel model) {
    className = model.thisClass().asInternalName().replace('/', '.');
    model.superclass().ifPresent(parent -> use(parent.asInternalName(), "<init>"));
    model.interfaces().forEach(parent -> used.add(parent.asInternalName()));
    model.fields().forEach(this::check);
    model.methods().forEach(this::check);
  }

  /** A line for each finding, in the order of the file. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** The classes whose code it may run, in the form of class files. */
  List<String> used() {
    return List.copyOf(used);
  }

  private void add(String what) {
    String member = where.isEmpty() ? "" : "." + where;
    findings.add(className + member + (line > 0 ? ", line " + line : "") + ": " + what);
  }

  private void check(FieldModel field) {
    line = 0;
    where = field.fieldName().stringValue();
    if (isFloating(field.fieldTypeSymbol())) {
      add("a field of " + FLOATING_POINT);
    }
    if (field.flags().has(AccessFlag.STATIC) && !field.flags().has(AccessFlag.FINAL)) {
      add("a static field that can change: all state is in the arena");
    }
  }

  private void check(MethodModel method) {
    line = 0;
    where = method.methodName().stringValue();
    if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
      add("a lock: one thread calls the rules");
    }
    method
        .code()
        .ifPresent(code -> {
          for (CodeElement element : code) {
            check(element);
          }
        });
  }

  private void check(CodeElement element) {
    switch (element) {
      case LineNumber number -> line = number.line();
      case InvokeInstruction call -> use(call.owner().asInternalName(), call.name().stringValue());
      case FieldInstruction access ->
          use(access.owner().asInternalName(), access.name().stringValue());
      case NewObjectInstruction made -> use(made.className().asInternalName(), "<init>");
      case MonitorInstruction _ -> add("a lock: one thread calls the rules");
      case InvokeDynamicInstruction dynamic -> dynamic.bootstrapArgs().forEach(this::check);
      default -> {}
    }
    if (element instanceof Instruction instruction && isFloating(instruction)) {
      add(FLOATING_POINT);
    }
  }

  /** What a method reference refers to. */
  private void check(ConstantDesc argument) {
    if (argument instanceof DirectMethodHandleDesc handle && handle.owner().isClassOrInterface()) {
      String owner = handle.owner().descriptorString();
      use(owner.substring(1, owner.length() - 1), handle.methodName());
    }
  }

  private void use(String owner, String member) {
    used.add(owner);
    String shown = owner.replace('/', '.') + (member.equals("<init>") ? "" : "." + member);
    NotAllowed.reason(owner, member).ifPresent(why -> add(shown + ": " + why));
  }

  private static boolean isFloating(Instruction instruction) {
    return switch (instruction) {
      case OperatorInstruction it -> isFloating(it.typeKind());
      case ConvertInstruction it -> isFloating(it.fromType()) || isFloating(it.toType());
      case ConstantInstruction it -> isFloating(it.typeKind());
      case LoadInstruction it -> isFloating(it.typeKind());
      case StoreInstruction it -> isFloating(it.typeKind());
      case ArrayLoadInstruction it -> isFloating(it.typeKind());
      case ArrayStoreInstruction it -> isFloating(it.typeKind());
      case NewPrimitiveArrayInstruction it -> isFloating(it.typeKind());
      case ReturnInstruction it -> isFloating(it.typeKind());
      case FieldInstruction it -> isFloating(it.typeSymbol());
      case InvokeInstruction it -> isFloating(it.typeSymbol());
      default -> false;
    };
  }

  private static boolean isFloating(MethodTypeDesc type) {
    return isFloating(type.returnType())
        || type.parameterList().stream().anyMatch(ClassCheck::isFloating);
  }

  private static boolean isFloating(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return element.equals(ConstantDescs.CD_double)
        || element.equals(ConstantDescs.CD_float)
        || element.equals(ConstantDescs.CD_Double)
        || element.equals(ConstantDescs.CD_Float);
  }

  private static boolean isFloating(TypeKind kind) {
    return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
  }
}
