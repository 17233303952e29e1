package org.alliances.mooc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.ProblemType;
import org.alliances.mooc.platform.problem.ProblemRegistry;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private static final Set<Integer> STATUSES = Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429,
            431, 500, 503);

    @Test
    void everyProblemIsInTheCatalogue() throws ReflectiveOperationException {
        Set<String> catalogue = registry().all().stream().map(ProblemType::slug).collect(Collectors.toSet());

        assertThat(problems().map(ProblemType::slug)).isNotEmpty().allMatch(catalogue::contains);
    }

    @Test
    void slugsAreUnique() {
        assertThat(problems().map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    @Test
    void everyProblemIsExplainedInBothLanguages() {
        assertThat(problems()).allSatisfy(problem -> {
            assertThat(problem.title().french()).isNotBlank().isNotEqualTo(problem.title().english());
            assertThat(problem.advice().french()).isNotBlank().isNotEqualTo(problem.advice().english());
            assertThat(problem.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(STATUSES).contains(problem.status());
        });
    }

    private static Stream<ProblemType> problems() {
        return House.CLASSES.stream().filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants())).map(ProblemType.class::cast);
    }

    private static ProblemRegistry registry() throws ReflectiveOperationException {
        List<Class<?>> found = House.CLASSES.stream()
                .filter(type -> type.isAssignableTo(ProblemRegistry.class) && !type.isInterface())
                .<Class<?>>map(type -> type.reflect()).filter(type -> !type.getSimpleName().contains("_")).toList();
        assertThat(found).hasSize(1);
        var constructor = found.getFirst().getDeclaredConstructor();
        constructor.setAccessible(true);
        return (ProblemRegistry) constructor.newInstance();
    }
}
