/**
 * The macro-benchmark: Malpan and its peers on Netty and in C under the same load, one after the
 * other, again and again, each server a process of its own, and the load a third.
 */
package org.malpan.benchmark.macro;
