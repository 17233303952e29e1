package org.alliances.mooc.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Publications in tables: content by hash, a numbered publication, and one revision row for each part that changed. */
@ApplicationScoped
class PublishingService implements PublishingApi {
    /** Replicas that start together publish the same files: the one that loses finds nothing left to do. */
    private static final int TRIES = 5;

    private final EntityManager entities;
    private final Event<PackagePublished> published;
    private final Clock clock;

    PublishingService(EntityManager entities, Event<PackagePublished> published, Clock clock) {
        this.entities = entities;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public PublicationOutcome publish(String packageKey, SortedMap<String, byte[]> parts, List<PublishedFile> files,
            String publishedBy, String note) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a package without parts cannot be published");
        }
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting()
                .call(() -> publishOnce(packageKey, parts, files, publishedBy, note)));
    }

    private PublicationOutcome publishOnce(String packageKey, SortedMap<String, byte[]> parts,
            List<PublishedFile> files, String publishedBy, String note) {
        Optional<Publication> latest = latest(packageKey);
        Map<String, Publication.Part> before = latest.map(Publication::parts).orElse(Map.of());
        SortedMap<String, ContentHash> after = new TreeMap<>();
        parts.forEach((key, content) -> after.put(key, ContentHash.of(content)));

        List<String> added = after.keySet().stream().filter(key -> !before.containsKey(key)).toList();
        List<String> removed = before.keySet().stream().filter(key -> !after.containsKey(key)).sorted().toList();
        List<String> changed = after.keySet().stream()
                .filter(key -> before.containsKey(key) && !before.get(key).hash().equals(after.get(key))).toList();
        if (latest.isPresent() && added.isEmpty() && removed.isEmpty() && changed.isEmpty()) {
            return new PublicationOutcome(latest.get(), false, added, changed, removed);
        }

        RevisionNumber number = new RevisionNumber(latest.map(p -> p.number().value() + 1).orElse(1));
        Instant now = clock.instant();
        entities.persist(PublicationRow.of(packageKey, number.value(), now, publishedBy, note));
        List<String> written = new ArrayList<>(added);
        written.addAll(changed);
        for (String key : written) {
            keep(after.get(key), parts.get(key), now);
            entities.persist(RevisionRow.of(packageKey, key, number.value(), after.get(key).value()));
        }
        for (String key : removed) {
            entities.persist(RevisionRow.of(packageKey, key, number.value(), null));
        }
        files.forEach(file -> keep(file, now));
        entities.flush();
        Publication publication = publication(packageKey, number).orElseThrow();
        published.fire(new PackagePublished(packageKey, number));
        return new PublicationOutcome(publication, true, added, changed, removed);
    }

    @Override
    @Transactional
    public void keep(Collection<byte[]> contents) {
        contents.forEach(content -> keep(ContentHash.of(content), content, clock.instant()));
    }

    @Override
    @Transactional
    public void keepFile(PublishedFile file) {
        keep(file, clock.instant());
    }

    private void keep(ContentHash hash, byte[] content, Instant now) {
        if (entities.find(ContentRow.class, hash.value()) == null) {
            entities.persist(ContentRow.of(hash.value(), new String(content, StandardCharsets.UTF_8), now));
        }
    }

    private void keep(PublishedFile file, Instant now) {
        if (entities.find(FileRow.class, file.hash().value()) == null) {
            entities.persist(FileRow.of(file, now));
        }
    }

    @Override
    @Transactional
    public Optional<PublishedFile> file(ContentHash hash) {
        return Optional.ofNullable(entities.find(FileRow.class, hash.value())).map(FileRow::asFile);
    }

    @Override
    @Transactional
    public Optional<Publication> latest(String packageKey) {
        List<PublicationRow> rows = entities
                .createQuery("from PublicationRow where packageKey = ?1 order by number desc", PublicationRow.class)
                .setParameter(1, packageKey).setMaxResults(1).getResultList();
        return rows.stream().findFirst().map(this::read);
    }

    @Override
    @Transactional
    public Optional<Publication> publication(String packageKey, RevisionNumber number) {
        return Optional
                .ofNullable(entities.find(PublicationRow.class, new PublicationRow.Key(packageKey, number.value())))
                .map(this::read);
    }

    @Override
    @Transactional
    public List<Summary> publications(String packageKey) {
        return entities.createQuery("from PublicationRow where packageKey = ?1 order by number", PublicationRow.class)
                .setParameter(1, packageKey).getResultStream()
                .map(row -> new Summary(new RevisionNumber(row.number()), row.publishedAt(), row.publishedBy(),
                        row.note()))
                .toList();
    }

    @Override
    @Transactional
    public Publication candidate(String packageKey, SortedMap<String, ContentHash> contents) {
        Optional<Publication> latest = latest(packageKey);
        RevisionNumber next = new RevisionNumber(latest.map(last -> last.number().value() + 1).orElse(1));
        Map<String, RevisionNumber> first = new HashMap<>();
        entities.createQuery("select partKey, min(number) from RevisionRow where packageKey = ?1 group by partKey",
                Object[].class).setParameter(1, packageKey).getResultStream()
                .forEach(row -> first.put((String) row[0], new RevisionNumber((Integer) row[1])));
        Map<String, Publication.Part> before = latest.map(Publication::parts).orElse(Map.of());
        Map<String, Publication.Part> parts = new TreeMap<>();
        contents.forEach((part, hash) -> {
            Publication.Part known = before.get(part);
            parts.put(part, known != null && known.hash().equals(hash)
                    ? known
                    : new Publication.Part(hash, next, first.getOrDefault(part, next)));
        });
        return new Publication(packageKey, next, clock.instant(), "", "", Map.copyOf(parts));
    }

    private Publication read(PublicationRow row) {
        Map<String, Publication.Part> parts = new TreeMap<>();
        Map<String, RevisionNumber> first = new HashMap<>();
        entities.createQuery("from RevisionRow where packageKey = ?1 and number <= ?2 order by partKey, number",
                RevisionRow.class).setParameter(1, row.packageKey()).setParameter(2, row.number()).getResultList()
                .forEach(revision -> {
                    first.putIfAbsent(revision.partKey(), new RevisionNumber(revision.number()));
                    if (revision.contentHash() == null) {
                        parts.remove(revision.partKey());
                    } else {
                        parts.put(revision.partKey(), new Publication.Part(new ContentHash(revision.contentHash()),
                                new RevisionNumber(revision.number()), first.get(revision.partKey())));
                    }
                });
        return new Publication(row.packageKey(), new RevisionNumber(row.number()), row.publishedAt(), row.publishedBy(),
                row.note(), Map.copyOf(parts));
    }

    @Override
    @Transactional
    public Set<String> everPublished(String packageKey) {
        return Set.copyOf(entities
                .createQuery("select distinct partKey from RevisionRow where packageKey = ?1", String.class)
                .setParameter(1, packageKey).getResultList());
    }

    @Override
    @Transactional
    public Map<String, RevisionNumber> latestNumbers() {
        return entities
                .createQuery("select packageKey, max(number) from PublicationRow group by packageKey", Object[].class)
                .getResultStream().collect(Collectors.toMap(row -> (String) row[0],
                        row -> new RevisionNumber((Integer) row[1])));
    }

    @Override
    @Transactional
    public Map<ContentHash, byte[]> contents(List<ContentHash> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("from ContentRow where hash in ?1", ContentRow.class)
                .setParameter(1, hashes.stream().map(ContentHash::value).distinct().toList()).getResultStream()
                .collect(Collectors.toMap(row -> new ContentHash(row.hash()),
                        row -> row.content().getBytes(StandardCharsets.UTF_8)));
    }
}
