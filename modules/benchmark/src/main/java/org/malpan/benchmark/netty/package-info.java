/**
 * The peer on Netty: a server for classic-stress as one would write it for speed with that library.
 */
package org.malpan.benchmark.netty;
