package org.alliances.mooc.authoring.packing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.alliances.mooc.platform.http.LargeBody;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A course with its pictures is larger than what is sent elsewhere. */
class ImportBody {
    @Produces
    @Singleton
    LargeBody imports(@ConfigProperty(name = "quarkus.rest.path") String root) {
        return new LargeBody(root + ImportResource.PATH);
    }
}
