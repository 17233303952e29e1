package org.alliances.mooc.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.item.Essay;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.quiz.MarkBook.ReleasedMark;
import org.alliances.mooc.quiz.MarkingView.CriterionView;
import org.alliances.mooc.quiz.paper.Marks;
import org.alliances.mooc.quiz.policy.ReleasePolicy.Shown;
import org.junit.jupiter.api.Test;

class MarkingViewTest {
    private static final Essay ESSAY = new Essay("lettre", "essais", null, null, new BigDecimal("3"), "Écrivez.", null,
            null, null, null, null,
            List.of(new Essay.Criterion("apports", "Les apports", List.of(level("0", "Absents"), level("1.5", "Nommés"),
                    level("3.00", "Réciproques")))),
            "Sévère.", null);
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void tellsTheLevelThatIsWorthTheMean() {
        assertThat(MarkingView.of(ESSAY, mark("0.0", "3"), new Shown(true, true, true))).isEqualTo(
                new MarkingView(List.of(new CriterionView("apports", "Les apports", new BigDecimal("1.5"),
                        new BigDecimal("3"), "Nommés")), List.of("Bien."), AT));
        assertThat(criterion(mark("1.5", "3"), new Shown(true, true, true))).isEqualTo(new CriterionView("apports",
                "Les apports", new BigDecimal("2.25"), new BigDecimal("3"), null));
    }

    @Test
    void tellsNeitherPointsNorLevelWhereCorrectnessIsNotShown() {
        assertThat(criterion(mark("3"), new Shown(true, false, true)))
                .isEqualTo(new CriterionView("apports", "Les apports", null, new BigDecimal("3"), null));
    }

    @Test
    void aMarkIsOfTheTextThatWasMarked() {
        assertThat(mark("3").isOf(new Response.Essay("Cher voisin"))).isTrue();
        assertThat(mark("3").isOf(new Response.Essay("Cher voisin."))).isFalse();
        assertThat(mark("3").isOf(new Response.Essay(null))).isFalse();
        assertThat(mark("3").isOf(null)).isFalse();
    }

    private static CriterionView criterion(ReleasedMark mark, Shown shown) {
        return MarkingView.of(ESSAY, mark, shown).criteria().getFirst();
    }

    private static ReleasedMark mark(String... points) {
        return new ReleasedMark(
                new Marks(List.of(points).stream().map(given -> Map.of("apports", new BigDecimal(given))).toList()),
                List.of("Bien."), AT, ReleasedMark.hash("Cher voisin"));
    }

    private static Essay.Level level(String points, String description) {
        return new Essay.Level(new BigDecimal(points), description);
    }
}
