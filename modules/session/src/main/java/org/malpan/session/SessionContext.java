package org.malpan.session;

import java.util.function.LongSupplier;
import org.malpan.session.limit.PacketRate;

/**
 * What all sessions of a server share.
 *
 * @param rate at which a peer may send
 * @param chatRate at which it may send lines of chat
 * @param clock by which peers are measured
 * @param tick the tick the server is in
 */
record SessionContext(
    SessionLimits limits,
    PacketRate rate,
    PacketRate chatRate,
    PeerTime clock,
    LongSupplier tick,
    SessionListener listener,
    Sessions admission) {}
