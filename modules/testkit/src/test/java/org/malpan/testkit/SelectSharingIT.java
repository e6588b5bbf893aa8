package org.malpan.testkit;

/** The contract, for {@code select} with a thread that is shared. */
class SelectSharingIT extends SharingContract {

  @Override
  String name() {
    return "select";
  }
}
