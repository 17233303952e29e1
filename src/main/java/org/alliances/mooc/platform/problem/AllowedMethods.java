package org.alliances.mooc.platform.problem;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.RoutingContext;

/**
 * Which methods an address takes: a 405 must say so (RFC 9110, 15.5.6), and the framework leaves it out. Read once from
 * the resource classes.
 */
@ApplicationScoped
class AllowedMethods {
    private final List<Route> routes;

    AllowedMethods(BeanManager beans, @ConfigProperty(name = "quarkus.rest.path") String apiPath) {
        List<Route> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path onClass = bean.getBeanClass().getAnnotation(Path.class);
            if (onClass != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    addRoute(found, apiPath, onClass, method);
                }
            }
        }
        this.routes = List.copyOf(found);
    }

    private static void addRoute(List<Route> found, String apiPath, Path onClass, Method method) {
        for (var annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path onMethod = method.getAnnotation(Path.class);
                String template = apiPath + "/" + onClass.value() + (onMethod == null ? "" : "/" + onMethod.value());
                found.add(new Route(pattern(template), verb.value()));
            }
        }
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        for (String segment : template.split("/+")) {
            if (!segment.isEmpty()) {
                regex.append('/').append(segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment));
            }
        }
        return Pattern.compile(regex + "/?");
    }

    /** The value of the {@code Allow} header for the path of this request. */
    String at(RoutingContext context) {
        SortedSet<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.path.matcher(context.request().path()).matches()) {
                methods.add(route.method);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private record Route(Pattern path, String method) {}
}
