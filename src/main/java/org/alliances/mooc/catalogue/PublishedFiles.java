package org.alliances.mooc.catalogue;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.publishing.PublishedFile;
import org.alliances.mooc.publishing.PublishingApi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The pictures and documents of courses; those asked for of late are held in memory. */
@ApplicationScoped
class PublishedFiles {
    private final PublishingApi publishing;
    private final Cache<ContentHash, PublishedFile> held;

    PublishedFiles(PublishingApi publishing, CatalogueConfig config) {
        this.publishing = publishing;
        this.held = Caffeine.newBuilder().maximumWeight(config.fileMemory().asLongValue())
                .weigher((ContentHash hash, PublishedFile file) -> file.bytes().length).build();
    }

    Optional<PublishedFile> file(ContentHash hash) {
        // A hash that is not there is asked for again next time: another replica may have published it meanwhile.
        return Optional.ofNullable(held.get(hash, key -> publishing.file(key).orElse(null)));
    }
}
