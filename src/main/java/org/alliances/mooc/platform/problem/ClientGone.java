package org.alliances.mooc.platform.problem;

import java.nio.channels.ClosedChannelException;

import io.vertx.core.http.HttpClosedException;

/** Tells a client that hung up in the middle of its request, as phones do, from a failure of ours. */
final class ClientGone {
    private ClientGone() {}

    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }
}
