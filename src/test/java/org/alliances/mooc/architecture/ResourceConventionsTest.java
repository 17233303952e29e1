package org.alliances.mooc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.platform.deprecation.DeprecatedOperation;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.junit.jupiter.api.Test;

class ResourceConventionsTest {
    private static final Set<String> ROLES = Set.of("learner", "instructor", "admin");

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(operationsWithout(method -> secured(method) || secured(method.getDeclaringClass()))).isEmpty();
    }

    @Test
    void rolesAreThoseOfTheRealm() {
        Set<String> unknown = new TreeSet<>();
        operations().forEach(method -> Stream
                .of(method.getAnnotation(RolesAllowed.class),
                        method.getDeclaringClass().getAnnotation(RolesAllowed.class))
                .filter(java.util.Objects::nonNull).flatMap(roles -> Stream.of(roles.value()))
                .filter(role -> !ROLES.contains(role)).forEach(unknown::add));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyPostIsRepeatable() {
        assertThat(operationsWithout(
                method -> !method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(Idempotent.class)))
                .isEmpty();
    }

    /** What is repeated by its key is the stored answer, which nothing but a response can carry. */
    @Test
    void whatIsRepeatableAnswersWithAResponse() {
        assertThat(operationsWithout(method -> !method.isAnnotationPresent(Idempotent.class)
                || method.getReturnType() == Response.class)).isEmpty();
    }

    /** By {@link Deprecated} the API document knows it; by the other clients do, and until when. */
    @Test
    void whatIsDeprecatedSaysSoOnTheWireAndInTheDocument() {
        assertThat(operationsWithout(method -> {
            DeprecatedOperation says = method.getAnnotation(DeprecatedOperation.class);
            return method.isAnnotationPresent(Deprecated.class) == (says != null)
                    && (says == null || !says.since().isEmpty() && !says.link().isEmpty());
        })).isEmpty();
    }

    @Test
    void everyOperationIsDocumented() {
        assertThat(operationsWithout(method -> {
            Operation operation = method.getAnnotation(Operation.class);
            return operation != null && !operation.summary().isBlank() && !operation.description().isBlank()
                    && (method.isAnnotationPresent(APIResponse.class)
                            || method.isAnnotationPresent(APIResponses.class));
        })).isEmpty();
    }

    @Test
    void pathsAreKebabCaseWithCamelCaseParameters() {
        Set<String> wrong = new TreeSet<>();
        resources().forEach(resource -> paths(resource).forEach(path -> {
            for (String segment : path.split("/")) {
                if (!segment.isEmpty() && !segment.matches("[a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z]*}")) {
                    wrong.add(resource.getSimpleName() + ": " + path);
                }
            }
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void resourcesAreNamedSo() {
        assertThat(resources()).allMatch(type -> type.getSimpleName().endsWith("Resource"));
    }

    private static Stream<String> paths(Class<?> resource) {
        return Stream.concat(Stream.of(resource.getAnnotation(Path.class)),
                Stream.of(resource.getDeclaredMethods()).map(method -> method.getAnnotation(Path.class))
                        .filter(java.util.Objects::nonNull))
                .map(Path::value);
    }

    private static List<String> operationsWithout(java.util.function.Predicate<Method> rule) {
        return operations().filter(rule.negate())
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()).sorted().toList();
    }

    private static Stream<Method> operations() {
        return resources().stream().flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static boolean secured(java.lang.reflect.AnnotatedElement element) {
        return Stream.<Class<? extends Annotation>>of(RolesAllowed.class, PermitAll.class)
                .anyMatch(element::isAnnotationPresent);
    }

    static List<Class<?>> resources() {
        return House.CLASSES.stream().filter(type -> type.isAnnotatedWith(Path.class))
                .<Class<?>>map(type -> type.reflect()).toList();
    }
}
