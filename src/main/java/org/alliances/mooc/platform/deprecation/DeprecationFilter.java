package org.alliances.mooc.platform.deprecation;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says it on every answer of such an operation, refusals included. */
@Provider
@DeprecatedOperation
public class DeprecationFilter implements ContainerResponseFilter {
    private final Map<Method, DeprecationNotice> notices = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        DeprecationNotice notice = notices.computeIfAbsent(resource.getResourceMethod(),
                method -> DeprecationNotice.of(method.getAnnotation(DeprecatedOperation.class)));
        response.getHeaders().putSingle("Deprecation", notice.deprecation());
        if (notice.sunset() != null) {
            response.getHeaders().putSingle("Sunset", notice.sunset());
        }
        notice.links().forEach(link -> response.getHeaders().add(HttpHeaders.LINK, link));
    }
}
