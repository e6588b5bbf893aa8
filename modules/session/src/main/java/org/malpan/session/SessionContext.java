package org.malpan.session;

import java.util.function.LongSupplier;

/**
 * What all sessions of a server share.
 *
 * @param rate at which a peer may send
 * @param clock nanoseconds from any start
 * @param tick the tick the server is in
 */
record SessionContext(
    SessionLimits limits,
    PacketRate rate,
    LongSupplier clock,
    LongSupplier tick,
    SessionListener listener,
    Sessions admission) {}
