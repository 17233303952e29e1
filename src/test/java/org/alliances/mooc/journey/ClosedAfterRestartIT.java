package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alliances.mooc.journey.AcknowledgedCalls.Attempt;
import org.alliances.mooc.support.KnownAnswers;
import org.alliances.mooc.support.PackagedApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application is killed in the middle of a timed exam and is away when its time ends: once it is back, it
 * closes and grades the attempt by itself. The exam of the real course, shortened to some seconds.
 */
class ClosedAfterRestartIT {
    private static final Path CONTENT = Path.of("course-content");
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int ANSWERED = 6;

    @TempDir
    Path folder;
    private PackagedApplication application;

    @AfterEach
    void stop() {
        application.kill();
    }

    @Test
    void theExamIsGradedWithNobodyConnected() {
        // Given
        application = new PackagedApplication(folder, Map.of("ALLIANCES_CONTENT_DIRECTORY",
                shortened(folder.resolve("content")).toString(), "ALLIANCES_QUIZ_GRACE", "1S"));
        AcknowledgedCalls calls = new AcknowledgedCalls(application);
        application.start();
        calls.enrol("lea");
        Attempt attempt = AcknowledgedCalls.attempt(calls.start("lea", "examen-final", "the-exam"));
        List<Map<String, Object>> answered = attempt.questions().subList(0, ANSWERED);
        answered.forEach(question -> calls.save("lea", attempt.id(), question, KnownAnswers.right(question)));

        // When
        application.kill();
        Instant due = Instant.parse(attempt.document().get("dueAt").toString());
        await().atMost(TIME.multipliedBy(3)).until(() -> Instant.now().isAfter(due.plusSeconds(2)));
        application.start();

        // Then
        await().atMost(Duration.ofMinutes(2)).until(() -> application.output().stream()
                .anyMatch(line -> line.contains("attempts closed at the end of their time; attempts=1")));
        Attempt closed = AcknowledgedCalls.attempt(calls.get("lea", V1 + "/me/attempts/" + attempt.id()));
        assertThat(closed.state()).isEqualTo("submitted");
        assertThat(closed.document()).containsEntry("closedBy", "time").containsEntry("submittedAt",
                attempt.document().get("dueAt"));
        assertThat(closed.percent()).isEqualTo(100 * ANSWERED / attempt.questions().size());
        assertThat(closed.responses()).hasSize(ANSWERED);
    }

    /** A copy of the course whose exam ends soon. */
    private static Path shortened(Path copy) {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(CONTENT.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            Path exam = copy.resolve(COURSE).resolve("quizzes").resolve("examen-final.yaml");
            String text = Files.readString(exam);
            assertThat(text).contains("timeLimit: PT45M");
            Files.writeString(exam, text.replace("timeLimit: PT45M", "timeLimit: " + TIME));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
