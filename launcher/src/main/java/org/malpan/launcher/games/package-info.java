/** Games that are loaded from jars when the program starts. */
package org.malpan.launcher.games;
