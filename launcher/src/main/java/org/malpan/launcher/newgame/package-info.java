/** The project that {@code malpan new} writes: its names, its files, where they come from. */
package org.malpan.launcher.newgame;
