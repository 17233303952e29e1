package org.alliances.mooc.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.platform.http.ClientAddress;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** From where the request comes that is under way. */
@ApplicationScoped
class CallerAddress {
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
        return request == null ? null : ClientAddress.plain(request.request().remoteAddress());
    }
}
