package org.alliances.mooc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;

class FloorsTest {

    @Test
    void everyPackageIsListed() {
        Set<String> unlisted = House.CLASSES.stream().map(JavaClass::getPackageName).map(Floors::room)
                .filter(room -> Floors.of(room).isEmpty()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(unlisted).as("packages that are not in Floors").isEmpty();
    }

    @Test
    void everyListedPackageExists() {
        Set<String> rooms = House.CLASSES.stream().map(JavaClass::getPackageName).map(Floors::room)
                .collect(Collectors.toSet());

        assertThat(rooms).containsAll(Floors.rooms());
    }

    @Test
    void importsGoDownOnly() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(Floors.ROOT)) {
                    String from = Floors.room(type.getPackageName());
                    String to = Floors.room(target.getPackageName());
                    if (!from.equals(to) && Floors.of(from).orElseThrow() <= Floors.of(to).orElseThrow()) {
                        wrong.add(type.getName() + " -> " + target.getName());
                    }
                }
            }
        }

        assertThat(wrong).as("imports that go up or sideways").isEmpty();
    }

    @Test
    void kernelNeedsNothingButTheJdk() {
        assertThat(outside("kernel", "java.")).isEmpty();
    }

    @Test
    void questionsNeedNoFramework() {
        // The annotations that name the kinds in JSON are data about a type, not a framework.
        assertThat(outside("item", "java.", "com.fasterxml.jackson.annotation.", Floors.ROOT + ".kernel.")).isEmpty();
    }

    @Test
    void publishingDoesNotKnowWhatACourseIs() {
        Set<String> nouns = House.CLASSES.stream()
                .filter(type -> Floors.room(type.getPackageName()).equals("publishing"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName())
                .filter(name -> name.matches(".*\\.kernel\\.(Course|Module|Lesson|Quiz|Question|Run)Key"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(nouns).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> silent = House.CLASSES.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> !Files.exists(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent).as("packages without package-info.java").isEmpty();
    }

    private static Set<String> outside(String room, String... allowed) {
        return House.CLASSES.stream().filter(type -> Floors.room(type.getPackageName()).equals(room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive())
                .filter(target -> !Floors.room(target.getPackageName()).equals(room)
                        || !target.getPackageName().startsWith(Floors.ROOT))
                .map(JavaClass::getName).filter(name -> Set.of(allowed).stream().noneMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
