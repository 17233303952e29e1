package org.alliances.mooc.progress.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.change.ChangeSource;

/** Shows what was handed in of late. */
@ApplicationScoped
class JournalSource implements ChangeSource<JournalEntryView> {
    static final String KIND = "journal-entry";
    private static final String BETWEEN = "/";

    private final JournalRepository entries;

    JournalSource(JournalRepository entries) {
        this.entries = entries;
    }

    static String subject(JournalEntry entry) {
        return String.join(BETWEEN, entry.courseKey(), entry.lessonKey(), Integer.toString(entry.number()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<JournalEntryView> type() {
        return JournalEntryView.class;
    }

    @Override
    @Transactional
    public Map<String, JournalEntryView> show(LearnerId learner, Collection<String> subjects) {
        Set<String> lessons = subjects.stream().map(subject -> subject.split(BETWEEN)[1]).collect(Collectors.toSet());
        return entries.of(learner, lessons).stream().filter(entry -> subjects.contains(subject(entry)))
                .collect(Collectors.toMap(JournalSource::subject, JournalEntryView::of));
    }
}
