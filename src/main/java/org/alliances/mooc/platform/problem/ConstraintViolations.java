package org.alliances.mooc.platform.problem;

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
                    in = place(violation, node.as(Path.ParameterNode.class).getParameterIndex());
                    if (!"body".equals(in)) {
                        field.add(node.getName());
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

    private static String place(ConstraintViolation<?> violation, int parameter) {
        String name = violation.getPropertyPath().iterator().next().getName();
        Class<?> resource = violation.getRootBeanClass();
        while (resource != null && resource != Object.class) {
            for (java.lang.reflect.Method method : resource.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() > parameter) {
                    java.lang.reflect.Parameter found = method.getParameters()[parameter];
                    if (found.isAnnotationPresent(PathParam.class) || found.isAnnotationPresent(RestPath.class)) {
                        return "path";
                    }
                    if (found.isAnnotationPresent(QueryParam.class) || found.isAnnotationPresent(RestQuery.class)) {
                        return "query";
                    }
                    if (found.isAnnotationPresent(HeaderParam.class) || found.isAnnotationPresent(RestHeader.class)) {
                        return "header";
                    }
                }
            }
            resource = resource.getSuperclass();
        }
        return "body";
    }
}
