/**
 * What the program prints and logs, and how: no thread that has a line waits for its reader, and
 * output that cannot be written is told.
 */
package org.malpan.launcher.console;
