package org.alliances.mooc.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/**
 * From where the request comes that is under way. Behind a proxy this is the client's address where the installation
 * has said that the proxy is to be believed ({@code quarkus.http.proxy.*}), else the proxy's.
 */
@ApplicationScoped
class CallerAddress {
    private static final int MAX_LENGTH = 64;

    private final CurrentVertxRequest requests;

    CallerAddress(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    /** {@code null} where no request is under way: the platform acts by itself. */
    String present() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request = requests.getCurrent();
        SocketAddress address = request == null ? null : request.request().remoteAddress();
        return address == null ? null : plain(address.hostAddress() == null ? address.host() : address.hostAddress());
    }

    /** Without the zone of a link-local address, which says something about this machine only. */
    private static String plain(String address) {
        if (address == null) {
            return null;
        }
        String withoutZone = address.replaceFirst("%.*", "");
        return withoutZone.substring(0, Math.min(MAX_LENGTH, withoutZone.length()));
    }
}
