package org.malpan.session;

import java.util.function.LongSupplier;

/**
 * What all sessions of a server share.
 *
 * @param rate at which a peer may send
 * @param clock nanoseconds from any start
 * @param tick the tick the server is in
 * @param pool room for what the tick tells the peers; of the tick thread
 */
record SessionContext(
    SessionLimits limits,
    PacketRate rate,
    LongSupplier clock,
    LongSupplier tick,
    FramePool pool,
    SessionListener listener,
    Sessions admission) {}
