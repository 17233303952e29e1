package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.sync.push.KeptEvent.Outcome;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes what a device brings. Events are tried in the order in which they happened; what rests on something that has not
 * arrived is refused for the time being, and tried again after everything that arrives, until nothing changes any more. So
 * the state depends on what has arrived, and not on its order.
 */
@ApplicationScoped
class UploadService {
    private static final Comparator<ReadEvent> AS_IT_HAPPENED = Comparator.comparing(ReadEvent::at)
            .thenComparing(ReadEvent::kind).thenComparing(ReadEvent::id);
    /** Of one learner at once: more than any app brings, few enough not to hold a request up. */
    private static final int MOST_PENDING = 1_000;

    private final EventReader reader;
    private final KeptEvents events;
    private final KeptEventRepository repository;

    UploadService(EventReader reader, KeptEvents events, KeptEventRepository repository) {
        this.reader = reader;
        this.events = events;
        this.repository = repository;
    }

    /**
     * What became of one event.
     *
     * @param sentId as the device wrote it; {@code null}: it wrote none
     * @param refusal {@code null}: it was not refused
     */
    record Result(String sentId, String outcome, boolean pending, Instant at, DeviceClock.Mark clock,
            ProblemException refusal) {}

    /** Not one transaction: a lost connection or a crash in the middle leaves what was taken until then. */
    List<Result> take(LearnerId learner, SyncRequest request, Instant now) {
        List<ReadEvent> sent = request.events().stream().map(event -> reader.read(event, request.deviceNow(), now))
                .toList();
        Map<ReadEvent, KeptEvents.Taken> taken = new HashMap<>();
        List<ReadEvent> inOrder = new ArrayList<>(sent);
        inOrder.sort(AS_IT_HAPPENED);
        // The same event twice in one batch is told apart by its place in it, not by what it says.
        Map<ReadEvent, KeptEvents.Taken> again = new HashMap<>();
        for (ReadEvent event : inOrder) {
            KeptEvents.Taken result = events.take(learner, request.deviceId(), event, now);
            if (taken.putIfAbsent(event, result) != null) {
                again.put(event, result);
            }
        }
        inOrder.stream().map(ReadEvent::data).filter(Objects::nonNull).map(EventData::attempt).filter(Objects::nonNull)
                .distinct().forEach(attempt -> events.nameCourses(learner, attempt));
        tryPendingAgain(learner, now);
        List<Result> results = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> sent.forEach(event -> {
            KeptEvents.Taken first = taken.remove(event);
            results.add(result(learner, event, first != null ? first : again.get(event)));
        }));
        return results;
    }

    private void tryPendingAgain(LearnerId learner, Instant now) {
        boolean changed = true;
        while (changed) {
            changed = false;
            List<UUID> pending = QuarkusTransaction.requiringNew()
                    .call(() -> repository.pending(learner, MOST_PENDING).stream().map(KeptEvent::id).toList());
            for (UUID id : pending) {
                changed |= events.tryAgain(learner, id, now);
            }
        }
    }

    private Result result(LearnerId learner, ReadEvent event, KeptEvents.Taken taken) {
        KeptEvent kept = repository.of(learner, taken.id()).orElseThrow();
        String outcome = taken.isRepeat() && kept.outcome() == Outcome.ACCEPTED
                ? "duplicate"
                : kept.outcome().wireName();
        return new Result(event.sentId(), outcome, kept.isPending(), kept.happenedAt(), kept.clock(),
                events.refusal(kept));
    }
}
