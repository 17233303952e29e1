package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCommandTest {
    @TempDir
    Path directory;
    private CourseFixture course;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void copyCourse() {
        course = new CourseFixture(directory);
    }

    private record Outcome(int code, String out) {}

    @Test
    void isSilentAboutAGoodCourse() {
        assertThat(run("check")).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void saysFileLineLevelRuleAndMessage() {
        course.edit("modules/premier/bonjour.md", "minutes: 10", "minutes: 0");

        assertThat(run("check", "--lang", "en"))
                .isEqualTo(new Outcome(2, "petit-cours/modules/premier/bonjour.md:5 error out-of-range at least 1\n"));
        assertThat(run("check", "--lang", "fr").out()).endsWith("out-of-range au moins 1\n");
    }

    @Test
    void endsOtherwiseForWarnings() {
        course.edit("quizzes/quiz-premier.yaml", "  - un-nombre\n", "");

        Outcome outcome = run("check", "--lang", "en");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("petit-cours/questions/un-nombre.yaml:1 warning question-not-asked ");
    }

    @Test
    void asksThePlatformToPlanAndToApply() {
        assertThat(run("plan").code()).isZero();
        assertThat(run("apply").code()).isZero();
        assertThat(run("apply", "0123456789ab").code()).isZero();

        assertThat(asked).containsExactly("null", "", "0123456789ab");
    }

    @Test
    void neitherPlansNorAppliesWhatHasErrors() {
        course.edit("modules/premier/bonjour.md", "minutes: 10", "minutes: 0");

        assertThat(run("plan").code()).isEqualTo(2);
        assertThat(run("apply").code()).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(run("chek").code()).isEqualTo(64);
        assertThat(run("check", "--quickly").code()).isEqualTo(64);
        assertThat(run().code()).isEqualTo(64);
        assertThat(run("check", "--help").out()).contains("file:line level rule message");
        assertThat(run("--help").out()).contains("Exit codes:", "check", "plan", "apply");
    }

    @Test
    void saysThatADirectoryIsMissing() {
        directory = directory.resolve("ailleurs");

        assertThat(run("check").code()).isEqualTo(2);
        assertThat(run("check").out()).contains("ailleurs:1 error directory-missing");
    }

    private Outcome run(String... arguments) {
        PrintStream before = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            List<String> all = new ArrayList<>(List.of(arguments));
            if (!all.isEmpty() && !all.contains("--help")) {
                all.add("--directory");
                all.add(directory.toString());
            }
            int code = ContentCommand.run((found, plan) -> {
                asked.add(String.valueOf(plan));
                return 0;
            }, all.toArray(String[]::new));
            return new Outcome(code, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(errors);
        }
    }
}
