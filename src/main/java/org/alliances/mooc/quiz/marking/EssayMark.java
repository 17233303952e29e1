package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.Points;

/** What one person makes of an essay: a draft, or a final mark with its number. */
@Entity
@Table(name = "quiz_essay_mark")
@IdClass(EssayMark.Key.class)
class EssayMark {
    private static final int TAG_OF_TEXT = 12;

    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Id
    @Column(name = "question_key")
    private String questionKey;
    @Id
    @Column(name = "marker_id")
    private UUID markerId;
    @Column(name = "mark_number")
    private Integer number;
    @Column(name = "levels", length = 20_000)
    private String levels;
    @Column(name = "points", precision = 9, scale = 2)
    private BigDecimal points;
    @Column(name = "comment_text", length = 10_000)
    private String comment;
    @Column(name = "text_hash")
    private String textHash;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Version
    @Column(name = "version")
    private int version;

    protected EssayMark() {}

    /**
     * What she says.
     *
     * @param levels JSON; equal levels give equal texts
     * @param points {@code null}: a criterion is missing
     * @param comment Markdown; may be {@code null} in a draft
     * @param number {@code null}: a draft
     * @param text of what she has read
     */
    record Content(String levels, Points points, String comment, Integer number, ContentHash text) {}

    static EssayMark give(EssayKey essay, UUID marker, Content content, Instant at) {
        EssayMark mark = new EssayMark();
        mark.learnerId = essay.learnerId();
        mark.attemptId = essay.attemptId();
        mark.questionKey = essay.questionKey();
        mark.markerId = marker;
        mark.change(content, at);
        return mark;
    }

    void change(Content content, Instant at) {
        levels = content.levels();
        points = content.points() == null ? null : content.points().value();
        comment = content.comment();
        number = content.number();
        textHash = content.text().value();
        updatedAt = at;
    }

    /** The text that it is about does not count any more: it is a draft again, for whoever gave it to look at. */
    void fallBack() {
        number = null;
    }

    boolean says(Content content) {
        return content().equals(content);
    }

    private Content content() {
        return new Content(levels, points(), comment, number, new ContentHash(textHash));
    }

    EssayKey essay() {
        return new EssayKey(learnerId, attemptId, questionKey);
    }

    UUID marker() {
        return markerId;
    }

    boolean isFinal() {
        return number != null;
    }

    /** {@code null}: a draft. */
    Integer number() {
        return number;
    }

    String levels() {
        return levels;
    }

    /** {@code null}: a criterion is missing. */
    Points points() {
        return points == null ? null : new Points(points);
    }

    /** {@code null}: none yet. */
    String comment() {
        return comment;
    }

    boolean isOf(ContentHash text) {
        return textHash.equals(text.value());
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Names this version, next to the text that counts: who has read another text is told so. */
    String tag(ContentHash text) {
        return version + "-" + text.value().substring(0, TAG_OF_TEXT);
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID attemptId, String questionKey, UUID markerId) {}
}
