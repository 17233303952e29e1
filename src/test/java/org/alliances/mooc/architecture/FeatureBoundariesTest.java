package org.alliances.mooc.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;

class FeatureBoundariesTest {
    private static final DescribedPredicate<JavaClass> ENTITY = DescribedPredicate.describe("entities",
            type -> type.isAnnotatedWith(Entity.class));

    @Test
    void whatAFeatureKeepsToItselfIsNotPublic() {
        classes().that(ENTITY).or().haveSimpleNameEndingWith("Resource").or().haveSimpleNameEndingWith("Repository")
                .or()
                .haveSimpleNameEndingWith("Service").should().notBePublic().check(House.CLASSES);
    }

    @Test
    void featuresReferToEachOtherByKeyAndNotByAssociation() {
        noFields().should().beAnnotatedWith(ManyToOne.class).orShould().beAnnotatedWith(OneToMany.class).orShould()
                .beAnnotatedWith(OneToOne.class).orShould().beAnnotatedWith(ManyToMany.class).check(House.CLASSES);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(House.CLASSES);
    }

    @Test
    void entitiesHaveVerbsAndNoSetters() {
        noMethods().that().areDeclaredInClassesThat(ENTITY).should().haveNameMatching("set[A-Z].*")
                .check(House.CLASSES);
        fields().that().areDeclaredInClassesThat(ENTITY).should().bePrivate().check(House.CLASSES);
    }

    @Test
    void entitiesNameTheirColumns() {
        Set<String> unnamed = House.CLASSES.stream()
                .filter(type -> ENTITY.test(type) || type.isAnnotatedWith(Embeddable.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                .filter(field -> !field.isAnnotatedWith(Column.class) && !field.isAnnotatedWith(Embedded.class))
                .map(JavaField::getFullName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(unnamed).isEmpty();
    }

    @Test
    void aLearnersRowsLieTogether() throws ReflectiveOperationException {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            if (type.isAnnotatedWith(Entity.class)) {
                Class<?> entity = Class.forName(type.getName());
                boolean ofALearner = Stream.of(entity.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals("learnerId"));
                String firstId = Stream.of(entity.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers())
                                && field.isAnnotationPresent(Id.class))
                        .findFirst().orElseThrow().getName();
                if (ofALearner && !firstId.equals("learnerId")) {
                    wrong.add(entity.getName());
                }
            }
        }

        assertThat(wrong).as("tables of a learner whose key does not begin with learner_id").isEmpty();
    }

    @Test
    void theAuditIsOnlyAddedTo() {
        classes().that(ENTITY).and().resideInAPackage("..platform.audit..").should()
                .beAnnotatedWith(org.hibernate.annotations.Immutable.class).check(House.CLASSES);
        Set<String> used = House.CLASSES.stream().filter(type -> type.getPackageName().endsWith("platform.audit"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(EntityManager.class))
                .map(call -> call.getTarget().getName()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).as("what the audit does with its table").containsExactly("createQuery", "persist");
    }

    @Test
    void resourcesKnowHttpAndServicesOwnTheTransaction() {
        noClasses().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Transactional.class).orShould()
                .dependOnClassesThat().haveSimpleNameEndingWith("Repository").orShould().dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager").check(House.CLASSES);
        noClasses().that().haveSimpleNameEndingWith("Service").should().dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..").check(House.CLASSES);
    }

    @Test
    void refusalsAreProblemsAndNotExceptionsOfTheFramework() {
        noClasses().that().resideOutsideOfPackage("..platform.problem..").should().dependOnClassesThat()
                .areAssignableTo(jakarta.ws.rs.WebApplicationException.class).check(House.CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().that().resideOutsideOfPackages("..platform.time..", "..app.development..").should()
                .callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis").check(House.CLASSES);
    }

    @Test
    void marksAreNeverFloatingPoint() {
        DescribedPredicate<JavaClass> floating = DescribedPredicate.describe("floating point",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName()));
        noFields().that().areDeclaredInClassesThat().resideInAnyPackage("..item..", "..quiz..", "..progress..",
                "..kernel..").should().haveRawType(floating).check(House.CLASSES);
    }
}
