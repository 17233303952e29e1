package org.alliances.mooc.contentpack;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.publishing.Publication;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of course files in the database. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class PublishedFilesTest {
    private static final String COURSE = "petit-cours";
    private static final String TERM = "glossary/alliance.yaml";

    @Inject
    ContentPackPublisher publisher;
    @Inject
    PublishingApi publishing;
    @Inject
    Database database;
    @TempDir
    Path directory;
    private CourseFixture course;
    private int before;

    @BeforeEach
    void publishOnce() {
        course = new CourseFixture(directory);
        // Each test leaves publications behind, as installations do: what counts is what it adds.
        publish();
        before = latest().number().value();
    }

    @Test
    void publishingTheSameTwiceChangesNothing() {
        long contents = database.count("select count(*) from publishing_content");
        long revisions = revisions();

        publish();

        assertThat(latest().number().value()).isEqualTo(before);
        assertThat(revisions()).isEqualTo(revisions);
        assertThat(database.count("select count(*) from publishing_content")).isEqualTo(contents);
    }

    @Test
    void oneChangedFileMakesOneRevisionAndOnePublication() {
        // Given
        long revisions = revisions();
        String text = "Agir ensemble, pour la publication " + before + ".";

        // When
        course.edit(TERM, "Agir ensemble.", text);
        publish();

        // Then
        Publication after = latest();
        assertThat(after.number().value()).isEqualTo(before + 1);
        assertThat(revisions()).isEqualTo(revisions + 1);
        assertThat(after.parts().values().stream().filter(part -> part.since().equals(after.number()))).hasSize(1);
        anyone().get(V1 + "/courses/" + COURSE + "/glossary").then().statusCode(200)
                .body("items.find { it.key == 'alliance' }.definition.markdown", equalTo(text));
        anyone().get(V1 + "/courses/" + COURSE).then().body("revision", equalTo(before + 1));
    }

    @Test
    void oldPublicationStaysAsItWas() {
        // Given
        Publication old = latest();
        String oldText = term(old);

        // When
        course.edit(TERM, "Agir ensemble.", "Agir autrement, pour la publication " + before + ".");
        publish();

        // Then
        Publication readAgain = publishing.publication(COURSE, new RevisionNumber(before)).orElseThrow();
        assertThat(readAgain).isEqualTo(old);
        assertThat(term(readAgain)).isEqualTo(oldText);
        assertThat(term(latest())).isNotEqualTo(oldText).contains("Agir autrement");
        assertThat(publishing.publication(COURSE, new RevisionNumber(before + 2))).isEmpty();
    }

    @Test
    void removedFileIsGoneFromTheNextPublicationOnly() {
        // Given
        long revisions = revisions();
        int parts = latest().parts().size();

        // When
        course.edit(TERM, "seeAlso: [partenariat]\n", "").delete("glossary/partenariat.yaml");
        publish();

        // Then
        assertThat(latest().parts()).hasSize(parts - 1).doesNotContainKey("term/partenariat");
        assertThat(publishing.publication(COURSE, new RevisionNumber(before)).orElseThrow().parts()).hasSize(parts);
        assertThat(revisions()).isEqualTo(revisions + 2);
    }

    @Test
    void doesExactlyWhatThePlanShowed() {
        // Given
        Publication old = latest();
        course.edit(TERM, "Agir ensemble.", "Agir, pour la publication " + before + ".")
                .edit(TERM, "seeAlso: [partenariat]\n", "").delete("glossary/partenariat.yaml")
                .write("glossary/reseau-" + before + ".yaml",
                        "key: reseau-%d\nterm: Réseau\ndefinition: Des liens.\n".formatted(before));
        ContentPack pack = ContentPackLoader.load(directory);
        ContentPlan shown = publisher.plan(pack);
        assertThat(latest()).as("a plan changes nothing").isEqualTo(old);

        // When
        ContentPlan done = publisher.publish(pack, shown.id());

        // Then
        Publication now = latest();
        LoadPlan plan = shown.courses().getFirst();
        assertThat(done).isEqualTo(shown);
        assertThat(plan.parts(LoadPlan.Deed.CREATE)).containsExactlyElementsOf(now.parts().keySet().stream()
                .filter(part -> !old.parts().containsKey(part)).sorted().toList());
        assertThat(plan.parts(LoadPlan.Deed.REMOVE)).containsExactlyElementsOf(old.parts().keySet().stream()
                .filter(part -> !now.parts().containsKey(part)).sorted().toList());
        assertThat(plan.parts(LoadPlan.Deed.CHANGE)).containsExactlyElementsOf(now.parts().keySet().stream()
                .filter(part -> old.parts().containsKey(part)
                        && !old.parts().get(part).hash().equals(now.parts().get(part).hash()))
                .sorted().toList()).containsExactly("term/alliance");
        assertThat(publisher.plan(pack).courses().getFirst().changesSomething()).isFalse();
    }

    @Test
    void refusesAPlanThatIsOutOfDate() {
        // Given
        ContentPlan shown = publisher.plan(ContentPackLoader.load(directory));
        course.edit(TERM, "Agir ensemble.", "Agir, pour la publication " + before + ".");
        ContentPack changed = ContentPackLoader.load(directory);

        // When / Then
        assertThatThrownBy(() -> publisher.publish(changed, shown.id())).isInstanceOf(PlanOutdated.class)
                .hasMessageContaining(shown.id());
        assertThat(latest().number().value()).isEqualTo(before);
    }

    @Test
    void keepsTheFilesOfAssetsUnderTheirHash() {
        // Given
        String svg = course.text("assets/mains.svg");
        byte[] changed = svg.replace("Une main</text>", "Main " + before + "</text>").getBytes(StandardCharsets.UTF_8);

        // When
        course.write("assets/mains.svg", changed);
        publish();

        // Then
        assertThat(publishing.file(ContentHash.of(changed)).orElseThrow().bytes()).isEqualTo(changed);
        assertThat(publishing.file(ContentHash.of(svg.getBytes(StandardCharsets.UTF_8)))).as("old lessons show it")
                .isPresent();
        assertThat(publishing.file(ContentHash.of(new byte[]{1}))).isEmpty();
    }

    @Test
    void keepsADocumentThatIsNoPicture() {
        // Given
        byte[] document = ("%PDF-1.4 fiche " + before).getBytes(StandardCharsets.UTF_8);

        // When
        course.write("assets/fiche.pdf", document).write("assets/fiche.yaml", """
                key: fiche
                file: fiche.pdf
                title: Une fiche
                alternative: Ce qu'elle dit.
                author: Ada
                licence: CC BY-SA 4.0
                """);
        publish();

        // Then
        assertThat(publishing.file(ContentHash.of(document)).orElseThrow().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void replicasThatStartTogetherMakeOnePublication() {
        // Given
        long revisions = revisions();
        course.edit(TERM, "Agir ensemble.", "Agir à plusieurs, pour la publication " + before + ".");
        ContentPack pack = ContentPackLoader.load(directory);

        // When
        List<Boolean> published = Parallel.run(6, () -> {
            publisher.publish(pack);
            return true;
        });

        // Then
        assertThat(published).hasSize(6);
        assertThat(latest().number().value()).isEqualTo(before + 1);
        assertThat(revisions()).isEqualTo(revisions + 1);
    }

    private void publish() {
        publisher.publish(ContentPackLoader.load(directory));
    }

    private Publication latest() {
        return publishing.latest(COURSE).orElseThrow();
    }

    private String term(Publication publication) {
        String part = publication.parts().keySet().stream().filter(key -> key.endsWith("/alliance")).findFirst()
                .orElseThrow();
        var hash = publication.parts().get(part).hash();
        return new String(publishing.contents(List.of(hash)).get(hash), StandardCharsets.UTF_8);
    }

    private long revisions() {
        return database.count("select count(*) from publishing_revision where package_key = '" + COURSE + "'");
    }
}
