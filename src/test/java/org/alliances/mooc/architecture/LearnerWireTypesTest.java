package org.alliances.mooc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

import org.alliances.mooc.course.CaseStudy;
import org.alliances.mooc.item.Question;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.junit.jupiter.api.Test;

/** What a learner receives is made of types from which no answer key can be reached. */
class LearnerWireTypesTest {

    @Test
    void noKeyCanBeReachedFromAnAnswer() {
        Set<String> leaks = new TreeSet<>();
        for (Class<?> type : reachable()) {
            if (Question.class.isAssignableFrom(type) || type == CaseStudy.class || type == CaseStudy.Option.class) {
                leaks.add(type.getName());
            }
        }

        assertThat(leaks).as("types with keys that a learner's answer reaches").isEmpty();
    }

    @Test
    void whatIsAskedHasNoWordForWhatIsRight() {
        Set<String> leaks = new TreeSet<>();
        for (Class<?> type : reachable()) {
            if (type.getName().contains("PresentedQuestion")) {
                for (RecordComponent component : componentsOf(type)) {
                    if (component.getName()
                            .matches(
                                    "(?i).*(correct|answer|key|feedback|weight|accept|tolerance|match|misconception|scoring).*")
                            && !component.getName().equals("key")) {
                        leaks.add(type.getSimpleName() + "." + component.getName());
                    }
                }
            }
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void theWireIsRecordsAndNeverEntities() {
        Set<String> entities = new TreeSet<>();
        for (Class<?> type : reachable()) {
            if (type.isAnnotationPresent(jakarta.persistence.Entity.class)) {
                entities.add(type.getName());
            }
        }

        assertThat(entities).isEmpty();
        assertThat(reachable()).as("the walk sees the wire").hasSizeGreaterThan(20);
    }

    private static Set<Class<?>> reachable() {
        Set<Class<?>> seen = new HashSet<>();
        Deque<Type> left = new ArrayDeque<>();
        ResourceConventionsTest.resources().forEach(resource -> Stream.of(resource.getDeclaredMethods())
                .filter(LearnerWireTypesTest::isOperation).filter(LearnerWireTypesTest::isForLearners)
                .forEach(method -> {
                    left.add(method.getGenericReturnType());
                    documented(method).forEach(left::add);
                }));
        while (!left.isEmpty()) {
            Type next = left.pop();
            if (next instanceof ParameterizedType generic) {
                left.addAll(List.of(generic.getActualTypeArguments()));
                left.add(generic.getRawType());
            } else if (next instanceof Class<?> type && type.getName().startsWith(Floors.ROOT) && seen.add(type)) {
                for (RecordComponent component : componentsOf(type)) {
                    left.add(component.getGenericType());
                }
                if (type.isSealed()) {
                    left.addAll(List.of(type.getPermittedSubclasses()));
                }
            }
        }
        return seen;
    }

    private static Stream<Type> documented(Method method) {
        APIResponses several = method.getAnnotation(APIResponses.class);
        APIResponse one = method.getAnnotation(APIResponse.class);
        Stream<APIResponse> all = Stream.concat(several == null ? Stream.empty() : Stream.of(several.value()),
                one == null ? Stream.empty() : Stream.of(one));
        return all.flatMap(response -> Stream.of(response.content())).map(content -> content.schema().implementation())
                .map(Type.class::cast);
    }

    private static RecordComponent[] componentsOf(Class<?> type) {
        return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    }

    private static boolean isOperation(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** Instructors may see keys: they write them. */
    private static boolean isForLearners(Method method) {
        RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(PermitAll.class)
                        ? method.getAnnotation(RolesAllowed.class)
                        : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return roles == null || List.of(roles.value()).contains("learner");
    }
}
