package org.malpan.session;

import java.util.function.LongSupplier;

/**
 * What all sessions of a server share.
 *
 * @param clock nanoseconds from any start
 * @param tick the tick the server is in
 * @param pool room for what the tick tells the peers; of the tick thread
 */
record SessionContext(
    SessionLimits limits,
    LongSupplier clock,
    LongSupplier tick,
    FramePool pool,
    SessionListener listener,
    Sessions admission) {}
