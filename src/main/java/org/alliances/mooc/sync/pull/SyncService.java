package org.alliances.mooc.sync.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.change.ChangeFeed;
import org.alliances.mooc.platform.change.ChangeFeed.Change;
import org.alliances.mooc.platform.change.ChangeFeed.Reading;
import org.alliances.mooc.progress.DecisionView;
import org.alliances.mooc.progress.MyHomeView;
import org.alliances.mooc.progress.ScreensApi;
import org.alliances.mooc.progress.ScreensApi.Screens;
import org.alliances.mooc.progress.journal.JournalEntryView;
import org.alliances.mooc.quiz.ResultsApi;
import org.alliances.mooc.quiz.ResultsApi.Results;
import org.alliances.mooc.reading.NoteView;
import org.alliances.mooc.reading.NotesApi;
import org.alliances.mooc.sync.push.KeptEventView;

/** Puts together what an app has to be told. */
@ApplicationScoped
class SyncService {
    private final ScreensApi screens;
    private final ResultsApi results;
    private final NotesApi notes;
    private final ChangeFeed feed;
    private final ChangeSources sources;
    private final SyncConfig config;
    private final Fingerprints prints;
    private final Publications publications;

    SyncService(ScreensApi screens, ResultsApi results, NotesApi notes, ChangeFeed feed, ChangeSources sources,
            SyncConfig config, Fingerprints prints, Publications publications) {
        this.screens = screens;
        this.results = results;
        this.notes = notes;
        this.feed = feed;
        this.sources = sources;
        this.config = config;
        this.prints = prints;
        this.publications = publications;
    }

    /**
     * Where nothing is new, eight statements, whatever the number of courses.
     *
     * @param sent {@code null}: the app holds nothing
     */
    @Transactional
    SyncView since(LearnerId learner, MyHomeView.Profile profile, SyncCursor sent, Instant now) {
        Reading changes = sent == null ? read(learner, 0, false) : read(learner, sent.number(), true);
        long owner = prints.owner(changes.installation(), learner, sources.kinds());
        boolean startOver = sent == null || !isGood(sent, owner, changes);
        SyncCursor from = sent;
        if (startOver) {
            changes = sent == null ? changes : read(learner, 0, false);
            from = SyncCursor.beginning(owner, changes.forgotten());
        }

        Screens mine = screens.of(learner, profile, now);
        Results reached = results.of(learner, mine.courses().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, course -> course.getValue().accommodation())), now);
        Comparison compared = Comparison.of(from, mine, reached, prints, publications);
        if (compared.movedLessons().entrySet().stream()
                .anyMatch(moved -> notes.hasAnyIn(learner, moved.getKey(), moved.getValue()))) {
            // Where her notes stand has changed with what was published, and without her doing: all lists come again.
            from = from.again();
            changes = read(learner, 0, true);
        }
        return answer(learner, from, startOver, compared, new Now(now, mine, reached, changes));
    }

    /** What is true when the app asks. */
    private record Now(Instant at, Screens mine, Results reached, Reading changes) {}

    private SyncView answer(LearnerId learner, SyncCursor from, boolean startOver, Comparison compared, Now now) {
        // Notes are shown beside the publications that this replica knows, and so they wait for those that it does not.
        List<Change> told = compared.isBehind() ? List.of() : firstOf(now.changes());
        boolean hasMore = !compared.isBehind() && told.size() < now.changes().changes().size();
        ChangeSources.Shown shown = sources.show(learner, told);
        List<DecisionView> decisions = shown.all(DecisionView.class);
        Map<String, Set<String>> debriefed = decisions.stream().collect(
                Collectors.groupingBy(DecisionView::course, Collectors.mapping(DecisionView::lesson,
                        Collectors.toSet())));

        long home = told(from.home(), prints.of(now.mine().home()), compared);
        long notices = told(from.notices(), prints.of(now.reached().notices()), compared);
        List<SyncView.Tombstone> gone = new ArrayList<>(compared.gone());
        gone.addAll(shown.gone());
        SyncCursor next = new SyncCursor(from.owner(), number(from, told, hasMore, compared, now.changes()),
                from.base(),
                home, notices, compared.held());
        return new SyncView(now.at(), startOver, hasMore, home == from.home() ? null : now.mine().home(),
                compared.courses(), compared.contents(debriefed),
                new SyncView.Changes(shown.all(NoteView.class), shown.all(JournalEntryView.class), decisions,
                        shown.all(KeptEventView.class)),
                notices == from.notices() ? null : now.reached().notices(), gone, next.toString());
    }

    /** What the app holds after the answer: a replica that is behind does not take it back. */
    private static long told(long held, long now, Comparison compared) {
        return compared.isBehind() && held != Digest.NONE ? held : now;
    }

    private static long number(SyncCursor from, List<Change> told, boolean hasMore, Comparison compared,
            Reading changes) {
        long last = told.isEmpty() ? from.number() : told.getLast().number();
        return hasMore || compared.isBehind() ? last : Math.max(last, changes.forgotten());
    }

    /** One more than is told, to know whether there is more. */
    private Reading read(LearnerId learner, long after, boolean removals) {
        return feed.read(learner, after, removals, config.changesAtOnce() + 1);
    }

    private List<Change> firstOf(Reading changes) {
        List<Change> all = changes.changes();
        return all.subList(0, Math.min(all.size(), config.changesAtOnce()));
    }

    /** Whether the app can be told what is new to it, and needs nothing else. */
    private static boolean isGood(SyncCursor sent, long owner, Reading known) {
        return sent.owner() == owner
                // A database that was put back does not know numbers that it gave.
                && sent.number() <= known.number()
                && known.forgotten() <= Math.max(sent.number(), sent.base());
    }
}
