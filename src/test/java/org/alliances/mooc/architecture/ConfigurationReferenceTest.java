package org.alliances.mooc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

class ConfigurationReferenceTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^#? ?([A-Z][A-Z0-9_]+)=");
    private static final Pattern USED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    @Test
    void everySettingIsInTheExample() throws IOException {
        assertThat(listed()).containsAll(ours()).containsAll(usedInProperties());
    }

    @Test
    void theExampleListsNothingThatDoesNotExist() throws IOException {
        Set<String> known = new TreeSet<>(ours());
        known.addAll(usedInProperties());
        Set<String> unknown = listed().stream().filter(name -> !name.startsWith("QUARKUS_"))
                .filter(name -> !known.contains(name)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everySettingIsExplainedWhereItIsDeclared() throws IOException {
        for (Class<?> mapping : mappings()) {
            String source = Files.readString(Path.of("src/main/java", mapping.getName().replace('.', '/') + ".java"));
            for (Method method : mapping.getDeclaredMethods()) {
                assertThat(source).as(mapping.getSimpleName() + "." + method.getName())
                        .containsPattern("\\*/\\s+(@\\w+(\\([^)]*\\))?\\s+)*[\\w<>.]+ " + method.getName() + "\\(\\)");
            }
        }
    }

    private static Set<String> ours() {
        Set<String> names = new TreeSet<>();
        for (Class<?> mapping : mappings()) {
            String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
            for (Method method : mapping.getDeclaredMethods()) {
                WithName named = method.getAnnotation(WithName.class);
                String name = named != null ? named.value()
                        : method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
                names.add((prefix + "." + name).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static Set<Class<?>> mappings() {
        return House.CLASSES.stream().filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .<Class<?>>map(type -> type.reflect()).collect(Collectors.toSet());
    }

    private static Set<String> usedInProperties() throws IOException {
        return matches(USED, Files.readString(Path.of("src/main/resources/application.properties")));
    }

    private static Set<String> listed() throws IOException {
        return matches(LISTED, Files.readString(Path.of(".env.example")));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
