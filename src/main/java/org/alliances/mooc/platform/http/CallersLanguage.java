package org.alliances.mooc.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says in which language an answer is; one that is repeated is in that of the first one. */
@Provider
@InCallersLanguage
public class CallersLanguage implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, Languages
                    .preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).getLanguage());
        }
        String vary = response.getHeaderString(HttpHeaders.VARY);
        if (vary == null || !vary.contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
