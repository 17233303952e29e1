package org.alliances.mooc.sync.push;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.change.ChangeSource;

/** Shows events of which something else became than what their upload was told. */
@ApplicationScoped
class EventSource implements ChangeSource<KeptEventView> {
    static final String KIND = "event";

    private final KeptEventRepository events;
    private final EventJournalService journal;

    EventSource(KeptEventRepository events, EventJournalService journal) {
        this.events = events;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<KeptEventView> type() {
        return KeptEventView.class;
    }

    @Override
    @Transactional
    public Map<String, KeptEventView> show(LearnerId learner, Collection<String> subjects) {
        return events.of(learner, subjects.stream().map(UUID::fromString).toList()).stream()
                .collect(Collectors.toMap(event -> event.id().toString(), journal::view));
    }
}
