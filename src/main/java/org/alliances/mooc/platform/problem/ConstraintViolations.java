package org.alliances.mooc.platform.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Iterator;
import java.util.StringJoiner;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads where a constraint was violated: in the body, the path, the query or a header. */
final class ConstraintViolations {
    private static final String RETURN_VALUE = "return";

    private ConstraintViolations() {}

    static Violation read(ConstraintViolation<?> violation) {
        StringJoiner field = new StringJoiner(".");
        String in = RETURN_VALUE;
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, BEAN -> {
                    // Where the constraint stands in our code is nobody's business.
                }
                case PARAMETER -> {
                    Input input = input(violation, node.as(Path.ParameterNode.class));
                    in = input.in();
                    if (!input.field().isEmpty()) {
                        field.add(input.field());
                    }
                }
                case RETURN_VALUE -> in = RETURN_VALUE;
                default -> {
                    if (node.getKind() == ElementKind.CONTAINER_ELEMENT && node.getName() == null) {
                        continue;
                    }
                    field.add(node.getName());
                }
            }
        }
        return new Violation(field.toString(), in, Bilingual.of(violation.getMessage(), violation.getMessage()));
    }

    static boolean isOurFault(Violation violation) {
        return RETURN_VALUE.equals(violation.in());
    }

    private static Input input(ConstraintViolation<?> violation, Path.ParameterNode parameter) {
        String method = violation.getPropertyPath().iterator().next().getName();
        Class<?> resource = violation.getRootBeanClass();
        while (resource != null && resource != Object.class) {
            for (Method candidate : resource.getDeclaredMethods()) {
                if (candidate.getName().equals(method)
                        && candidate.getParameterCount() > parameter.getParameterIndex()) {
                    Input found = input(candidate.getParameters()[parameter.getParameterIndex()], parameter.getName());
                    if (found != null) {
                        return found;
                    }
                }
            }
            resource = resource.getSuperclass();
        }
        return new Input("", "body");
    }

    /** What the client calls it: the name in the annotation, not the one in our code. */
    private static Input input(Parameter parameter, String name) {
        for (Annotation annotation : parameter.getAnnotations()) {
            Input found = switch (annotation) {
                case PathParam path -> new Input(path.value(), "path");
                case RestPath path -> new Input(name, "path");
                case QueryParam query -> new Input(query.value(), "query");
                case RestQuery query -> new Input(name, "query");
                case HeaderParam header -> new Input(header.value(), "header");
                case RestHeader header -> new Input(name, "header");
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private record Input(String field, String in) {}
}
