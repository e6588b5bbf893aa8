package org.malpan.session;

import java.util.function.LongSupplier;

/**
 * What all sessions of a server share.
 *
 * @param clock nanoseconds from any start
 * @param tick the tick the server is in
 */
record SessionContext(
    SessionLimits limits,
    LongSupplier clock,
    LongSupplier tick,
    SessionListener listener,
    Sessions admission) {}
