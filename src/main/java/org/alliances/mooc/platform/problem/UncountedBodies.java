package org.alliances.mooc.platform.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.alliances.mooc.platform.http.LargeBody;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Counts bodies whose length nobody has said, while they are read: over HTTP/2 that is allowed, and usual. */
@Provider
class UncountedBodies implements ReaderInterceptor {
    private final RoutingContext request;
    private final Set<String> largeBodies;

    UncountedBodies(RoutingContext request, @All List<LargeBody> largeBodies) {
        this.request = request;
        this.largeBodies = largeBodies.stream().map(LargeBody::path).collect(Collectors.toSet());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (request.request().version() == HttpVersion.HTTP_2
                && request.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null
                // The framework counts those: its limit is theirs.
                && !largeBodies.contains(request.request().path())) {
            body.setInputStream(new Counted(body.getInputStream(), LargeBody.ORDINARY));
        }
        return body.proceed();
    }

    /** Ends with a refusal where there is more than is allowed. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw PlatformProblem.BODY_TOO_LARGE.asException();
            }
        }
    }
}
