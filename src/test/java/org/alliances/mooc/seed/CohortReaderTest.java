package org.alliances.mooc.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.alliances.mooc.identity.CourseRole;
import org.alliances.mooc.seed.Cohort.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class CohortReaderTest {
    static final Path FILE = Path.of("seeds/demo/cohort.yaml");

    @Test
    void fortyPeopleFromElevenKindsOfOrganisations() {
        Cohort cohort = CohortReader.read(FILE);

        assertThat(cohort.learners()).hasSize(40);
        assertThat(cohort.learners().stream().map(learner -> learner.organisation().kind()).distinct()).hasSize(11);
        assertThat(cohort.learners().stream().flatMap(learner -> learner.decisions().values().stream())
                .map(Cohort.Choice::option).distinct()).hasSize(40);
    }

    @Test
    void inesOwnsTheCourse() {
        assertThat(CohortReader.read(FILE).staff()).containsExactly(new Cohort.Staff("ines", CourseRole.OWNER));
    }

    @Test
    void refusesARoleThatDoesNotExist() throws IOException {
        String wrong = Files.readString(FILE).replace("role: owner", "role: boss");

        assertThatThrownBy(() -> CohortReader.read("c.yaml", wrong)).isInstanceOf(SeedRefused.class)
                .hasMessageEndingWith("staff[0].role: “boss” is not owner, editor, reviewer or teacher");
    }

    @Test
    void everybodyHasTheNameOfHerAccount() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(Path.of("seeds/keycloak/realm-alliances.json").toFile());
        Map<String, String> names = new HashMap<>();
        realm.get("users").forEach(user -> names.put(user.get("username").asText(),
                user.path("firstName").asText() + " " + user.path("lastName").asText()));
        names.keySet().removeIf(account -> !account.startsWith("demo"));

        assertThat(CohortReader.read(FILE).learners().stream()
                .collect(Collectors.toMap(Learner::account, Learner::name))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    anchor: 2026-09-14 | anchor: bientôt | c.yaml:3: anchor: “bientôt” is not a day such as 2026-09-14
                    run: libre | run: Libre ! | c.yaml:2: run: “Libre !” is not a key
                    zone: Europe/Paris | zone: Ailleurs/Loin | c.yaml:4: zone: “Ailleurs/Loin” is not a time zone such as Europe/Paris
                    minutesBetween: 25 | minutesBetween: 5 | c.yaml:5: minutesBetween: is at least 10
                    profile: lit | profile: dort | c.yaml:18: learners[0].profile: there is no profile “dort”
                    {day: 0, | {day: 3, | c.yaml:12: profiles.lit.steps[1].day: comes before the day of the step above
                    right: 4 | rihgt: 4 | c.yaml:12: profiles.lit.steps[1].right: is missing
                    more: 1 | plus: 1 | c.yaml:21: learners[0].plus: there is no such field; expected: account, day, decisions, hour, more, name, organisation, profile, rhythm, role
                    hour: "18:30" | hour: le soir | c.yaml:20: learners[0].hour: “le soir” is not an hour such as "18:30"
                    organisation: mairie | organisation: usine | c.yaml:16: learners[0].organisation: there is no organisation “usine”
                    kind: commune | kind: [] | c.yaml:7: organisations.mairie.kind: a text is expected
                    lessons: [une] | lessons: une | c.yaml:11: profiles.lit.steps[0].lessons: a list is expected
                    name: Ada Lune | account: deux | c.yaml:15: learners[0].account: is given twice
                    learners: | learners: { | c.yaml:14: not readable as YAML: expected the node content, but found '-'
                    """)
    void refusalsNameFileLineAndKey(String right, String wrong, String message) {
        String text = VALID.replace(right, wrong);

        assertThat(text).isNotEqualTo(VALID);
        assertThatThrownBy(() -> CohortReader.read("c.yaml", text)).isInstanceOf(SeedRefused.class)
                .hasMessage(message);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> CohortReader.read(Path.of("seeds/demo/nobody.yaml")))
                .hasMessage("seeds/demo/nobody.yaml: the file cannot be read");
    }

    @Test
    void refusesAnAccountThatStandsThereTwice() throws IOException {
        String twice = Files.readString(FILE).replace("account: demo40", "account: demo39");

        assertThatThrownBy(() -> CohortReader.read("c.yaml", twice))
                .hasMessageContaining("“demo39” stands in the list twice");
    }

    static final String VALID = """
            course: un-cours
            run: libre
            anchor: 2026-09-14
            zone: Europe/Paris
            minutesBetween: 25
            organisations:
              mairie: {name: Mairie, kind: commune}
            profiles:
              lit:
                about: Lit.
                steps: [{day: 0, lessons: [une]},
                  {day: 2, quiz: un-quiz, right: 4}]
            learners:
              - account: demo01
                name: Ada Lune
                organisation: mairie
                role: maire
                profile: lit
                day: 3
                hour: "18:30"
                more: 1
                rhythm: 2
                decisions:
                  une: {option: oui, reason: Parce que.}
            """;
}
